import {
  type AlbumReport,
  type Cover,
  type CoverTerms,
  type Offer,
  type TrackReport,
  terms,
} from '../../src/model/index.js';
import type { View } from '../../src/render/view.js';

/** How a test looks at a report. */
export function viewOf(rest: Partial<View> = {}): View {
  const names = Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e'].map((id) => [
      id,
      { full: `Platform ${id.toUpperCase()}`, short: `Pl.${id.toUpperCase()}` },
    ]),
  );
  return { lang: 'en', width: 80, color: false, ascii: false, verbose: false, names, ...rest };
}

export function offer(rest: Partial<Offer> = {}): Offer {
  return {
    ...terms('unknown', 'not-searched'),
    trackId: null,
    listingId: null,
    url: null,
    confidence: null,
    via: null,
    seenAt: '2026-01-02T03:04:05.000Z',
    ...rest,
  };
}

export function track(
  number: number,
  title: string | null,
  offers: Record<string, Offer[]>,
): TrackReport {
  return { disc: 1, number, title, artists: [], durationMs: null, isrc: null, from: [], offers };
}

/** One cover of an album of ten tracks. */
export function cover(
  coverTerms: CoverTerms,
  platforms: string[],
  covered: number,
  rest: Partial<Cover> = {},
): Cover {
  return {
    terms: coverTerms,
    region: 'CN',
    platforms,
    covered,
    of: 10,
    complete: covered === 10,
    standardOnly: 0,
    missing: [],
    undecided: [],
    ...rest,
  };
}

/** A report about an album of ten tracks; without an album where `album` is null. */
export function report(rest: Partial<AlbumReport> = {}): AlbumReport {
  return {
    schemaVersion: 1,
    query: 'Artist Title',
    regions: ['CN'],
    generatedAt: '2026-01-02T03:04:05.000Z',
    album: {
      title: 'Title',
      artists: ['Artist'],
      releaseDate: '2001-02-03',
      trackCount: 10,
      barcode: null,
      base: { platform: 'a', id: '1', url: 'https://a.example/1' },
      why: 'pasted',
    },
    candidates: [],
    platforms: ['a', 'b'].map((platform) => ({
      platform,
      status: 'found',
      place: null,
      listings: [],
      problem: null,
      seenAt: '2026-01-02T03:04:05.000Z',
      fromCache: false,
    })),
    tracks: Array.from({ length: 10 }, (_, index) =>
      track(index + 1, `Track ${index + 1}`, { a: [offer()], b: [offer()] }),
    ),
    covers: [],
    plans: [],
    unpriced: [],
    missing: [],
    undecided: [],
    ...rest,
  };
}
