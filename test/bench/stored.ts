import type { StoredAlbum, StoredCell } from '../../src/cache/albums.js';
import {
  type PlatformAnswer,
  saveAlbum,
  saveAnswer,
  saveListing,
  saveQuestion,
} from '../../src/cache/index.js';
import { type Cache, inOneWrite } from '../../src/cache/open.js';
import { parseQuestion, questionKey } from '../../src/lookup/question.js';
import { type Listing, type Terms, terms } from '../../src/model/index.js';

export const PLATFORMS = ['netease', 'qqmusic', 'kugou', 'kuwo', 'migu'];
const TRACKS = 12;
const AT = '2026-01-01T00:00:00.000Z';

const OFFERS: Terms[][] = [
  [terms('free', 'plays')],
  [terms('free', 'plays-standard', { quality: 'standard' }), terms('subscription', 'members')],
  [terms('subscription', 'members', { tier: 'vip' })],
  [terms('purchase', 'digital-album', { price: { amount: 2000, currency: 'CNY', of: 'album' } })],
  [terms('unavailable', 'greyed')],
];

/** The key of the question that album n answers. */
export function keyOfAlbum(n: number): string {
  return questionKey(parseQuestion([`Artist ${n}`, `Album ${n}`]));
}

/** Fills the database with matched albums of 12 tracks on 5 platforms. */
export function storeAlbums(cache: Cache, from: number, to: number): void {
  inOneWrite(cache, () => {
    for (let n = from; n < to; n++) storeAlbum(cache, n);
  });
}

function storeAlbum(cache: Cache, n: number): void {
  const facts = { artist: `Artist ${n}`, title: `Album ${n}`, pasted: null, releaseDate: null };
  const text = `Artist ${n} - Album ${n}`;
  const id = saveQuestion(cache, keyOfAlbum(n), text, { ...facts, candidates: [] }, Date.parse(AT));
  const listings = PLATFORMS.map((platform, p) => listingOf(platform, n, p));
  for (const listing of listings) {
    saveListing(cache, listing);
    saveAnswer(cache, id, answerOf(listing));
  }
  saveAlbum(cache, id, albumOf(n, listings));
}

function listingOf(platform: string, n: number, p: number): Listing {
  return {
    platform,
    id: `${n}`,
    title: `Album ${n}`,
    otherTitles: [],
    artists: [`Artist ${n}`],
    releaseDate: '2003-07-31',
    trackCount: TRACKS,
    barcode: null,
    url: `https://${platform}.example/album/${n}`,
    tracks: Array.from({ length: TRACKS }, (_, row) => ({
      id: `${n}-${row}`,
      title: `Title ${row} of album ${n}`,
      otherTitles: [],
      artists: [`Artist ${n}`],
      album: { id: `${n}`, title: `Album ${n}` },
      disc: 1,
      number: row + 1,
      durationMs: 200_000 + row,
      isrc: null,
      url: `https://${platform}.example/track/${n}-${row}`,
      terms: OFFERS[kindOf(n, p, row)] ?? [],
    })),
    complete: true,
    problem: null,
    place: 'CN',
    request: `GET https://${platform}.example/album?id=${n}`,
    seenAt: AT,
  };
}

/** A platform has most of an album on the same terms; a few rows of it differ. */
function kindOf(n: number, p: number, row: number): number {
  const differs = (n * 7 + p * 5 + row) % 9 === 0;
  return (n + p * 2 + (differs ? 2 : 0)) % OFFERS.length;
}

function answerOf(listing: Listing): PlatformAnswer {
  return {
    platform: listing.platform,
    status: 'found',
    place: 'CN',
    problem: null,
    whole: true,
    dig: Number.MAX_SAFE_INTEGER,
    regions: [],
    seenAt: AT,
    heads: [],
    listings: [listing],
    songs: [],
  };
}

function albumOf(n: number, listings: Listing[]): StoredAlbum {
  const [base] = listings as [Listing];
  return {
    title: base.title,
    artists: base.artists,
    releaseDate: base.releaseDate,
    barcode: null,
    base: { platform: base.platform, id: base.id, url: base.url },
    why: 'most-agree',
    tracks: base.tracks.map((track, row) => ({
      disc: 1,
      number: row + 1,
      title: track.title,
      artists: track.artists,
      durationMs: track.durationMs,
      isrc: null,
      from: PLATFORMS,
    })),
    listings: listings.map(({ platform, id }) => ({
      platform,
      id,
      confidence: 1,
      edition: 'same',
      extras: [],
    })),
    cells: listings.flatMap((listing) => listing.tracks.map((_, row) => cellOf(listing, row, n))),
  };
}

function cellOf(listing: Listing, row: number, n: number): StoredCell {
  return {
    row,
    platform: listing.platform,
    trackId: `${n}-${row}`,
    listingId: listing.id,
    via: 'album',
    confidence: 0.98,
    access: null,
    reason: null,
    evidence: ['same title', 'same number'],
    seenAt: listing.seenAt,
  };
}
