import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { pageInTests } from '../.ci/build-page.js';

export default defineConfig({
  plugins: [pageInTests],
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    exclude: ['test/recordings/**', 'test/bench/**', 'test/browser/**'],
    globalSetup: ['test/built.ts'],
    setupFiles: ['test/no-network.ts'],
    env: { NO_COLOR: '1', TZ: 'UTC' },
    testTimeout: 30_000,
  },
});
