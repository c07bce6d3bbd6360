import { version } from './version.js';

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader of a pipe went away: nobody is left to tell.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const [flag, ...others] = process.argv.slice(2);
if (others.length === 0 && (flag === '-V' || flag === '--version')) {
  // Asked by scripts, again and again: nothing of the command line is loaded for it.
  process.stdout.write(`${version()}\n`);
} else {
  const { runCli } = await import('./run.js');
  process.exitCode = await runCli(process.argv, process.env);
}
