import { easier, type ListedTrack, type Terms } from '../../model/index.js';
import { texts } from '../text.js';

/** What one shop lists, and on what terms it has what only others list. */
export interface Shelf {
  tracks: readonly ListedTrack[];
  lacking: Terms;
}

/** The rows of several shops as one list: a song has the terms of every shop. */
export function joinTracks(shelves: readonly Shelf[]): ListedTrack[] {
  const joined: { track: ListedTrack; terms: Map<Shelf, Terms[]> }[] = [];
  for (const shelf of shelves) {
    for (const track of shelf.tracks) {
      const known = joined.find((one) => !one.terms.has(shelf) && isSame(one.track, track));
      if (known) known.track = withNames(known.track, track);
      const entry = known ?? { track, terms: new Map() };
      entry.terms.set(shelf, track.terms);
      if (!known) joined.push(entry);
    }
  }
  return joined.map(({ track, terms }) => ({
    ...track,
    terms: shelves.flatMap((shelf) => terms.get(shelf) ?? [shelf.lacking]).sort(easier),
  }));
}

/** In the order of the album, where every row tells its place; else as they came. */
export function inAlbumOrder(tracks: ListedTrack[]): ListedTrack[] {
  if (tracks.some(({ number }) => number === null)) return tracks;
  return tracks.sort((a, b) => (a.disc ?? 1) - (b.disc ?? 1) || (a.number ?? 0) - (b.number ?? 0));
}

/** Other texts than the first, in their order. */
export function otherNames(first: string, ...all: readonly string[][]): string[] {
  return texts(...all.flat()).filter((text) => text !== first);
}

/** Equal id, equal ISRC, or the same place of the same album. */
function isSame(a: ListedTrack, b: ListedTrack): boolean {
  if (a.id === b.id) return true;
  if (a.isrc !== null && b.isrc !== null) return a.isrc === b.isrc;
  const isPlaced = a.number !== null && (a.album?.id ?? null) !== null;
  return isPlaced && a.album?.id === b.album?.id && a.disc === b.disc && a.number === b.number;
}

/** A shop names songs in its own language. */
function withNames(track: ListedTrack, other: ListedTrack): ListedTrack {
  const names = [track.otherTitles, [other.title], other.otherTitles];
  return {
    ...track,
    otherTitles: otherNames(track.title, ...names),
    isrc: track.isrc ?? other.isrc,
    durationMs: track.durationMs ?? other.durationMs,
  };
}
