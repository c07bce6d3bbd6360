import { afterEach, describe, expect, it, vi } from 'vitest';
import { watchProgress } from '../../src/cli/progress.js';

const tty = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY');

/** What the watcher writes to a terminal, or to a pipe. */
function watched(isTTY: boolean, quiet = false): string[] {
  Object.defineProperty(process.stderr, 'isTTY', { value: isTTY, configurable: true });
  const written: string[] = [];
  vi.spyOn(process.stderr, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  const { tell, end } = watchProgress({ quiet, lang: 'en' });
  tell({ platform: 'kugou', state: 'asking' });
  tell({ platform: 'kuwo', state: 'asking' });
  tell({ platform: 'kugou', state: 'absent' });
  end();
  return written;
}

afterEach(() => {
  vi.restoreAllMocks();
  if (tty) Object.defineProperty(process.stderr, 'isTTY', tty);
  else Reflect.deleteProperty(process.stderr, 'isTTY');
});

describe('progress', () => {
  it('is a line a platform that turns into its result, and leaves nothing behind', () => {
    const written = watched(true);
    const clear = (lines: number) => `\u001b[${lines}A\u001b[0J`;
    expect(written).toEqual([
      '  Kugou: asking ...\n',
      clear(1),
      '  Kugou: asking ...\n  Kuwo: asking ...\n',
      clear(2),
      '  Kugou: does not list the album\n  Kuwo: asking ...\n',
      clear(2),
    ]);
  });

  it('is nothing where nobody watches, or nobody wants it', () => {
    expect(watched(false)).toEqual([]);
    vi.restoreAllMocks();
    expect(watched(true, true)).toEqual([]);
  });
});
