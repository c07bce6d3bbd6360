import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tests that run the command run what is built from the sources as they are: once, before any of them. */
export function setup(): void {
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync(process.execPath, ['.ci/build.js'], { cwd: root, stdio: 'inherit' });
}
