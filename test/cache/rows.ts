import {
  type ListedTrack,
  type Listing,
  type ListingHead,
  type Terms,
  terms,
} from '../../src/model/index.js';

export const FREE: Terms[] = [terms('free', 'plays')];
export const MEMBERS: Terms[] = [terms('subscription', 'members', { tier: 'vip' })];
export const GREYED: Terms[] = [terms('unavailable', 'greyed')];

export const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

/** ISO 8601 of the n-th day. */
export function day(n: number): string {
  return new Date(START + n * DAY).toISOString();
}

export function track(id: string, rest: Partial<ListedTrack> = {}): ListedTrack {
  return {
    id,
    title: `Title ${id}`,
    otherTitles: [],
    artists: ['Somebody'],
    album: null,
    disc: 1,
    number: 1,
    durationMs: 200_000,
    isrc: null,
    url: `https://example.org/track/${id}`,
    terms: FREE,
    ...rest,
  };
}

export function head(id: string, rest: Partial<ListingHead> = {}): ListingHead {
  return {
    platform: 'qqmusic',
    id,
    title: `Album ${id}`,
    otherTitles: [],
    artists: ['Somebody'],
    releaseDate: '2003-07-31',
    trackCount: null,
    barcode: null,
    url: `https://example.org/album/${id}`,
    ...rest,
  };
}

export function listing(id: string, tracks: ListedTrack[], rest: Partial<Listing> = {}): Listing {
  return {
    ...head(id),
    tracks,
    complete: true,
    problem: null,
    place: null,
    request: `GET https://example.org/album?id=${id}`,
    seenAt: day(0),
    ...rest,
  };
}
