import * as v from 'valibot';
import { Failure, type Problem } from '../../model/index.js';
import { faultIn, idText, parseJson, rowsOf, shaped } from '../shape.js';
import type { PageText } from './page.js';

const text = v.nullish(v.string());
const number = v.nullish(v.number());
const flag = v.nullish(v.union([v.boolean(), v.number()]));

/** A row of `trackinfo`. `file` holds addresses of audio, of which only whether there are any is kept. */
export const track = v.object({
  track_id: idText,
  title: v.pipe(v.string(), v.nonEmpty()),
  artist: text,
  track_num: number,
  duration: number,
  title_link: text,
  streaming: flag,
  file: v.pipe(
    v.nullable(v.object({})),
    v.transform((file) => file !== null),
  ),
  unreleased_track: flag,
  is_downloadable: flag,
  has_free_download: flag,
  free_album_download: flag,
});
export type Track = v.InferOutput<typeof track>;

const tralbum = v.object({
  current: v.object({
    title: v.pipe(v.string(), v.nonEmpty()),
    upc: text,
    isrc: text,
    release_date: text,
    is_set_price: flag,
    set_price: number,
    minimum_price: number,
    download_pref: number,
  }),
  artist: text,
  item_type: text,
  album_url: text,
  album_release_date: text,
  album_is_preorder: flag,
  tralbum_subscriber_only: flag,
  freeDownloadPage: v.pipe(
    v.nullish(v.string()),
    v.transform((address) => /^(?:https?:)?\/\//i.test(address ?? '')),
  ),
  packages: v.optional(v.unknown()),
  trackinfo: v.array(v.unknown()),
});
const band = v.object({ name: text });

/** An album or a track with a page of its own. */
export interface Page {
  tralbum: v.InferOutput<typeof tralbum>;
  tracks: Track[];
  problem: Problem | null;
  bandName: string | null;
  /** How many tracks it says it has, hidden ones too. */
  count: number | null;
  /** ISO 4217. */
  currency: string | null;
}

/** Throws Failure where the page is not one of an album or a track. */
export function pageIn(page: PageText): Page {
  if (page.tralbum === null) throw new Failure('changed', 'bandcamp: data-tralbum is missing');
  const told = shaped('bandcamp', tralbum, parseJson('bandcamp', page.tralbum));
  const count = /(\d{1,4}) track album/i.exec(page.description ?? '')?.[1];
  return {
    tralbum: told,
    tracks: rowsOf(track, told.trackinfo).good,
    problem: faultIn('bandcamp', track, told.trackinfo, 'trackinfo'),
    bandName: bandNameIn(page.band),
    count: count === undefined ? null : Number(count),
    currency:
      currencyIn(parsed(page.linkedData), 'priceCurrency') ?? currencyIn(told.packages, 'currency'),
  };
}

function bandNameIn(json: string | null): string | null {
  const read = v.safeParse(band, parsed(json));
  return read.success ? (read.output.name ?? null) : null;
}

/** A seller has one currency: the first that stands in any offer of the linked data, or of what is sold beside. */
function currencyIn(offers: unknown, name: string): string | null {
  const pending: unknown[] = [offers];
  while (pending.length > 0) {
    const one = pending.pop();
    if (typeof one !== 'object' || one === null) continue;
    const found = iso((one as Record<string, unknown>)[name]);
    if (found !== null) return found;
    pending.push(...Object.values(one));
  }
  return null;
}

function iso(currency: unknown): string | null {
  return typeof currency === 'string' && /^[A-Z]{3}$/.test(currency) ? currency : null;
}

/** What stands beside the album may be missing or broken: null then. */
function parsed(json: string | null): unknown {
  try {
    return JSON.parse(json ?? 'null');
  } catch {
    return null;
  }
}
