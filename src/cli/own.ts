import type { Cache } from '../cache/index.js';
import type { Own, Scanned } from '../own/index.js';
import { OwnError, openOwn } from '../own/index.js';
import { UsageError } from './errors.js';
import type { Settings } from './settings.js';

const REFRESH_MS = 200;

/** Reads the own files, telling on stderr how far it is and what could not be read. Throws UsageError. */
export async function readOwn(
  settings: Settings,
  cache: Cache,
  signal: AbortSignal,
  now: number,
): Promise<Own> {
  const tell = watchScan(settings);
  try {
    const own = await openOwn(settings.own, { cache, now, signal, tell });
    warn(own, settings);
    return own;
  } catch (thrown) {
    if (!(thrown instanceof OwnError)) throw thrown;
    throw new UsageError(`--own: ${thrown.message}; an example: --own ~/Music`, { cause: thrown });
  } finally {
    tell(null);
  }
}

/** A line on stderr that counts; nothing where nobody watches. Null ends it. */
function watchScan({ quiet, lang }: Settings): (scanned: Readonly<Scanned> | null) => void {
  const stream = process.stderr;
  if (!stream.isTTY || quiet) return () => {};
  let last = 0;
  return (scanned) => {
    const at = performance.now();
    if (scanned !== null && at - last < REFRESH_MS) return;
    last = at;
    const line =
      lang === 'en'
        ? `  own files: ${scanned?.files}, ${scanned?.read} read anew`
        : `  自有文件：${scanned?.files} 个，新读 ${scanned?.read} 个`;
    stream.write(scanned === null ? '\r\u001b[0K' : `\r\u001b[0K${line}`);
  };
}

function warn({ files, unreadable }: Own, { quiet, verbose, lang }: Settings): void {
  if (quiet) return;
  const en = lang === 'en';
  if (files === 0) {
    process.stderr.write(en ? 'own files: none are there\n' : '自有文件：一个也没有\n');
  }
  if (unreadable.length === 0) return;
  const count = unreadable.length;
  process.stderr.write(
    en
      ? `own files: ${count} of ${files} could not be read${verbose ? ':' : ' (-v names them)'}\n`
      : `自有文件：${files} 个中有 ${count} 个无法读取${verbose ? '：' : '（-v 列出）'}\n`,
  );
  if (!verbose) return;
  for (const { path, problem } of unreadable) process.stderr.write(`  ${path}: ${problem}\n`);
}
