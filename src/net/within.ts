// setTimeout fires at once for anything longer.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * What `work` brings, or a throw: `late()` after `ms`, the reason of `outer` when that is aborted.
 * `work` gets a signal that tells it of either; it is not waited for when it does not listen.
 */
export async function within<T>(
  ms: number,
  outer: AbortSignal,
  late: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  outer.throwIfAborted();
  const inner = new AbortController();
  const pass = () => inner.abort(outer.reason);
  outer.addEventListener('abort', pass, { once: true });
  const timer = setTimeout(() => inner.abort(late()), Math.min(ms, LONGEST_TIMER_MS));
  try {
    return await Promise.race([aborted(inner.signal), work(inner.signal)]);
  } finally {
    clearTimeout(timer);
    outer.removeEventListener('abort', pass);
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Waits `ms`; throws the reason of `signal` as soon as that is aborted. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  await new Promise<void>((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(
      () => {
        signal.removeEventListener('abort', stop);
        resolve();
      },
      Math.min(ms, LONGEST_TIMER_MS),
    );
    signal.addEventListener('abort', stop, { once: true });
  });
}
