import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A song as some catalogue has it, the clean side of the generator. */
export interface Song {
  title: string;
  artists: string[];
  album: string;
  durationMs: number;
  number: number;
  year: number;
}

export const RECORDINGS = new URL('../../../shared/recordings/', import.meta.url).pathname;

/** A row of any recorded body that names a title and an artist. */
export interface FoundRow {
  title: string;
  artists: string[];
  album: string | undefined;
  durationMs: number | undefined;
}

type Json = Record<string, unknown>;

/** Every row with a title and an artist in a JSON body, in order; platforms differ in names only. */
export function rowsOf(file: string): FoundRow[] {
  const found: FoundRow[] = [];
  walk(parsed(file), (node) => {
    const title = text(node, [
      'songname',
      'songName',
      'SongName',
      'NAME',
      'trackName',
      'name',
      'title',
    ]);
    const artists = names(node);
    const durationMs = length(node);
    if (title && artists.length > 0 && durationMs)
      found.push({ title, artists, album: albumOf(node), durationMs });
  });
  return found;
}

/** All rows of all recordings, each title and artist once. */
export function recordedRows(): FoundRow[] {
  const folders = readdirSync(RECORDINGS, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const files = folders.flatMap(({ name }) =>
    readdirSync(join(RECORDINGS, name))
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => `${name}/${file}`),
  );
  const rows = files.sort().flatMap(rowsOf);
  return [...new Map(rows.map((row) => [`${row.title}\n${row.artists}`, row])).values()];
}

function parsed(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(RECORDINGS, file), 'utf8'));
  } catch {
    return null;
  }
}

function walk(node: unknown, visit: (node: Json) => void): void {
  if (typeof node !== 'object' || node === null) return;
  if (!Array.isArray(node)) visit(node as Json);
  for (const child of Object.values(node)) walk(child, visit);
}

function text(node: Json, keys: string[]): string | undefined {
  const value = keys.map((key) => node[key]).find((one) => typeof one === 'string' && one !== '');
  return typeof value === 'string' ? value.replace(/<[^<>]*>|&nbsp;/g, ' ').trim() : undefined;
}

function names(node: Json): string[] {
  const list = [
    'ar',
    'artists',
    'singers',
    'singer',
    'singerList',
    'artist',
    'artist-credit',
    'performer',
  ]
    .map((key) => node[key])
    .find((value) => typeof value === 'object' && value !== null);
  const people = (Array.isArray(list) ? list : [list]).map((one) =>
    text((one ?? {}) as Json, ['name']),
  );
  const told = people.filter((name) => name !== undefined);
  const joined = text(node, ['singername', 'SingerName', 'ARTIST', 'artistName', 'artist']);
  return told.length > 0 ? told : (joined ?? '').split(/[、&]/).filter((name) => name !== '');
}

function albumOf(node: Json): string | undefined {
  const inner = ['al', 'album']
    .map((key) => node[key])
    .find((value) => typeof value === 'object' && value !== null);
  return inner
    ? text(inner as Json, ['name', 'title'])
    : text(node, ['album_name', 'AlbumName', 'ALBUM', 'collectionName', 'album']);
}

const IN_MS = ['dt', 'durationMs', 'duration_ms', 'trackTimeMillis', 'length'];
const IN_SECONDS = ['interval', 'Duration', 'DURATION'];

function length(node: Json): number | undefined {
  const ms = number(node, IN_MS);
  if (ms) return ms;
  const seconds = number(node, IN_SECONDS);
  const either = number(node, ['duration']);
  if (seconds) return seconds * 1000;
  return either === undefined || either > 10_000 ? either : either * 1000;
}

function number(node: Json, keys: string[]): number | undefined {
  const value = keys.map((key) => Number(node[key])).find((one) => Number.isFinite(one) && one > 0);
  return value;
}

/** One line of crossplatform/amll.jsonl. */
export interface SharedSong {
  key: string;
  titles: string[];
  artists: string[];
  albums: string[];
  isrc: string[];
  disputed: string[];
  mixed: boolean;
}

export function sharedSongs(): SharedSong[] {
  return readFileSync(join(RECORDINGS, 'crossplatform/amll.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as SharedSong);
}
