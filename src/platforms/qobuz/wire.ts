import * as v from 'valibot';
import { Failure, type Problem } from '../../model/index.js';
import { faultIn, idText, parseJson, rowsOf, shaped } from '../shape.js';
import type { PageText } from './page.js';
import { countryOf, type Place, placeIn } from './shops.js';

const text = v.nullish(v.string());
/** An amount as any shop writes it: 13.09, "13,09", "1 234,56 €". */
const amount = v.pipe(v.union([v.number(), v.string()]), v.transform(amountIn), v.number());

const product = v.object({
  '@type': v.literal('Product'),
  name: v.pipe(v.string(), v.nonEmpty()),
  sku: idText,
  releaseDate: text,
  brand: v.nullish(v.object({ name: text })),
  offers: v.nullish(v.object({ price: v.nullish(amount), priceCurrency: text })),
});
export type Product = v.InferOutput<typeof product>;

/** What the shop's own list of events holds of a track. `price` null: it is not sold by itself. */
const facts = v.object({
  item_name: v.string(),
  item_id: idText,
  price: v.nullable(amount),
  item_brand: text,
});

const row = v.object({
  number: v.string(),
  title: v.string(),
  artist: v.nullable(v.string()),
  duration: v.string(),
  facts,
  notSingly: v.boolean(),
  sample: v.boolean(),
});
export type Row = v.InferOutput<typeof row>;

/** An album in one shop. */
export interface Page {
  product: Product;
  rows: Row[];
  problem: Problem | null;
  count: number | null;
  streams: boolean;
  shop: string | null;
  canonical: string | null;
  /** The countries that carry the album, and where; empty where the page does not tell. */
  carriers: ReadonlyMap<string, Place>;
}

/** Throws Failure where the page is not one of an album. */
export function pageIn(page: PageText): Page {
  const rows = page.rows.map((one) => ({ ...one, facts: parsed(one.facts) }));
  if (rows.length === 0) throw new Failure('changed', 'qobuz: the page lists no tracks');
  return {
    product: productIn(page.linkedData),
    rows: rowsOf(row, rows).good,
    problem: faultIn('qobuz', row, rows, 'track'),
    count: /^\d{1,4}$/.test(page.count ?? '') ? Number(page.count) : null,
    streams: page.streams,
    shop: page.shop,
    canonical: page.canonical,
    carriers: carriersIn(page),
  };
}

function productIn(scripts: readonly string[]): Product {
  const told = scripts.map(parsed).find((one) => typeOf(one) === 'Product');
  if (told === undefined)
    throw new Failure('changed', 'qobuz: the linked data of the album is missing');
  return shaped('qobuz', product, told);
}

function typeOf(value: unknown): unknown {
  return (value as { '@type'?: unknown } | null)?.['@type'];
}

/** The first shop of a country wins; `x-default` names no country. */
function carriersIn({ alternates }: PageText): ReadonlyMap<string, Place> {
  const carriers = new Map<string, Place>();
  for (const { code, address } of alternates) {
    const place = /^[a-z]{2}-[A-Z]{2}$/.test(code) ? placeIn(address) : null;
    if (place && !carriers.has(countryOf(place.shop))) carriers.set(countryOf(place.shop), place);
  }
  return carriers;
}

/** The last mark parts the fraction, where at most two digits follow it; null for what is no amount. */
function amountIn(told: number | string): number | null {
  if (typeof told === 'number') return told;
  const [digits = ''] = /\d[\d\s.,'’]*/.exec(told) ?? [];
  const [, whole = digits, fraction = ''] = /^(.*)[.,](\d{1,2})\s*$/s.exec(digits) ?? [];
  const plain = whole.replace(/\D/g, '');
  return plain === '' ? null : Number(`${plain}.${fraction || 0}`);
}

/** Broken JSON is for the reader of its fields to name. */
function parsed(json: string | null): unknown {
  if (json === null) return undefined;
  try {
    return parseJson('qobuz', json);
  } catch (thrown) {
    if (thrown instanceof Failure) return undefined;
    throw thrown;
  }
}
