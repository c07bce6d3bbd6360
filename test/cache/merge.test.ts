import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Cache, mergeCache, openCache, saveListing } from '../../src/cache/index.js';
import { joinSpans } from '../../src/cache/spans.js';
import { parseQuestion } from '../../src/lookup/question.js';
import { lookupAlbum } from '../../src/lookup.js';
import type { Terms } from '../../src/model/index.js';
import { directServices, lookingDirect } from '../world/direct.js';
import { makeWorld } from '../world/world.js';
import {
  count,
  DAY,
  day,
  FREE,
  faults,
  folder,
  GREYED,
  listing,
  MEMBERS,
  track,
} from './samples.js';

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

interface Told {
  place: string;
  access: string;
  from: number;
  to: number;
}

function story(cache: Cache): Told[] {
  const start = Date.parse(day(0));
  const rows = cache.db
    .prepare(
      `SELECT f.place, s.entries, f.first_seen AS "from", f.last_seen AS "to" FROM findings f
       JOIN terms s ON s.id = f.terms_id ORDER BY f.place, f.first_seen, f.last_seen, s.entries`,
    )
    .all() as { place: string; entries: string; from: number; to: number }[];
  return rows.map(({ place, entries, from, to }) => ({
    place,
    access: (JSON.parse(entries) as Terms[])[0]?.access ?? '',
    from: (from - start) / DAY,
    to: (to - start) / DAY,
  }));
}

/** True where one moment and place has two truths: then nothing says which of them came last. */
function contradicts(events: Saw[]): boolean {
  const told = new Map<string, Terms[]>();
  return events.some(({ on, place, terms }) => {
    const known = told.get(`${on} ${place}`);
    told.set(`${on} ${place}`, terms);
    return known !== undefined && known !== terms;
  });
}

describe('two databases made one', () => {
  it('lose no finding and double none, whichever takes in the other, once or twice', () => {
    fc.assert(
      fc.property(fc.array(saw, { maxLength: 8 }), fc.array(saw, { maxLength: 8 }), (a, b) => {
        fc.pre(!contradicts([...a, ...b]));
        const dir = folder();
        const [one, two] = [file(dir, 'a.db'), file(dir, 'b.db')];
        for (const event of a) see(one, event);
        for (const event of b) see(two, event);
        one.db.pragma('wal_checkpoint(TRUNCATE)');
        copyFileSync(one.path, join(dir, 'a-before.db'));
        mergeCache(one, two.path);
        const joined = story(one);
        for (const { on, terms, place } of [...a, ...b]) {
          const holding = joined.filter(
            (told) =>
              told.place === (place ?? '') &&
              told.access === terms[0]?.access &&
              told.from <= on &&
              on <= told.to,
          );
          expect(holding).toHaveLength(1);
        }
        expect(faults(one)).toEqual([]);
        expect(mergeCache(one, two.path)).toEqual({ tracks: 0, findings: 0, questions: 0 });
        expect(story(one)).toEqual(joined);
        mergeCache(two, join(dir, 'a-before.db'));
        expect(story(two)).toEqual(joined);
      }),
      { numRuns: 60 },
    );
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
    expect(mergeCache(one, two.path)).toMatchObject({ questions: 2 });
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
    expect(mergeCache(two, one.path).questions).toBe(0);
    expect(count(two, 'answers')).toBe(2);
    expect(mergeCache(one, two.path).questions).toBe(1);
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
      expect(() => mergeCache(one, path)).toThrow(path);
    }
    expect(count(one, 'findings')).toBe(before);
  });
});

describe('spans', () => {
  const span = (terms: number, from: number, to: number) => ({ terms, request: from, from, to });

  it('that overlap and say the same are one, across one that says otherwise', () => {
    expect(joinSpans([span(1, 1, 9), span(2, 3, 4), span(1, 5, 12)])).toEqual([
      { terms: 1, request: 5, from: 1, to: 12 },
      span(2, 3, 4),
    ]);
  });

  it('that follow each other and say the same are one; back and forth they are not', () => {
    expect(joinSpans([span(1, 7, 9), span(1, 1, 5)])).toEqual([
      { terms: 1, request: 7, from: 1, to: 9 },
    ]);
    const spans = [span(1, 1, 2), span(2, 3, 4), span(1, 5, 6)];
    expect(joinSpans(spans)).toEqual(spans);
  });
});
