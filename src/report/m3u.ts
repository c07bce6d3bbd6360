import { type Line, refused } from './line.js';
import type { TextLine } from './lines.js';
import type { NamedTrack } from './named.js';

// `#EXTINF:seconds attributes,artist - title`
const INFO = /^#EXTINF:\s*(-?\d+(?:\.\d+)?)?[^,]*,(.*)$/i;
const BETWEEN = /\s+[-–—−]\s+/;

/** What the lines before a file's told of it; album and artist hold for the files after it too. */
interface Told {
  info: { number: number; text: string; seconds: number } | null;
  album: string;
  artist: string;
}

/** Tracks of an M3U list, by their #EXTINF lines; #EXTALB and #EXTART tell albums and artists apart. */
export async function* readM3u(lines: AsyncIterable<TextLine>): AsyncGenerator<NamedTrack | Line> {
  const told: Told = { info: null, album: '', artist: '' };
  for await (const { number, text } of lines) {
    const line = text.trim();
    if (line.startsWith('#')) note(told, number, line);
    if (line === '' || line.startsWith('#')) continue;
    yield trackOf(told.info ?? { number, text: nameOf(line), seconds: -1 }, told);
    told.info = null;
  }
}

function note(told: Told, number: number, line: string): void {
  const info = INFO.exec(line);
  if (info) told.info = { number, text: info[2]?.trim() ?? '', seconds: Number(info[1] ?? -1) };
  else if (/^#EXTALB:/i.test(line)) told.album = line.slice(8).trim();
  else if (/^#EXTART:/i.test(line)) told.artist = line.slice(8).trim();
}

/** The name of a file, without its folder, its number and its ending: all that a plain list tells. */
function nameOf(path: string): string {
  const name = path.split(/[\\/]/).at(-1) ?? '';
  return name.replace(/\.[a-z0-9]{2,5}$/i, '').replace(/^\d{1,3}[\s._-]+(?=\D)/, '');
}

function trackOf(
  { number, text, seconds }: { number: number; text: string; seconds: number },
  known: { artist: string; album: string },
): NamedTrack | Line {
  const cut = BETWEEN.exec(text);
  const artist = cut ? text.slice(0, cut.index) : known.artist;
  const title = cut ? text.slice(cut.index + cut[0].length) : text;
  if (title === '' || artist === '') {
    return refused(
      number,
      text,
      'a track without artist or title; wanted: #EXTINF:230,artist - title',
    );
  }
  const durationMs = seconds > 0 ? Math.round(seconds * 1000) : null;
  return { number, artist, title, album: known.album, durationMs };
}
