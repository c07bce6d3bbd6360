import { type MergedAlbum, mergeAlbum, type Question } from '../../src/match/index.js';
import type { ListedTrack, Listing, ListingHead } from '../../src/model/index.js';
import { terms } from '../../src/model/index.js';

let made = 0;

/** One row; a number in `rest` is told, otherwise not. */
export function row(title: string, rest: Partial<ListedTrack> = {}): ListedTrack {
  made++;
  return {
    id: `t${made}`,
    title,
    otherTitles: [],
    artists: ['周杰伦'],
    album: null,
    disc: null,
    number: null,
    durationMs: null,
    isrc: null,
    url: null,
    terms: [terms('free', 'plays')],
    ...rest,
  };
}

/** Rows numbered from 1 on one disc; each title has its own length. */
export function numbered(titles: readonly string[], disc: number | null = 1): ListedTrack[] {
  return titles.map((title, i) => row(title, { disc, number: i + 1, durationMs: lengthOf(title) }));
}

/** Rows without disc or number, as Kugou lists them. */
export function plain(titles: readonly string[]): ListedTrack[] {
  return titles.map((title) => row(title, { durationMs: lengthOf(title) }));
}

/** A length that hangs on the title alone, 2 to 5 minutes. */
export function lengthOf(title: string): number {
  const sum = [...title].reduce((all, one) => (all * 31 + (one.codePointAt(0) ?? 0)) % 180_000, 7);
  return 120_000 + sum;
}

export function head(
  platform: string,
  title: string,
  rest: Partial<ListingHead> = {},
): ListingHead {
  made++;
  return {
    platform,
    id: `a${made}`,
    title,
    otherTitles: [],
    artists: ['周杰伦'],
    releaseDate: '2001-09-14',
    trackCount: 10,
    barcode: null,
    url: `https://${platform}.example/${made}`,
    ...rest,
  };
}

export function listing(
  platform: string,
  title: string,
  tracks: ListedTrack[],
  rest: Partial<Listing> = {},
): Listing {
  return {
    ...head(platform, title, { trackCount: tracks.length }),
    tracks,
    complete: true,
    problem: null,
    place: null,
    request: 'GET https://example/',
    seenAt: '2026-01-01T00:00:00Z',
    ...rest,
  };
}

export function asked(
  artist: string | null,
  title: string | null,
  rest: Partial<Question> = {},
): Question {
  return { text: [artist, title].filter(Boolean).join(' '), artist, title, edition: null, ...rest };
}

/** `disc.number title` of every track. */
export function lines(album: MergedAlbum): string[] {
  return album.tracks.map((track) => `${track.disc}.${track.number} ${track.title}`);
}

/** The titles a listing shows beyond the album. */
export function extrasOf(album: MergedAlbum, of: Listing): string[] {
  const found = album.listings.find((one) => one.listing.id === of.id);
  return (found?.extras ?? []).map((extra) => extra.title);
}

/** The rows of a listing, as `number of the track: title of the row`. */
export function placesOf(album: MergedAlbum, of: Listing): string[] {
  return album.tracks.flatMap((track) =>
    track.places
      .filter((place) => place.listing.id === of.id)
      .map((place) => `${track.disc}.${track.number} ${place.track.title}`),
  );
}

export const TITLES = [
  '爱在西元前',
  '爸我回来了',
  '简单爱',
  '忍者',
  '开不了口',
  '上海一九四三',
  '对不起',
  '威廉古堡',
  '双截棍',
  '安静',
];
export const ALL = TITLES.map((title, i) => `1.${i + 1} ${title}`);

export function merge(listings: Listing[], pasted: { platform: string; id: string } | null = null) {
  return mergeAlbum({ question: asked('周杰伦', '范特西'), listings, pasted });
}

export function some(
  platform: string,
  numbers: number[],
  title = '范特西',
  rest: Partial<Listing> = {},
): Listing {
  const tracks = numbered(TITLES).filter((one) => numbers.includes(one.number ?? 0));
  return listing(platform, title, tracks, rest);
}

export const WHOLE = TITLES.map((_, i) => i + 1);
