import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Cache, mergeCaches, openCache, saveListing } from '../../src/cache/index.js';
import { findingsOf, inOrder, type Span, uniteSpans } from '../../src/cache/spans.js';
import { parseQuestion } from '../../src/lookup/question.js';
import { lookupAlbum } from '../../src/lookup.js';
import type { Terms } from '../../src/model/index.js';
import fc from '../properties.js';
import { directServices, lookingDirect } from '../world/direct.js';
import { makeWorld } from '../world/world.js';
import { count, day, FREE, faults, folder, GREYED, listing, MEMBERS, track } from './samples.js';

function file(dir: string, name: string): Cache {
  const cache = openCache(join(dir, name));
  onTestFinished(() => cache.close());
  return cache;
}

interface Saw {
  on: number;
  terms: Terms[];
  place: string | null;
}

const saw: fc.Arbitrary<Saw> = fc.record({
  on: fc.integer({ min: 0, max: 30 }),
  terms: fc.constantFrom(FREE, MEMBERS, GREYED),
  place: fc.constantFrom('CN', null),
});

function see(cache: Cache, { on, terms, place }: Saw): void {
  saveListing(cache, listing('a', [track('1', { terms })], { place, seenAt: day(on) }));
}

/** Everything the views show, but for the row ids of albums. */
function shown(cache: Cache): unknown[][] {
  return ['v_findings', 'v_listings'].map((view) =>
    cache.db
      .prepare(`SELECT * FROM ${view}`)
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  );
}

/** A closed database that saw these things in this order. */
function filled(dir: string, name: string, events: Saw[]): string {
  const path = join(dir, name);
  const cache = openCache(path);
  for (const event of events) see(cache, event);
  cache.close();
  return path;
}

/** What a new database shows that took these in, one after the other. */
function joined(dir: string, name: string, paths: string[]): { path: string; view: unknown[][] } {
  const path = join(dir, name);
  const cache = openCache(path);
  try {
    for (const other of paths) mergeCaches(cache, [other]);
    expect(faults(cache)).toEqual([]);
    return { path, view: shown(cache) };
  } finally {
    cache.close();
  }
}

const events = fc.array(saw, { maxLength: 7 });

describe('databases made one', () => {
  it('show the same in every order and grouping, however often', () => {
    fc.assert(
      fc.property(events, events, events, (a, b, c) => {
        const dir = mkdtempSync(join(tmpdir(), 'fulldisc-merge-'));
        try {
          const [one, two, three] = [a, b, c].map((seen, n) => filled(dir, `${n}.db`, seen)) as [
            string,
            string,
            string,
          ];
          const all = joined(dir, 'all.db', [one, two, three]);
          expect(joined(dir, 'back.db', [three, two, one]).view).toEqual(all.view);
          const late = joined(dir, 'late.db', [two, three]);
          expect(joined(dir, 'right.db', [one, late.path]).view).toEqual(all.view);
          const again = [one, late.path, all.path, three, one];
          expect(joined(dir, 'again.db', again).view).toEqual(all.view);
          expect(joined(dir, 'copy.db', [one, one]).view).toEqual(joined(dir, 'x.db', [one]).view);
        } finally {
          rmSync(dir, { recursive: true });
        }
      }),
      { numRuns: 25 },
    );
  });

  it('hold everything that was seen, each thing once', () => {
    fc.assert(
      fc.property(events, events, (a, b) => {
        const dir = mkdtempSync(join(tmpdir(), 'fulldisc-merge-'));
        const cache = openCache(filled(dir, 'a.db', a));
        try {
          mergeCaches(cache, [filled(dir, 'b.db', b)]);
          const told = cache.db
            .prepare('SELECT place, access, first_seen, last_seen FROM v_findings')
            .all() as { place: string | null; access: string; [time: string]: unknown }[];
          for (const { on, terms, place } of [...a, ...b]) {
            const holding = told.filter(
              (one) =>
                one.place === place &&
                one.access === terms[0]?.access &&
                String(one.first_seen) <= day(on) &&
                day(on) <= String(one.last_seen),
            );
            expect(holding).toHaveLength(1);
          }
        } finally {
          cache.close();
          rmSync(dir, { recursive: true });
        }
      }),
      { numRuns: 50 },
    );
  });

  it('have one finding of what none saw change, until a third tells that it did', () => {
    const dir = folder();
    const on = (day: number, terms = FREE) => [{ on: day, terms, place: null }];
    const cache = openCache(filled(dir, 'a.db', [...on(1), ...on(3)]));
    mergeCaches(cache, [filled(dir, 'b.db', on(9))]);
    expect(count(cache, 'findings')).toBe(1);
    see(cache, { on: 11, terms: FREE, place: null });
    mergeCaches(cache, [filled(dir, 'c.db', on(5, MEMBERS))]);
    const spans = cache.db
      .prepare('SELECT access, first_seen, last_seen FROM v_findings ORDER BY first_seen')
      .raw()
      .all();
    expect(spans).toEqual([
      ['free', day(1), day(3)],
      ['subscription', day(5), day(5)],
      ['free', day(9), day(11)],
    ]);
    expect(faults(cache)).toEqual([]);
    cache.close();
  });
});

describe('questions of two databases', () => {
  it('are all answered, without asking anybody', async () => {
    const world = makeWorld(21, 3);
    const dir = folder();
    const [one, two] = [file(dir, 'a.db'), file(dir, 'b.db')];
    const words = world.truths.map(({ work }) => [work.artist.name, work.title]);
    const reports = [];
    for (const [at, album] of words.entries()) {
      const services = directServices(world, at === 0 ? one : two);
      reports.push((await lookupAlbum(services, parseQuestion(album), lookingDirect(3))).report);
    }
    expect(mergeCaches(one, [two.path])).toMatchObject({ questions: 2 });
    expect(faults(one)).toEqual([]);
    const asked = new Map<string, string[]>();
    for (const [at, album] of words.entries()) {
      const services = directServices(world, one, asked);
      const { report } = await lookupAlbum(services, parseQuestion(album), lookingDirect(3));
      const platforms = reports[at]?.platforms.map((one) => ({ ...one, fromCache: true }));
      expect(report).toEqual({ ...reports[at], platforms });
    }
    expect(asked.size).toBe(0);
  });

  it('asked in both keep the answer of more platforms', async () => {
    const world = makeWorld(22, 1);
    const dir = folder();
    const [one, two] = [file(dir, 'a.db'), file(dir, 'b.db')];
    const words = world.truths.map(({ work }) => [work.artist.name, work.title])[0] ?? [];
    const ask = (cache: Cache, platforms: string[]) =>
      lookupAlbum(directServices(world, cache), parseQuestion(words), {
        ...lookingDirect(0),
        platforms,
      });
    await ask(one, ['netease']);
    await ask(two, ['netease', 'kuwo']);
    expect(mergeCaches(two, [one.path]).questions).toBe(0);
    expect(count(two, 'answers')).toBe(2);
    expect(mergeCaches(one, [two.path]).questions).toBe(1);
    expect(count(one, 'answers')).toBe(2);
    expect(faults(one)).toEqual([]);
  });
});

describe('a database that cannot be taken in', () => {
  it('is named, and nothing is changed', () => {
    const dir = folder();
    const one = file(dir, 'a.db');
    see(one, { on: 1, terms: FREE, place: null });
    const text = join(dir, 'x.txt');
    writeFileSync(
      text,
      'no database, only text, and rather more than a hundred bytes of it: '.repeat(3),
    );
    const before = count(one, 'findings');
    for (const path of [text, join(dir, 'gone.db'), one.path, dir]) {
      expect(() => mergeCaches(one, [path])).toThrow(path);
    }
    expect(count(one, 'findings')).toBe(before);
  });
});

const spans: fc.Arbitrary<Span[]> = fc.array(
  fc
    .record({
      terms: fc.constantFrom('a', 'b', 'c'),
      request: fc.constantFrom('r', 's'),
      from: fc.integer({ min: 0, max: 20 }),
      length: fc.integer({ min: 0, max: 8 }),
    })
    .map(({ length, ...span }) => ({ ...span, to: span.from + length })),
  { maxLength: 12 },
);

describe('spans', () => {
  const span = (terms: string, from: number, to: number) => ({ terms, request: 'r', from, to });

  it('unite in any order and grouping to the same, and united again stay as they are', () => {
    fc.assert(
      fc.property(spans, spans, spans, (a, b, c) => {
        const all = uniteSpans([...a, ...b, ...c]);
        expect(uniteSpans([...c, ...b.toReversed(), ...a])).toEqual(all);
        expect(uniteSpans([...uniteSpans([...a, ...b]), ...c])).toEqual(all);
        expect(uniteSpans([...a, ...uniteSpans([...b, ...c])])).toEqual(all);
        expect(uniteSpans([...all, ...b, ...all])).toEqual(all);
        expect(findingsOf(all).flat()).toEqual(inOrder(all));
      }),
      { numRuns: 1000 },
    );
  });

  it('that overlap and say the same are one, across one that says otherwise', () => {
    const united = uniteSpans([span('a', 1, 9), span('b', 3, 4), span('a', 5, 12)]);
    expect(united).toEqual([span('a', 1, 12), span('b', 3, 4)]);
  });

  it('that follow each other and say the same are one finding; back and forth they are not', () => {
    const twice = [span('a', 1, 5), span('a', 7, 9)];
    expect(findingsOf(uniteSpans(twice))).toEqual([twice]);
    const forth = [span('a', 1, 2), span('b', 3, 4), span('a', 5, 6)];
    expect(findingsOf(uniteSpans(forth))).toHaveLength(3);
  });
});
