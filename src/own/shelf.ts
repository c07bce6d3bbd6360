import type { OwnRow } from '../cache/index.js';
import { type ListedTrack, type ListingHead, OWN, terms } from '../model/index.js';
import { discOf } from './album.js';
import { artistKeysOf } from './keys.js';
import type { Tags } from './tags.js';

const MANY = 'Various Artists';

/** A file as a row of a platform. No path goes in: what is made here is reported. */
export function trackOf(row: OwnRow): ListedTrack {
  const tags = JSON.parse(row.tags) as Tags;
  return {
    id: row.trackId,
    title: tags.title,
    otherTitles: [],
    artists: tags.artists,
    album: tags.album === null ? null : { id: row.albumId, title: tags.album },
    disc: discOf(row.path, tags),
    number: tags.number,
    durationMs: tags.durationMs,
    isrc: tags.isrc,
    url: null,
    terms: [terms('free', 'own-file')],
  };
}

/** The tracks of files in album order; copies of one track are one. */
export function tracksOf(rows: readonly OwnRow[]): ListedTrack[] {
  const tracks = new Map(rows.map((row) => [row.trackId, trackOf(row)]));
  const last = Number.MAX_SAFE_INTEGER;
  return [...tracks.values()].sort(
    (a, b) => (a.disc ?? 1) - (b.disc ?? 1) || (a.number ?? last) - (b.number ?? last),
  );
}

/** The files of one album as a platform's listing of it, before it is read; null where there are none. */
export function headOf(id: string, rows: readonly OwnRow[]): ListingHead | null {
  const all = rows.map((row) => JSON.parse(row.tags) as Tags);
  const title = all[0]?.album;
  if (!title) return null;
  return {
    platform: OWN,
    id,
    title,
    otherTitles: [],
    artists: artistsOf(all),
    releaseDate: firstTold(all, 'date'),
    trackCount: new Set(rows.map((row) => row.trackId)).size,
    barcode: firstTold(all, 'barcode'),
    url: '',
  };
}

function firstTold(all: readonly Tags[], field: 'date' | 'barcode'): string | null {
  return all.map((tags) => tags[field]).find((value) => value !== null) ?? null;
}

/** Whose album it is: as the tags say, else the artist on more than half of its tracks, else various. */
function artistsOf(all: readonly Tags[]): string[] {
  const stated = all.find((tags) => tags.albumArtists.length > 0);
  if (stated) return stated.albumArtists;
  const counts = new Map<string, { artist: string; count: number }>();
  for (const artist of all.flatMap((tags) => tags.artists.slice(0, 1))) {
    const [key = artist] = artistKeysOf([artist]);
    counts.set(key, { artist, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  const most = [...counts.values()].sort((a, b) => b.count - a.count)[0];
  return [most && most.count * 2 > all.length ? most.artist : MANY];
}
