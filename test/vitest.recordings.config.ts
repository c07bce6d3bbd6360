import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { pageInTests } from '../.ci/build-page.js';
import { shareReporter } from './recordings/share.js';

export default defineConfig({
  plugins: [pageInTests],
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/recordings/**/*.test.ts'],
    reporters: ['default', shareReporter],
    setupFiles: ['test/no-network.ts'],
    env: { NO_COLOR: '1', TZ: 'UTC' },
  },
});
