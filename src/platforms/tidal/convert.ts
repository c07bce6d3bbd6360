import {
  clean,
  type ListedTrack,
  type ListingHead,
  type Price,
  priceOf as paid,
} from '../../model/index.js';
import { rowsOf } from '../shape.js';
import { counted, isoDate, plain, texts } from '../text.js';
import { namesOf, type Resources, resourceOf } from './resources.js';
import { decide, type Facts } from './rights.js';
import {
  type Album,
  type Item,
  type One,
  priceConfig,
  type Track,
  type UsageRules,
  usageRules,
} from './wire.js';

const SITE = 'https://tidal.com/browse';

/** Where an answer holds for, and when it is read (milliseconds since 1970). */
export interface Setting {
  region: string;
  now: number;
}

export function headOf(album: Album, resources: Resources): ListingHead {
  const { attributes, relationships } = album;
  return {
    platform: 'tidal',
    id: album.id,
    title: titled(attributes),
    otherTitles: [],
    artists: texts(...namesOf(resources, relationships?.artists?.data)),
    releaseDate: isoDate(attributes.releaseDate),
    trackCount: counted(attributes.numberOfItems),
    barcode: /^\d{8,14}$/.exec(attributes.barcodeId ?? '')?.[0] ?? null,
    url: `${SITE}/album/${album.id}`,
  };
}

/** A track where `item` places it on its album; by itself it states no place. */
export function trackOf(
  track: Track,
  resources: Resources,
  setting: Setting,
  on: { album: Album | null; meta?: Item['meta'] },
): ListedTrack {
  const { attributes, relationships } = track;
  const { album, meta } = on;
  return {
    id: track.id,
    title: titled(attributes),
    otherTitles: [],
    artists: texts(...namesOf(resources, relationships?.artists?.data)),
    album: album && { id: album.id, title: titled(album.attributes) },
    disc: counted(meta?.volumeNumber),
    number: counted(meta?.trackNumber),
    durationMs: durationMs(attributes.duration),
    isrc: isrcOf(attributes.isrc),
    url: `${SITE}/track/${track.id}`,
    terms: decide(factsOf(track, album, resources, setting), setting.region, setting.now),
  };
}

/** What the answer tells of a track's terms; rules for another country tell nothing. */
export function factsOf(
  track: Track,
  album: Album | null,
  resources: Resources,
  { region }: Setting,
): Facts {
  const own = rulesOf(track.relationships?.usageRules, resources, region);
  const rules = own ?? rulesOf(album?.relationships?.usageRules, resources, region);
  const isByAlbum = own === null && rules !== null;
  const price = isByAlbum
    ? priceOf(album?.relationships?.priceConfig, resources, 'album')
    : priceOf(track.relationships?.priceConfig, resources, 'track');
  return { rules, isByAlbum, availability: track.attributes.availability ?? null, price };
}

function rulesOf(relation: One, resources: Resources, region: string): UsageRules | null {
  const came = (relation?.data ?? []).map((ref) => resourceOf(resources, ref));
  const rules = rowsOf(usageRules, came).good.map(({ attributes }) => attributes);
  const here = rules.find(({ countryCode }) => (countryCode ?? region).toUpperCase() === region);
  const isFilled = here?.free || here?.subscription || here?.paid || here?.validFrom;
  return isFilled ? here : null;
}

function priceOf(relation: One, resources: Resources, of: Price['of']): Price | null {
  const came = (relation?.data ?? []).map((ref) => resourceOf(resources, ref));
  const [config] = rowsOf(priceConfig, came).good;
  if (!config) return null;
  const { price, currency } = config.attributes;
  return paid(Number(price), currency, of);
}

/** The version in brackets behind the title, as Tidal shows it. */
function titled({
  title,
  version,
}: {
  title: string;
  version?: string | null | undefined;
}): string {
  const [name, addition] = [plain(title), plain(version)];
  return addition === '' || name.includes(addition) ? name : clean(`${name} (${addition})`);
}

/** Milliseconds out of an ISO 8601 duration of hours, minutes and seconds, any of which may lack. */
export function durationMs(told: string | null | undefined): number | null {
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?$/.exec(told ?? '');
  if (!found) return null;
  const [hours = 0, minutes = 0, seconds = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const ms = Math.round(((hours * 60 + minutes) * 60 + seconds) * 1000);
  return ms > 0 && ms < 1e9 ? ms : null;
}

function isrcOf(told: string | null | undefined): string | null {
  const isrc = (told ?? '').replace(/[\s-]/g, '').toUpperCase();
  return /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(isrc) ? isrc : null;
}
