import { onTestFinished } from 'vitest';
import { openCache } from '../../src/cache/index.js';
import { parseQuestion } from '../../src/lookup/question.js';
import { type Looking, lookupAlbum } from '../../src/lookup.js';
import {
  type AlbumReport,
  type AlbumSearch,
  Failure,
  type ListedTrack,
  type Listing,
  type ListingHead,
  type Offer,
  type Terms,
  terms,
} from '../../src/model/index.js';
import { PLATFORMS } from '../../src/platforms/index.js';
import type { Adapter, Card, Platform, Session } from '../../src/platforms/platform.js';

/** An album as a made-up platform has it: by region, or the same everywhere under `*`. */
export interface MadeAlbum {
  id: string;
  title?: string;
  artist?: string;
  barcode?: string | null;
  /** Titles that play, by region; a region that is lacking does not list the album. */
  tracks: Record<string, string[]>;
  /** Terms of every row; free where nothing is said. */
  terms?: Partial<Terms> & Pick<Terms, 'access' | 'reason'>;
  /** Addresses elsewhere, for a reference. */
  links?: string[];
  /** When an archive saw it. */
  seenAt?: string;
}

export interface Made {
  card: Partial<Card> & Pick<Card, 'id'>;
  albums: MadeAlbum[];
  /** What the adapter says no to: a method's name, and the problem. */
  fails?: Partial<Record<keyof Adapter, Failure>>;
  isrcs?: Record<string, string>;
}

export const TITLES = ['One', 'Two', 'Three'];

/** A house of made-up platforms in place of the real ones, with a database, a clock and a list of what was asked. */
export function house(...all: Made[]) {
  const real = PLATFORMS as Platform[];
  const kept = real.splice(0, real.length);
  const cache = openCache(':memory:');
  onTestFinished(() => {
    real.splice(0, real.length, ...kept);
    cache.close();
  });
  const clock = { now: Date.parse('2026-06-30T12:00:00.000Z') };
  const keys = new Map<string, Record<string, string>>();
  let asked: string[] = [];
  real.push(...all.map((made) => platformOf(made, clock, (line) => asked.push(line))));
  return {
    cache,
    clock,
    keys,
    async look(words: string[], looking: Partial<Looking> = {}) {
      asked = [];
      const notes: string[] = [];
      const services = {
        cache,
        net: { stats: new Map(), close: async () => {}, forPlatform: () => nobody },
        now: () => clock.now,
        memory: new Map(),
        keys,
        progress: () => {},
        note: (text: string) => notes.push(text),
      };
      const chosen = { ...PLAIN, ...looking };
      const { report } = await lookupAlbum(services, parseQuestion(words), chosen);
      return { report, asked, notes };
    },
  };
}

/** `CN free, US region-locked`: what a report says of a track on a platform. */
export function toldOf(report: AlbumReport, platform: string, track = 0): string {
  const offers: Offer[] = report.tracks[track]?.offers[platform] ?? [];
  return offers
    .map(({ region, access, reason }) =>
      [region, access, access === 'free' ? null : reason].filter(Boolean).join(' '),
    )
    .join(', ');
}

export const PLAIN: Looking = {
  platforms: null,
  regions: ['US'],
  quality: 'any',
  dig: 12,
  offline: false,
  refresh: false,
  maxAgeMs: null,
  timeoutMs: 15_000,
  overrules: [],
  pick: null,
};

async function nobody(): Promise<never> {
  throw new Failure('network', 'a made-up platform asks nobody');
}

const CARD: Omit<Card, 'id' | 'hosts'> = {
  name: { zh: '甲', en: 'Made' },
  short: { zh: '甲', en: 'Made' },
  site: 'https://made.example/',
  rate: 1,
  burst: 1,
  tiers: [],
  region: 'caller',
  closed: null,
};

function platformOf(made: Made, clock: { now: number }, ask: (line: string) => void): Platform {
  const card: Card = { ...CARD, hosts: [`${made.card.id}.example`], ...made.card };
  const address = new RegExp(`https://${card.id}\\.example/(album|track)/([\\w-]+)`);
  return {
    card,
    recognise(text) {
      const [, kind, id] = address.exec(text) ?? [];
      if (id === undefined) return null;
      return kind === 'album' ? { kind: 'album', id } : { kind: 'track', id };
    },
    load: async () => adapterOf(made, card, clock, ask),
  };
}

function adapterOf(
  made: Made,
  card: Card,
  clock: { now: number },
  ask: (line: string) => void,
): Adapter {
  const shop: Shop = {
    made,
    card,
    now: () => new Date(clock.now).toISOString(),
    did(door, of) {
      ask(`${card.id} ${door} ${of}`);
      const failure = made.fails?.[door];
      if (failure) throw failure;
    },
  };
  return { ...byWords(shop), ...byCode(shop) };
}

interface Shop {
  made: Made;
  card: Card;
  now(): string;
  /** Notes what was asked, and fails where it is to fail. */
  did(door: keyof Adapter, of: string): void;
}

const REQUEST = 'GET https://made.example/';

function found({ card, now }: Shop, albums: MadeAlbum[]): AlbumSearch {
  const heads = albums.map((album) => headOf(card, album));
  return { heads, whole: true, request: REQUEST, seenAt: now() };
}

type ByWords = Pick<Adapter, 'searchAlbums' | 'readAlbum' | 'searchTracks'>;

function byWords(shop: Shop): ByWords {
  const { made, card, now, did } = shop;
  return {
    async searchAlbums({ regions }, words) {
      did('searchAlbums', words.text);
      const text = words.text.toLowerCase();
      const isNamed = ({ title = TITLE }: MadeAlbum) => text.includes(title.toLowerCase());
      const isThere = ({ tracks }: MadeAlbum) =>
        regionsOf(card, regions).some((region) => tracks[region]);
      return found(
        shop,
        made.albums.filter((album) => isNamed(album) && isThere(album)),
      );
    },
    async readAlbum(session, id) {
      did('readAlbum', [id, ...regionsOf(card, session.regions)].join(' '));
      const album = made.albums.find((one) => one.id === id);
      return album ? listingOf(card, album, session, now()) : null;
    },
    async searchTracks(_, words) {
      did('searchTracks', words.text);
      const place = card.region === 'caller' ? 'US' : null;
      const page = { rows: [], total: 0, whole: true, last: true, place };
      return { ...page, request: REQUEST, seenAt: now() };
    },
  };
}

function byCode(shop: Shop): Omit<Adapter, keyof ByWords> {
  const { made, did } = shop;
  const { albums } = made;
  return {
    async albumOfTrack(_, id) {
      did('albumOfTrack', id);
      return albums[0]?.id ?? null;
    },
    async searchBarcode(_, barcode) {
      did('searchBarcode', barcode);
      return found(
        shop,
        albums.filter((album) => album.barcode === barcode),
      );
    },
    async albumOfIsrc(_, isrc) {
      did('albumOfIsrc', isrc);
      return made.isrcs?.[isrc] ?? null;
    },
    async addresses(_, of) {
      did('addresses', 'album' in of ? of.album : of.url);
      const isMeant = (album: MadeAlbum) =>
        'album' in of ? album.id === of.album : (album.links ?? []).includes(of.url);
      return albums.find(isMeant)?.links ?? [];
    },
  };
}

const TITLE = 'Night Ferry';
const ARTIST = 'Ada Moss';

function regionsOf(card: Card, regions: readonly string[]): readonly string[] {
  return card.region === 'chosen' ? regions : ['*'];
}

function headOf(
  card: Card,
  { id, title = TITLE, artist = ARTIST, barcode }: MadeAlbum,
): ListingHead {
  return {
    platform: card.id,
    id,
    title,
    otherTitles: [],
    artists: [artist],
    releaseDate: '2020-02-02',
    trackCount: 3,
    barcode: barcode ?? null,
    url: `https://${card.id}.example/album/${id}`,
  };
}

function listingOf(card: Card, album: MadeAlbum, session: Session, now: string): Listing | null {
  const regions = regionsOf(card, session.regions);
  const titles = [...new Set(regions.flatMap((region) => album.tracks[region] ?? []))];
  if (titles.length === 0) return null;
  return {
    ...headOf(card, album),
    trackCount: titles.length,
    tracks: titles.map((title, at) => rowOf(card, album, title, at, regions)),
    complete: true,
    problem: null,
    place: card.region === 'caller' && card.role !== 'reference' ? 'US' : null,
    request: `GET https://${card.id}.example/album/${album.id}`,
    seenAt: album.seenAt ?? now,
  };
}

function rowOf(
  card: Card,
  { id, artist = ARTIST, title: albumTitle = TITLE, tracks, terms: own }: MadeAlbum,
  title: string,
  at: number,
  regions: readonly string[],
): ListedTrack {
  const plays = own ?? { access: 'free' as const, reason: 'plays' as const };
  return {
    id: `${id}-${title}`,
    title,
    otherTitles: [],
    artists: [artist],
    album: { id, title: albumTitle },
    disc: 1,
    number: at + 1,
    durationMs: 180_000 + 7000 * title.length,
    isrc: null,
    url: null,
    terms: regions.map((one) => {
      const region = card.region === 'chosen' ? one : null;
      return tracks[one]?.includes(title)
        ? terms(plays.access, plays.reason, { ...plays, region })
        : terms('region-locked', 'not-in-region', { region });
    }),
  };
}
