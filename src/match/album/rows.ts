import type { ListedTrack, Listing } from '../../model/index.js';
import { type ReadTrack, readTrack } from '../compare.js';
import { squeeze } from '../fold.js';
import { type TitleParts, titleParts } from '../keys.js';
import { type Position, rankOf, statedPositions } from './positions.js';
import { type AlbumTitle, readAlbumTitle } from './title.js';

/** A row of a listing, read for alignment. */
export interface Row {
  track: ListedTrack;
  /** Title and other titles, taken apart; version words that the whole album bears are left out. */
  titles: TitleParts[];
  /** For `compareRead`, one for each title. */
  read: ReadTrack[];
  stated: Position | null;
}

/** A listing with its rows in album order: by stated position, else as listed. */
export interface Sheet {
  listing: Listing;
  title: AlbumTitle;
  rows: Row[];
  /** True when most rows state a number. */
  isNumbered: boolean;
  /** True when its rows stand on more than one disc. */
  isMultiDisc: boolean;
}

/** Reads a listing. `borne`: version words every row of the album bears (a live album's `live`). */
export function readSheet(listing: Listing, borne: ReadonlySet<string>): Sheet {
  const rows = readRows(listing.tracks, borne);
  return {
    listing,
    title: readAlbumTitle(listing.title),
    rows: inOrder(rows),
    isNumbered: rows.some((row) => row.stated !== null),
    isMultiDisc: new Set(rows.map((row) => row.stated?.disc ?? 1)).size > 1,
  };
}

export function readRows(tracks: readonly ListedTrack[], borne: ReadonlySet<string>): Row[] {
  const stated = statedPositions(tracks);
  return tracks.map((track, i) => readRow(track, stated[i] ?? null, borne));
}

function readRow(track: ListedTrack, stated: Position | null, borne: ReadonlySet<string>): Row {
  const titles = [...new Set([track.title, ...track.otherTitles])]
    .filter((title) => title !== '')
    .map((title) => withoutBorne(titleParts(title), title, borne));
  return {
    track,
    titles: titles.map((one) => one.parts),
    read: titles.map((one) => readTrack(factsOf(track, one.text))),
    stated,
  };
}

function withoutBorne(
  parts: TitleParts,
  text: string,
  borne: ReadonlySet<string>,
): { parts: TitleParts; text: string } {
  const versions = parts.versions.filter((word) => !borne.has(word));
  if (versions.length === parts.versions.length) return { parts, text };
  const bare = versions.length === 0 ? parts.key : text;
  return { parts: { ...parts, versions, bare: squeeze(parts.key) }, text: bare };
}

function factsOf(track: ListedTrack, title: string): ReadTrack['facts'] {
  return {
    title,
    artists: track.artists,
    durationMs: track.durationMs ?? undefined,
    isrc: track.isrc ?? undefined,
  };
}

/** Rows by stated position; a row without one stays behind the row it was listed after. */
function inOrder(rows: readonly Row[]): Row[] {
  let last = 0;
  const ranked = rows.map((row) => {
    if (row.stated) last = rankOf(row.stated);
    return { row, rank: last };
  });
  return ranked.sort((a, b) => a.rank - b.rank).map((one) => one.row);
}

const MOST_ROWS = 0.6;

/** Version words borne by an album title or by most rows of a listing: those tell none of its rows from another. */
export function borneVersions(listings: readonly Listing[]): Set<string> {
  const borne = new Set<string>();
  for (const { title, tracks } of listings) {
    for (const word of readAlbumTitle(title).versions) borne.add(word);
    const counts = new Map<string, number>();
    for (const word of tracks.flatMap((track) => titleParts(track.title).versions)) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    for (const [word, count] of counts) {
      if (tracks.length > 2 && count >= MOST_ROWS * tracks.length) borne.add(word);
    }
  }
  return borne;
}
