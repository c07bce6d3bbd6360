import { basename } from 'node:path';
import { isHeader, readCsv } from './csv.js';
import { MOST_OF_LINE, readEarlier } from './earlier.js';
import { decoded, InputError, peeked } from './encoding.js';
import { type Line, MOST_CHARACTERS } from './line.js';
import { linesOf } from './lines.js';
import { readM3u } from './m3u.js';
import { albumsOf, playlistsOf } from './named.js';
import { readText } from './text.js';
import { readXspf } from './xspf.js';

/** Where entries come from. */
export interface Source {
  /** The file's name, which may tell its kind; null for a pipe. */
  name: string | null;
  bytes: AsyncIterable<Uint8Array>;
}

export interface Reading {
  /** Ask for the albums that a list of tracks names, instead of the tracks. */
  albums: boolean;
}

/**
 * The entries of a file or stream, in order: a query a line, CSV with a header, M3U, XSPF, or JSON of earlier answers,
 * told apart by the file's name and its beginning. Holds one line at a time. An entry that cannot be asked comes with
 * its error; throws InputError where nothing of it is text.
 */
export async function* readInput(source: Source, reading: Reading): AsyncGenerator<Line> {
  const { start, all } = await peeked(decoded(source.bytes));
  const kind = kindOf(source.name ?? '', start);
  const lines = linesOf(all, kind === 'json' ? MOST_OF_LINE : 16 * MOST_CHARACTERS);
  if (kind === 'text') yield* readText(lines);
  else if (kind === 'csv') yield* readCsv(lines);
  else if (kind === 'json') yield* readEarlier(lines);
  else {
    const entries = kind === 'm3u' ? readM3u(lines) : readXspf(lines);
    yield* reading.albums ? albumsOf(entries) : playlistsOf(entries, titleOf(source.name));
  }
}

type Kind = 'text' | 'csv' | 'json' | 'm3u' | 'xspf';

const MARKUP = /^<(?:\?xml\s|!doctype\s|!--|html[\s>]|(?:\w+:)?playlist[\s>])/i;

function kindOf(name: string, text: string): Kind {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase();
  const start = text.trimStart();
  if (start.startsWith('#EXTM3U') || ending === 'm3u' || ending === 'm3u8') return 'm3u';
  if (MARKUP.test(start)) {
    if (/<(?:\w+:)?playlist[\s>]/.test(start)) return 'xspf';
    throw new InputError('the input is markup and no XSPF list; wanted is an album a line');
  }
  if (/^\{\s*"|^\[\s*["{]/.test(start) || /^(?:json|ndjson|jsonl)$/.test(ending ?? ''))
    return 'json';
  const [line = ''] = start.replace(/^"?sep=.*[\r\n]+/i, '').split(/[\r\n]/, 1);
  // Without a header, rows between tabs are lines of artist and title.
  return ending === 'csv' || isHeader(line) ? 'csv' : 'text';
}

function titleOf(name: string | null): string {
  return name === null ? 'playlist' : basename(name).replace(/\.[a-z0-9]+$/i, '');
}
