import { type SongSearch, type StoredAlbum, type StoredCell, wantedKey } from '../cache/index.js';
import {
  compareTracks,
  type MergedAlbum,
  type MergedTrack,
  type Place,
  wantedOf,
} from '../match/index.js';
import { type ListedTrack, PROBLEMS, type ProblemCode, type Reason } from '../model/index.js';
import { plays, searchesSongs } from './abilities.js';
import { type Part, statusOf } from './part.js';

/** The merged album with a cell for every row and platform: what is kept, and what the report is made from. */
export function assemble(album: MergedAlbum, parts: Part[]): StoredAlbum {
  return {
    title: album.title,
    artists: album.artists,
    releaseDate: album.releaseDate,
    barcode: album.barcode,
    base: { platform: album.base.platform, id: album.base.id, url: album.base.url },
    why: album.why,
    tracks: album.tracks.map(({ places: _, ...track }) => track),
    listings: album.listings.map(({ listing, confidence, edition, extras }) => ({
      platform: listing.platform,
      id: listing.id,
      confidence,
      edition,
      extras,
    })),
    cells: parts.flatMap((part) => cellsOf(part, album)),
  };
}

/** A platform that told nothing has no cells: its problem speaks for all of them. Nor has one that plays nothing. */
function cellsOf(part: Part, album: MergedAlbum): StoredCell[] {
  const status = statusOf(part);
  const isSilent = part.listings.length === 0 && (status === 'skipped' || status === 'closed');
  if (status === 'failed' || isSilent || part.card.role === 'reference') return [];
  const songs = new Map(part.songs.map((song) => [song.wanted, song]));
  return album.tracks.flatMap((track, row) => {
    if (track.title === null) return [];
    const places = track.places.filter((place) => place.listing.platform === part.platform);
    const song = songs.get(wantedKey(track));
    const cells = places.map((place) => placeCell(part, place, song));
    if (song?.track) cells.push(songCell(song, song.track));
    if (cells.length === 0) cells.push(lackingCell(part, album, track, song));
    return cells.map((cell) => ({
      ...cell,
      row,
      platform: part.platform,
      confidence: inThousandths(cell.confidence),
    }));
  });
}

function inThousandths(confidence: number | null): number | null {
  return confidence === null ? null : Math.round(confidence * 1000) / 1000;
}

type Cell = Omit<StoredCell, 'row' | 'platform'>;

function placeCell({ card }: Part, place: Place, song: SongSearch | undefined): Cell {
  const isGreyed = plays(card) && place.track.terms[0]?.access === 'unavailable';
  const settled = song?.outcome === 'none' || song?.outcome === 'artist-none' || song?.track;
  return {
    trackId: place.track.id,
    listingId: place.listing.id,
    via: place.via,
    confidence: place.confidence,
    access: null,
    // Greyed on this listing only: nobody has looked, or could look, whether a copy elsewhere plays.
    reason: isGreyed && !settled ? 'greyed-here' : null,
    evidence: place.reasons,
    seenAt: place.listing.seenAt,
  };
}

function songCell(song: SongSearch, track: ListedTrack): Cell {
  return {
    trackId: track.id,
    listingId: null,
    via: 'elsewhere',
    confidence: song.confidence,
    access: null,
    reason: null,
    evidence: song.reasons,
    seenAt: song.seenAt,
  };
}

function lackingCell(
  part: Part,
  album: MergedAlbum,
  track: MergedTrack,
  song: SongSearch | undefined,
): Cell {
  const reason = lackingReason(part, album, track, song);
  const absent = reason === 'not-listed' || reason === 'artist-searched' || reason === 'removed';
  return {
    trackId: null,
    listingId: null,
    via: null,
    confidence: null,
    access: absent ? 'absent' : 'unknown',
    reason,
    evidence: song ? [`song search: ${song.outcome}`, ...song.reasons] : [],
    seenAt: song?.seenAt ?? part.seenAt,
  };
}

/** What a track that the platform's listings lack has come to: `absent` only where the platform answered completely. */
function lackingReason(
  part: Part,
  album: MergedAlbum,
  track: MergedTrack,
  song: SongSearch | undefined,
): Reason {
  if (!song) return canSearch(part) ? 'not-searched' : 'no-search';
  if (isProblem(song.outcome)) return song.outcome;
  if (song.outcome === 'cut') return 'search-cut';
  if (song.outcome === 'doubtful' || hasNearRow(part, album, track)) return 'unsure-match';
  if (song.outcome === 'artist-none') return 'artist-searched';
  return listingsReadWhole(part, album) ? 'not-listed' : 'listing-cut';
}

function canSearch({ card, hasKey, songsUnasked }: Part): boolean {
  return searchesSongs(card, hasKey) && !songsUnasked;
}

function isProblem(outcome: SongSearch['outcome']): outcome is ProblemCode {
  return (PROBLEMS as readonly string[]).includes(outcome);
}

/** True when no listing of the edition could still hold the track: each was read to its end, or there is none. */
function listingsReadWhole(part: Part, album: MergedAlbum): boolean {
  const own = album.listings.filter(
    ({ listing, edition }) => listing.platform === part.platform && edition === 'same',
  );
  const unread = part.ranked.some(
    (one) =>
      one.fits &&
      one.edition === 'same' &&
      !part.listings.some((listing) => listing.id === one.head.id),
  );
  return part.whole && !unread && own.every(({ listing }) => listing.complete);
}

/** A row of the platform that matched nothing, but stands where the track should: it may be the track after all. */
function hasNearRow(part: Part, album: MergedAlbum, track: MergedTrack): boolean {
  const wanted = wantedOf(album, track);
  const unmatched = album.tracks
    .filter((other) => other !== track && other.from.every((from) => from === part.platform))
    .flatMap((other) => other.places)
    .filter((place) => place.listing.platform === part.platform);
  return unmatched.some(({ track: row }) => {
    const sameLength =
      row.durationMs !== null &&
      track.durationMs !== null &&
      Math.abs(row.durationMs - track.durationMs) <= 1500;
    const sameNumber = row.number !== null && row.number === track.number;
    if (!sameLength && !sameNumber) return false;
    const { score } = compareTracks(wanted, { title: row.title, artists: row.artists });
    return score >= 0.35 || (sameLength && sameNumber);
  });
}
