import { describe, expect, it } from 'vitest';
import { addAlbum, emptyShelf, shelfFrontier, solveShelf } from '../../../src/cover/shelf/index.js';
import {
  type AlbumReport,
  type Offer,
  type PlanEntry,
  type PlanOptions,
  terms,
} from '../../../src/model/index.js';
import fc from '../../properties.js';
import { offer, report, track } from '../../render/reports.js';
import { options, plan } from '../plans/shelves.js';

const member = (rest: Partial<Offer> = {}) =>
  offer({ ...terms('subscription', 'members', { tier: 'vip' }), ...rest });
const free = offer(terms('free', 'plays'));
const absent = offer(terms('absent', 'not-listed'));
const sold = (amount: number | null, id: string) =>
  offer({
    ...terms('purchase', 'digital-album'),
    price: amount === null ? null : { amount, currency: 'CNY', of: 'album' },
    listingId: id,
    trackId: `${id}-t`,
  });

/** An album of these rows: what platforms a, b and c offer for each track. */
function album(title: string, ...rows: Offer[][]): AlbumReport {
  const tracks = rows.map(([a = absent, b = absent, c = absent], at) =>
    track(at + 1, `${title} ${at + 1}`, { a: [a], b: [b], c: [c] }),
  );
  const made = report({ tracks });
  return made.album ? { ...made, album: { ...made.album, title } } : made;
}

function shelved(albums: AlbumReport[], plans: PlanEntry[], rest: Partial<PlanOptions> = {}) {
  const shelf = emptyShelf(plans, options(rest), ['CN']);
  for (const one of albums) addAlbum(shelf, one);
  return shelf;
}

const solve = (...given: Parameters<typeof shelved>) => solveShelf(shelved(...given));
const a = plan('pa', ['a:vip'], 1500);
const b = plan('pb', ['b:vip'], 1000);

describe('a shelf', () => {
  const albums = [
    album('one', [member()], [member()], [free]),
    album('two', [member(), member()], [absent, member()]),
    album('three', [absent, absent, sold(2000, 'L')], [absent, absent, sold(2000, 'L')], [free]),
    album('four', [absent], [offer()], [free]),
  ];

  it('counts tracks and whole albums on every step of the frontier', () => {
    const { plans, tracks } = solve(albums, [a, b]);
    expect(tracks).toBe(11);
    expect(
      plans.map(({ plans, covered, whole, cost }) => [plans.join(), covered, whole, cost.amount]),
    ).toEqual([
      ['', 3, 0, 0],
      ['pb', 5, 1, 1000],
      ['pa', 6, 1, 1500],
      ['pa,pb', 7, 2, 2500],
    ]);
    expect(plans[3]).toMatchObject({ missing: 3, undecided: 1, complete: false });
  });

  it('says what each membership adds to those before it, the one that adds most first', () => {
    expect(solve(albums, [a, b]).steps).toMatchObject([
      { plan: null, adds: { tracks: 3, albums: 0 }, covered: 3, whole: 0 },
      { plan: 'pa', cost: { amount: 1500 }, adds: { tracks: 3, albums: 1 }, covered: 6, whole: 1 },
      { plan: 'pb', cost: { amount: 1000 }, adds: { tracks: 1, albums: 1 }, covered: 7, whole: 2 },
    ]);
  });

  it('keeps purchases beside the frontier, where they make an album whole', () => {
    const { toComplete, unpriced } = solve(albums, [a, b]);
    expect(toComplete).toMatchObject([
      {
        album: { title: 'three' },
        purchases: [{ platform: 'c', id: 'L' }],
        cost: { amount: 2000 },
      },
    ]);
    expect(unpriced).toEqual([]);
    const untold = [album('five', [absent, sold(null, 'M')], [free])];
    expect(solve(untold, [])).toMatchObject({
      toComplete: [],
      unpriced: [{ album: { title: 'five' }, platform: 'b', id: 'M', opens: 1 }],
    });
  });

  it('names what no membership opens, and tells missing from unknown', () => {
    expect(solve(albums, [a, b]).unopened).toMatchObject([
      { album: { title: 'three' }, missing: [{ number: 1 }, { number: 2 }], undecided: [] },
      {
        album: { title: 'four' },
        missing: [{ number: 1 }],
        undecided: [{ number: 2, platforms: ['a'] }],
      },
    ]);
  });

  it('costs nothing what one has, bought albums too', () => {
    const { plans, toComplete } = solve(albums, [a, b], { have: ['pa', 'c:L'] });
    expect(plans.map(({ plans, covered, whole }) => [plans.join(), covered, whole])).toEqual([
      ['', 8, 2],
      ['pb', 9, 3],
    ]);
    expect(toComplete).toEqual([]);
  });

  it('keeps its budget over memberships, and completes beside what that allows', () => {
    const { plans, toComplete } = solve(albums, [a, b], {
      budget: { amount: 1200, currency: 'CNY' },
    });
    expect(plans.at(-1)?.plans).toEqual(['pb']);
    expect(toComplete.map(({ cost }) => cost.amount)).toEqual([2000]);
  });

  it('is empty without albums', () => {
    expect(solve([report({ album: null, tracks: [] })], [a])).toMatchObject({
      tracks: 0,
      plans: [{ plans: [], covered: 0, of: 0 }],
      toComplete: [],
    });
  });
});

it('has the frontier that trying every set of memberships finds', () => {
  const rows = fc.array(
    fc.tuple(...['a', 'b', 'c'].map(() => fc.constantFrom(free, member(), absent, absent))),
    {
      minLength: 1,
      maxLength: 4,
    },
  );
  const entries = fc.array(
    fc.record({
      keys: fc.uniqueArray(fc.constantFrom('a:vip', 'b:vip', 'c:vip'), { minLength: 1 }),
      amount: fc.constantFrom(800, 1000, 1500),
    }),
    { maxLength: 5 },
  );
  fc.assert(
    fc.property(fc.array(rows, { minLength: 1, maxLength: 6 }), entries, (shelf, all) => {
      const plans = all.map(({ keys, amount }, at) => plan(`p${at}`, keys, amount));
      const albums = shelf.map((tracks, at) => album(`a${at}`, ...tracks));
      const steps = shelfFrontier(shelved(albums, plans)).map(
        ({ cost, covered }) => `${cost.amount} ${covered}`,
      );
      expect([...new Set(steps)]).toEqual(tried(albums, plans));
    }),
    { numRuns: 300 },
  );
});

function tried(albums: AlbumReport[], plans: PlanEntry[]): string[] {
  const all = Array.from({ length: 2 ** plans.length }, (_, set) => {
    const bought = plans.filter((_, at) => (set >> at) & 1);
    const keys = bought.flatMap(({ keys }) => [...keys]);
    const covered = albums
      .flatMap(({ tracks }) => tracks)
      .filter(({ offers }) =>
        Object.entries(offers).some(
          ([platform, [one]]) =>
            one?.access === 'free' ||
            (one?.access === 'subscription' && keys.includes(`${platform}:vip`)),
        ),
      ).length;
    return { covered, cost: bought.reduce((sum, { price }) => sum + price.amount, 0) };
  }).sort((x, y) => x.cost - y.cost || y.covered - x.covered);
  const steps: typeof all = [];
  for (const one of all) if (one.covered > (steps.at(-1)?.covered ?? -1)) steps.push(one);
  return steps.map(({ cost, covered }) => `${cost} ${covered}`);
}
