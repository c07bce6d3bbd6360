import { Interrupted } from './errors.js';

/** Does work that Ctrl-C, or a request to end, ends: its `stop` is aborted with Interrupted. Work may stop its rest by it too. */
export async function untilEnded<T>(work: (stop: AbortController) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(new Interrupted());
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  try {
    return await work(stop);
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}
