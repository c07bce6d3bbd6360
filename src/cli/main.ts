import { writeSync } from 'node:fs';
import { version } from './version.js';

/** Runs one command line; gives its exit code. */
export async function main(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [flag, ...others] = argv.slice(2);
  if (others.length === 0 && (flag === '-V' || flag === '--version')) {
    // Asked by scripts, again and again: neither the command line nor a stream is made for it.
    writeSync(1, `${version()}\n`);
    return 0;
  }
  const { runCli } = await import('./run.js');
  return runCli(argv, env);
}
