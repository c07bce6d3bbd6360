import { writeSync } from 'node:fs';
import { version } from './version.js';

const [flag, ...others] = process.argv.slice(2);
if (others.length === 0 && (flag === '-V' || flag === '--version')) {
  // Asked by scripts, again and again: neither the command line nor a stream is made for it.
  writeSync(1, `${version()}\n`);
} else {
  const { runCli } = await import('./run.js');
  process.exitCode = await runCli(process.argv, process.env);
}
