import type { ICommonTagsResult } from 'music-metadata';
import { clean } from '../model/index.js';

/** What an audio file says of itself, cleaned. */
export interface Tags {
  title: string;
  artists: string[];
  album: string | null;
  /** Whose album it is, where the file says so. */
  albumArtists: string[];
  disc: number | null;
  number: number | null;
  durationMs: number | null;
  isrc: string | null;
  barcode: string | null;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  date: string | null;
}

/** Reads the tags of an audio file. Throws for one that cannot be opened, is no audio, or bears no title. */
export async function readTags(path: string): Promise<Tags> {
  const { parseFile } = await import('music-metadata');
  const { common, format } = await parseFile(path, { skipCovers: true });
  const title = text(common.title);
  if (title === null) throw new Error('no title among its tags');
  return {
    title,
    artists: artistsOf(common),
    album: text(common.album),
    albumArtists: texts(common.albumartists ?? [common.albumartist]),
    disc: count(common.disk.no),
    number: count(common.track.no),
    durationMs: milliseconds(format.duration),
    isrc:
      text(common.isrc?.[0])
        ?.replace(/[^A-Za-z0-9]/g, '')
        .toUpperCase() || null,
    barcode: text(common.barcode),
    date:
      /^\d{4}(-\d{2}(-\d{2})?)?/.exec(text(common.date) ?? String(common.year ?? ''))?.[0] ?? null,
  };
}

/** One field may hold several names; a list of names is better than their joined form. */
function artistsOf(common: ICommonTagsResult): string[] {
  const listed = texts(common.artists ?? []);
  return listed.length > 0 ? listed : texts([common.artist]);
}

function texts(all: readonly (string | undefined)[]): string[] {
  return [...new Set(all.map(text).filter((one) => one !== null))];
}

function text(value: string | undefined): string | null {
  return (value && clean(String(value))) || null;
}

function count(value: number | null): number | null {
  return value !== null && Number.isSafeInteger(value) && value > 0 ? value : null;
}

function milliseconds(seconds: number | undefined): number | null {
  return seconds !== undefined && seconds > 0 && seconds < 1e6 ? Math.round(seconds * 1000) : null;
}
