import type { ListedTrack, Listing, ListingHead, Problem } from '../../model/index.js';
import type { Session } from '../platform.js';
import { trackOf } from './convert.js';
import type { Reading } from './pages.js';
import { wasSold } from './sold.js';
import { termsOfSongs } from './terms.js';
import type { WirePay } from './wire.js';

/** Besides the reading: other rows of the songs, should their terms fail; what kept better doors shut. */
export interface Backing {
  spare?: () => Promise<readonly WirePay[]>;
  before?: Problem | null;
}

/** A reading with the terms of its songs. */
export async function listingOf(
  session: Session,
  reading: Reading,
  searched: ListingHead | null,
  { spare, before = null }: Backing,
): Promise<Listing> {
  const head = joined(reading.head, searched);
  const albumSold = reading.sold || wasSold(session, head.id);
  const { termsOf, problem } = await termsOfSongs(session, reading.songs, { albumSold, spare });
  const tracks = inOrder(
    reading.songs.map((song) => ({
      ...trackOf(song, termsOf(song)),
      album: { id: head.id, title: head.title },
    })),
  );
  const complete = reading.problem === null && isWhole(tracks, reading.ended, head.trackCount);
  return {
    ...head,
    tracks,
    complete,
    problem: reading.problem ?? (complete ? null : before) ?? problem,
    place: null,
    request: reading.answer.request,
    seenAt: reading.answer.seenAt,
  };
}

/** The album's own facts, filled from what the search told. */
function joined(own: ListingHead, searched: ListingHead | null): ListingHead {
  if (!searched) return own;
  return {
    ...own,
    title: own.title || searched.title,
    artists: own.artists.length > 0 ? own.artists : searched.artists,
    releaseDate: own.releaseDate ?? searched.releaseDate,
    trackCount: own.trackCount ?? searched.trackCount,
  };
}

/** Kuwo hides songs: it counts more than it lists, or leaves a track number out. */
function isWhole(tracks: ListedTrack[], ended: boolean | null, count: number | null): boolean {
  const short = count !== null && tracks.length < count;
  return (ended ?? count !== null) && !short && !hasGap(tracks);
}

function hasGap(tracks: ListedTrack[]): boolean {
  const numbers = new Set(tracks.flatMap(({ number }) => number ?? []));
  const unnumbered = tracks.filter(({ number }) => number === null).length;
  const last = tracks.reduce((most, { number }) => Math.max(most, number ?? 0), 0);
  return numbers.size + unnumbered < last;
}

/** Lists come in any order; where numbers repeat (several discs) the order is all there is. */
function inOrder(tracks: ListedTrack[]): ListedTrack[] {
  const numbers = new Set(tracks.map(({ number }) => number));
  if (numbers.has(null) || numbers.size < tracks.length) return tracks;
  return tracks.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0));
}
