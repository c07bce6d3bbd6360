import { type Price, priceOf, type Reason, type Terms, terms } from '../../model/index.js';
import type { Page, Track } from './wire.js';

/** What decides about a track: its album's page and its own row. */
export interface Facts {
  subscribersOnly: boolean;
  givenAway: boolean;
  plays: boolean;
  released: boolean;
  sale: Sale | null;
}

/** How the album is sold; the price is null where the amount or its currency is not told. */
export interface Sale {
  price: Price | null;
  reason: Extract<Reason, 'digital-album' | 'sold-in-album' | 'sold-singly' | 'preorder'>;
}

interface Rule {
  row: number;
  when(facts: Facts): boolean;
  gives(facts: Facts): Terms[];
}

/**
 * The dossier's table, by its lines, first match wins. Line 4 stands before line 2, for what is not out yet is free to
 * nobody; line 6 (hidden tracks) has no row.
 */
const TABLE: Rule[] = [
  { row: 1, when: (f) => f.subscribersOnly, gives: () => [terms('subscription', 'fan-only')] },
  {
    row: 4,
    when: (f) => !f.plays && !f.released,
    gives: (f) => [...bought(f), terms('unavailable', 'not-released')],
  },
  { row: 2, when: (f) => f.givenAway, gives: () => [terms('free', 'free-download')] },
  {
    row: 3,
    when: (f) => f.plays,
    gives: (f) => [terms('free', 'plays'), ...bought(f)],
  },
  { row: 5, when: (f) => f.sale !== null, gives: bought },
  { row: 7, when: () => true, gives: () => [terms('unknown', 'unrecognised')] },
];

export function decide(facts: Facts): { row: number; terms: Terms[] } {
  const rule = TABLE.find((one) => one.when(facts)) as Rule;
  return { row: rule.row, terms: rule.gives(facts) };
}

function bought({ sale }: Facts): Terms[] {
  return sale ? [terms('purchase', sale.reason, { price: sale.price })] : [];
}

/** `download_pref`: 1 is given away, 2 is sold; anything else is not for download. */
const GIVEN = 1;
const SOLD = 2;

export function factsOf(page: Page, track: Track): Facts {
  const { tralbum } = page;
  return {
    subscribersOnly: isOn(tralbum.tralbum_subscriber_only),
    givenAway:
      isGivenAway(page) || isOn(track.has_free_download) || isOn(track.free_album_download),
    plays: track.file && isOn(track.streaming),
    released: !isOn(track.unreleased_track),
    sale: saleOf(page, track),
  };
}

function isGivenAway({ tralbum }: Page): boolean {
  const { download_pref: pref, minimum_price: minimum, is_set_price: fixed } = tralbum.current;
  const openPrice = pref === SOLD && minimum === 0 && !isOn(fixed);
  return tralbum.freeDownloadPage || pref === GIVEN || openPrice;
}

/** A fixed price may be lower than the minimum that stands beside it, which then says nothing. */
function saleOf(page: Page, track: Track): Sale | null {
  const { current, item_type: type, album_is_preorder: preorder } = page.tralbum;
  const amount = (isOn(current.is_set_price) ? current.set_price : current.minimum_price) ?? 0;
  if (amount <= 0 && current.download_pref !== SOLD) return null;
  const of = type === 'track' ? 'track' : 'album';
  return { price: priceOf(amount, page.currency, of), reason: reasonOf() };

  function reasonOf(): Sale['reason'] {
    if (isOn(preorder) || isOn(track.unreleased_track)) return 'preorder';
    if (of === 'track') return 'sold-singly';
    return track.is_downloadable === false ? 'sold-in-album' : 'digital-album';
  }
}

function isOn(flag: boolean | number | null | undefined): boolean {
  return flag === true || flag === 1;
}
