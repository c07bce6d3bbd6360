import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Met } from './walk.js';

/** True for the name of a play list. */
export function isList(path: string): boolean {
  return /\.m3u8?$/i.test(path);
}

/** The files that an M3U list points to, relative to the list; addresses on the network are passed over. */
export async function* listed(list: string): AsyncGenerator<Met[]> {
  for (const line of textOf(await readFile(list)).split(/\r\n|\r|\n/)) {
    const entry = line.trim();
    if (entry === '' || entry.startsWith('#')) continue;
    if (/^file:\/\//i.test(entry)) yield [fileAt(entry)];
    else if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(entry)) {
      yield [
        { path: resolve(dirname(list), process.platform === 'win32' ? entry : slashed(entry)) },
      ];
    }
  }
}

function fileAt(url: string): Met {
  try {
    return { path: fileURLToPath(url) };
  } catch {
    return { path: url, problem: 'not the address of a file' };
  }
}

/** Lists made on Windows part folders with a backslash. */
function slashed(entry: string): string {
  return entry.includes('/') ? entry : entry.replaceAll('\\', '/');
}

/** UTF-8 as such lists should be, or GBK as Chinese players write them. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}
