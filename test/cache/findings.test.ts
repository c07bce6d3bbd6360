import { describe, expect, it } from 'vitest';
import { type Cache, saveListing } from '../../src/cache/index.js';
import { loadListing } from '../../src/cache/load.js';
import type { Terms } from '../../src/model/index.js';
import fc from '../properties.js';
import { count, day, FREE, GREYED, listing, MEMBERS, memory, track } from './samples.js';

interface Saw {
  on: number;
  terms: Terms[];
  place?: string | null;
}

function see(cache: Cache, { on, terms, place = null }: Saw): number {
  const rows = [track('1', { terms, title: `as of ${on}` })];
  return saveListing(cache, listing('a', rows, { place, seenAt: day(on) }));
}

/** The story of the one track: what it was, from which day to which. */
function story(cache: Cache): string[] {
  const rows = cache.db
    .prepare(
      `SELECT access, coalesce(place, '-') AS place, first_seen, last_seen FROM v_findings
       ORDER BY place, first_seen`,
    )
    .all() as { access: string; place: string; first_seen: string; last_seen: string }[];
  return rows.map(
    (row) => `${row.access} ${row.place} ${dayOf(row.first_seen)}-${dayOf(row.last_seen)}`,
  );
}

const DAYS = Array.from({ length: 40 }, (_, n) => day(n));
const dayOf = (iso: string) => DAYS.indexOf(iso);

function now(cache: Cache, id: number) {
  const read = loadListing(cache, id);
  return [read.tracks[0]?.terms[0]?.access, read.tracks[0]?.title, dayOf(read.seenAt)];
}

describe('findings', () => {
  it('keep first_seen and move last_seen while nothing changes', () => {
    const cache = memory();
    for (const on of [1, 4, 9]) see(cache, { on, terms: FREE });
    expect(story(cache)).toEqual(['free - 1-9']);
  });

  it('are a new row for every change, back and forth', () => {
    const cache = memory();
    see(cache, { on: 1, terms: FREE });
    see(cache, { on: 2, terms: MEMBERS });
    see(cache, { on: 3, terms: FREE });
    see(cache, { on: 4, terms: FREE });
    expect(story(cache)).toEqual(['free - 1-1', 'subscription - 2-2', 'free - 3-4']);
  });

  it('of two places do not disturb each other', () => {
    const cache = memory();
    see(cache, { on: 1, terms: FREE, place: 'CN' });
    see(cache, { on: 2, terms: GREYED, place: 'abroad' });
    const id = see(cache, { on: 3, terms: FREE, place: 'CN' });
    expect(story(cache)).toEqual(['free CN 1-3', 'unavailable abroad 2-2']);
    expect(now(cache, id)).toEqual(['free', 'as of 3', 3]);
  });

  it('of two regions do not disturb each other', () => {
    const cache = memory();
    const in_ = (region: string, terms: Terms[]) => terms.map((one) => ({ ...one, region }));
    see(cache, { on: 1, terms: in_('CN', FREE) });
    see(cache, { on: 2, terms: in_('HK', GREYED) });
    see(cache, { on: 3, terms: in_('CN', FREE) });
    expect(story(cache).sort()).toEqual(['free - 1-3', 'unavailable - 2-2']);
  });

  it('share their terms and requests instead of repeating them', () => {
    const cache = memory();
    const rows = Array.from({ length: 30 }, (_, n) => track(String(n)));
    saveListing(cache, listing('a', rows));
    expect([count(cache, 'findings'), count(cache, 'terms'), count(cache, 'requests')]).toEqual([
      30, 1, 1,
    ]);
  });
});

describe('an answer that arrives late', () => {
  it('never moves last_seen back', () => {
    const cache = memory();
    see(cache, { on: 5, terms: FREE });
    see(cache, { on: 3, terms: FREE });
    expect(story(cache)).toEqual(['free - 3-5']);
  });

  it('never becomes what the track says now, whatever it says', () => {
    const cache = memory();
    see(cache, { on: 5, terms: FREE });
    const id = see(cache, { on: 3, terms: GREYED });
    expect(now(cache, id)).toEqual(['free', 'as of 5', 5]);
    expect(story(cache)).toEqual(['unavailable - 3-3', 'free - 5-5']);
  });

  it('brings no row back that a newer reading lacks', () => {
    const cache = memory();
    saveListing(cache, listing('a', [track('1')], { seenAt: day(5) }));
    const late = listing('a', [track('1'), track('2')], { seenAt: day(4), complete: false });
    const id = saveListing(cache, late);
    const read = loadListing(cache, id);
    expect(read.tracks.map((row) => row.id)).toEqual(['1']);
    expect(read.complete).toBe(true);
  });

  it('leaves the same present whatever the order in which answers come', () => {
    const seen = fc.record({
      on: fc.integer({ min: 0, max: 30 }),
      terms: fc.constantFrom(FREE, MEMBERS, GREYED),
      place: fc.constantFrom(null, 'CN'),
    });
    const days = fc.uniqueArray(seen, { selector: ({ on }) => on, minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(days, (all) => {
        const cache = memory();
        const ids = all.map((saw) => see(cache, saw));
        const newest = all.reduce((a, b) => (b.on > a.on ? b : a));
        expect(now(cache, ids[0] ?? 0)).toEqual([
          newest.terms[0]?.access,
          `as of ${newest.on}`,
          newest.on,
        ]);
        for (const { on, terms, place } of all) {
          expect(statementsOn(cache, on, place)).toContain(terms[0]?.access);
        }
        cache.close();
      }),
      { numRuns: 150 },
    );
  });
});

function statementsOn(cache: Cache, on: number, place: string | null): unknown[] {
  return cache.db
    .prepare(
      'SELECT access FROM v_findings WHERE place IS ? AND first_seen <= ? AND last_seen >= ?',
    )
    .pluck()
    .all(place, day(on), day(on));
}
