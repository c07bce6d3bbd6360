import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    exclude: ['test/recordings/**', 'test/bench/**'],
    globalSetup: ['test/built.ts'],
    setupFiles: ['test/no-network.ts'],
    env: { NO_COLOR: '1', TZ: 'UTC' },
    testTimeout: 30_000,
  },
});
