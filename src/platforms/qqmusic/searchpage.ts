import { Failure } from '../../model/index.js';
import { shaped } from '../shape.js';
import { SEARCH_SIZE, type Sought } from './requests.js';
import { searchPage } from './wire.js';

/** One page of a gateway search, whatever its list is called. */
export interface SearchPage {
  rows: unknown[];
  /** How many hits there are in all, which the platform may only estimate; null where it does not say. */
  total: number | null;
  /** True when the page says how far the hits go, and holds as many rows as it should. */
  uncut: boolean;
  last: boolean;
}

/** Reads page `page` (from 1). Throws `changed` where no known list is there, `refused` where one is emptied. */
export function searchPageOf(data: unknown, sought: Sought, page: number): SearchPage {
  const { body, meta } = shaped('qqmusic', searchPage, data);
  const rows = listIn(body, sought);
  const total = meta.sum || (meta.estimate_sum ?? meta.sum);
  const size = Math.min(meta.perpage || SEARCH_SIZE, SEARCH_SIZE);
  const due = total === null ? 0 : Math.min(Math.max(total - (page - 1) * size, 0), size);
  if (page === 1 && rows.length === 0 && due > 0)
    throw new Failure('refused', `qqmusic: no ${sought} comes, though ${total} are counted`);
  const paged = total !== null || meta.nextpage !== null;
  const ended = meta.nextpage === null ? rows.length < size : meta.nextpage < 0;
  return { rows, total, uncut: paged && rows.length >= due, last: ended || rows.length === 0 };
}

/** The fullest of the places where a list is known to stand. */
function listIn(body: Record<string, unknown>, sought: Sought): unknown[] {
  const [desktop, mobile] = [body[sought], body[`item_${sought}`]];
  const lists = [field(desktop, 'list'), desktop, mobile, field(mobile, 'items')];
  const found = lists.filter((list) => Array.isArray(list)).toSorted((a, b) => b.length - a.length);
  if (found[0] === undefined)
    throw new Failure('changed', `qqmusic: req.data.body.${sought}.list is missing`);
  return found[0];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
