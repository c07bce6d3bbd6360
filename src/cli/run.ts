import { CommanderError } from 'commander';
import { cacheErrorOf } from '../cache/error.js';
import { EXIT, Interrupted, ReaderGone, UsageError } from './errors.js';
import { program } from './program.js';

/** Runs one command line; gives its exit code. Whatever goes wrong becomes one clear line on stderr. */
export async function runCli(argv: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const outcome: { code: number } = { code: EXIT.answered };
  try {
    await program(env, outcome).parseAsync(argv);
    return outcome.code;
  } catch (thrown) {
    return failed(thrown, argv);
  }
}

function failed(thrown: unknown, argv: readonly string[]): number {
  if (thrown instanceof CommanderError) {
    return thrown.exitCode === 0 ? EXIT.answered : EXIT.usage;
  }
  if (thrown instanceof Interrupted) {
    tell('interrupted; what was found is kept');
    return EXIT.interrupted;
  }
  if (thrown instanceof ReaderGone) return EXIT.answered;
  const error = cacheErrorOf(thrown, 'the database');
  if (!(error instanceof Error)) {
    tell(String(error));
    return EXIT.fault;
  }
  if (error instanceof UsageError) {
    tell(error.message);
    return EXIT.usage;
  }
  if (error.name === 'CacheError') {
    tell(error.message);
    return EXIT.database;
  }
  const verbose = argv.includes('-v') || argv.includes('--verbose');
  tell(verbose ? String(error.stack) : `${error.message} (run again with -v for the details)`);
  return EXIT.fault;
}

function tell(line: string): void {
  process.stderr.write(`fulldisc: ${line}\n`);
}
