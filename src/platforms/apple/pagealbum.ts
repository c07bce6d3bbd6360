import {
  Failure,
  type ListedTrack,
  type ListingHead,
  type Problem,
  terms,
} from '../../model/index.js';
import type { Session } from '../platform.js';
import { counted, isoDate, texts } from '../text.js';
import { albumUrl, trackUrl } from './convert.js';
import { parsePage } from './page.js';
import { albumPage } from './requests.js';
import { decide } from './rights.js';
import type { Shop } from './shop.js';
import {
  albumInCache,
  albumInSections,
  type Lockup,
  type PageAlbum,
  type PageTrack,
} from './wire-page.js';

/** One shop's album by its public page, where the lookup ended with `before`. Throws Failure where the page shows none. */
export async function pageShop(
  session: Session,
  id: string,
  region: string,
  before: Problem,
): Promise<Shop> {
  const { text, request, seenAt } = await session.ask(albumPage(id, region));
  const { cache, sections } = parsePage(text);
  const shown =
    cache !== null
      ? fromCache(albumInCache(cache), id, region)
      : fromSections(albumInSections(sections ?? noAlbum()), id, region);
  const problem = { code: before.code, message: `${before.message}; read from the public page` };
  const lacking = terms('unknown', before.code, { region });
  return { region, ...shown, lacking, problem, request, seenAt };
}

function noAlbum(): never {
  throw new Failure('changed', 'apple: the public page holds no album');
}

type Shown = Pick<Shop, 'tracks'> & { head: ListingHead };

function fromCache(
  { attributes, relationships, ...album }: PageAlbum,
  id: string,
  region: string,
): Shown {
  if (album.id !== id) noAlbum();
  const songs = relationships.tracks.data.filter(({ type }) => (type ?? 'songs') === 'songs');
  const extras = relationships.tracks.data.length - songs.length;
  const [title = ''] = texts(attributes.name);
  const told = counted(attributes.trackCount);
  const head: ListingHead = {
    platform: 'apple',
    id,
    title,
    otherTitles: [],
    artists: texts(attributes.artistName),
    releaseDate: isoDate(attributes.releaseDate),
    trackCount: told === null ? null : Math.max(told - extras, 0),
    barcode: /^\d{8,14}$/.exec(attributes.upc ?? '')?.[0] ?? null,
    url: albumUrl(id, region),
  };
  const isSold = hasOffer(attributes, 'buy');
  return { head, tracks: songs.map((song) => pageTrack(song, { id, title, isSold }, region)) };
}

function pageTrack(
  { id, attributes }: PageTrack,
  album: { id: string; title: string; isSold: boolean },
  region: string,
): ListedTrack {
  const [title = ''] = texts(attributes.name);
  return {
    id,
    title,
    otherTitles: [],
    artists: texts(attributes.artistName),
    album: { id: album.id, title: album.title },
    disc: counted(attributes.discNumber),
    number: counted(attributes.trackNumber),
    durationMs: counted(attributes.durationInMillis),
    isrc: isrcIn(attributes.isrc),
    url: trackUrl(id, album.id, region),
    // The page tells amounts, and no currency.
    terms: decide({
      region,
      streams: (attributes.playParams ?? null) !== null,
      single: hasOffer(attributes, 'buy') ? { price: null } : null,
      album: album.isSold ? { price: null } : null,
      preorder: hasOffer(attributes, 'preorder'),
      preview: (attributes.previews ?? []).length > 0,
    }).terms,
  };
}

function fromSections(
  { title: name, tracks }: { title: string; tracks: Lockup[] },
  id: string,
  region: string,
): Shown {
  const [title = ''] = texts(name);
  const artists = texts(...tracks.map(({ artistName }) => artistName));
  const head: ListingHead = {
    platform: 'apple',
    id,
    title,
    otherTitles: [],
    artists: artists.length === 1 ? artists : [],
    releaseDate: null,
    trackCount: null,
    barcode: null,
    url: albumUrl(id, region),
  };
  return { head, tracks: tracks.map((one) => lockupTrack(one, { id, title }, region)) };
}

function lockupTrack(
  { title: name, artistName, duration, contentDescriptor }: Lockup,
  album: { id: string; title: string },
  region: string,
): ListedTrack {
  const id = contentDescriptor.identifiers.storeAdamID;
  const [title = ''] = texts(name);
  return {
    id,
    title,
    otherTitles: [],
    artists: texts(artistName),
    album,
    disc: null,
    number: null,
    durationMs: counted(duration),
    isrc: null,
    url: trackUrl(id, album.id, region),
    terms: [terms('unknown', 'no-terms', { region })],
  };
}

function hasOffer({ offers }: Pick<PageTrack['attributes'], 'offers'>, type: string): boolean {
  return (offers ?? []).some(
    (one) => one.type === type && (type !== 'buy' || (one.price ?? 0) > 0),
  );
}

function isrcIn(told: string | null | undefined): string | null {
  const isrc = (told ?? '').replaceAll('-', '').toUpperCase();
  return /^[A-Z]{2}[A-Z\d]{3}\d{7}$/.test(isrc) ? isrc : null;
}
