import { OWN } from '../model/index.js';
import { InputError } from './encoding.js';
import { type Line, lineOf, refused } from './line.js';
import type { TextLine } from './lines.js';
import { type NamedTrack, playlistsOf } from './named.js';

/** Characters of one line of NDJSON; a playlist of 500 tracks on five platforms has about 2 million. */
export const MOST_OF_LINE = 16 * 1024 * 1024;
/** Characters of JSON that is not written an album a line, and must be read whole. */
const MOST_OF_WHOLE = 64 * 1024 * 1024;

/** What is read of an earlier report; all of it may be missing, or something else. */
interface Told {
  query?: unknown;
  artist?: unknown;
  title?: unknown;
  url?: unknown;
  album?: {
    title?: unknown;
    artists?: unknown;
    base?: { platform?: unknown; id?: unknown };
  } | null;
  tracks?: unknown;
}

/** JSON of earlier answers (`album --json`, report as json or ndjson), or a list of queries: asked again. */
export async function* readEarlier(lines: AsyncGenerator<TextLine>): AsyncGenerator<Line> {
  const { value: first, done } = await lines.next();
  if (done) return;
  if (parsed(first.text) === undefined && !isOurStart(first.text)) {
    yield* itemsOf(1, await wholeOf(first, lines));
    return;
  }
  yield* itemsOfLine(first.number, first.text);
  for await (const { number, text } of lines) yield* itemsOfLine(number, text.trim());
}

/** One value that goes over all lines. */
async function wholeOf(first: TextLine, rest: AsyncIterable<TextLine>): Promise<unknown> {
  const texts = [first.text];
  let length = first.text.length;
  for await (const { text } of rest) {
    texts.push(text);
    length += text.length;
    if (length > MOST_OF_WHOLE) throw new InputError(TOO_LARGE);
  }
  const value = parsed(texts.join('\n'));
  if (value === undefined) throw new InputError('the input begins as JSON and is none');
  return value;
}

const TOO_LARGE =
  'JSON of more than 64 million characters is read only an album a line, as report --format json or ndjson writes it';

function isOurStart(text: string): boolean {
  return /^\{"schemaVersion":\d+,"albums":\[$/.test(text);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function* itemsOfLine(number: number, text: string): AsyncGenerator<Line> {
  if (text === '' || isOurStart(text) || text.startsWith(']') || text.startsWith('{"summary"'))
    return;
  const value = parsed(text.replace(/,$/, ''));
  if (value === undefined) yield refused(number, text, 'a line of JSON that cannot be read');
  else yield* itemsOf(number, value);
}

/** A list of answers, an answer, or a text to ask for. */
async function* itemsOf(number: number, value: unknown): AsyncGenerator<Line> {
  if (typeof value === 'string') yield lineOf(number, [value]);
  else if (Array.isArray(value)) for (const one of value) yield* itemsOf(number, one);
  else if (typeof value !== 'object' || value === null)
    yield refused(number, String(value), 'neither an answer nor a query');
  else if ('albums' in value && Array.isArray(value.albums)) yield* itemsOf(number, value.albums);
  else yield* itemOf(number, value);
}

async function* itemOf(number: number, told: Told): AsyncGenerator<Line> {
  const { album, query } = told;
  const artist = album ? firstText(album.artists) : textOf(told.artist);
  const title = textOf(album ? album.title : told.title);
  const address = [told.url, query].map(textOf).find((text) => /^https?:\/\//i.test(text));
  if (isNamedList(album?.base)) yield* playlistsOf(tracksOf(number, told.tracks), title);
  else if (address !== undefined) yield lineOf(number, [address]);
  else if (artist !== '' && title !== '') yield lineOf(number, [artist, title]);
  else if (textOf(query) || title) yield lineOf(number, [textOf(query) || title]);
  else yield refused(number, JSON.stringify(told), 'neither an answer nor a query');
}

/** An album of one's own files is an album; only a list that names its tracks itself has this id. */
function isNamedList(base: { platform?: unknown; id?: unknown } | undefined): boolean {
  return base?.platform === OWN && base.id === 'playlist';
}

/** The tracks of a list that no platform holds. */
async function* tracksOf(number: number, tracks: unknown): AsyncGenerator<NamedTrack> {
  for (const track of Array.isArray(tracks) ? tracks : []) {
    const { title, artists, durationMs } = (track ?? {}) as Record<string, unknown>;
    yield {
      number,
      artist: firstText(artists),
      title: textOf(title),
      album: '',
      durationMs: typeof durationMs === 'number' ? durationMs : null,
    };
  }
}

function firstText(list: unknown): string {
  return textOf(Array.isArray(list) ? list[0] : list);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}
