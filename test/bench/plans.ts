import { solvePlans } from '../../src/cover/plans/index.js';
import { countAlbum, emptyShelf, solveShelf } from '../../src/cover/shelf/index.js';
import { type Offer, PLAN_DEFAULTS, type PlanEntry, terms } from '../../src/model/index.js';
import { offer, report, track } from '../render/reports.js';
import { type Chance, chance, oneOf, upTo } from './chance.js';
import { type Figure, median, timed } from './clock.js';

const PRICES = [800, 1000, 1200, 1500, 1500, 1800, 2500, 3000];
const ALBUM_TRACKS = 12;
const ABSENT = offer(terms('absent', 'not-listed'));

/** Frontiers of invented albums and of an invented shelf of so many tracks, in seconds of this process's own time. */
export function plansBench(shelfTracks: number): Figure[] {
  return [
    figure('a frontier of an album, 40 plans and 20 keys', 0.2, albumSeconds(20, 40)),
    figure('a frontier of an album, 60 plans and 60 keys', 1, albumSeconds(60, 60)),
    figure(
      `a frontier of a shelf of ${shelfTracks} tracks, 40 plans and 20 keys, once it is loaded`,
      1,
      shelfSeconds(shelfTracks),
    ),
  ];
}

function figure(name: string, limit: number, seconds: number[]): Figure {
  const [value, longest] = [median(seconds), Math.max(...seconds)];
  const detail = `seconds, median of ${seconds.length}; ${longest.toFixed(2)} the longest`;
  return { name, value, bound: 'most', limit, detail };
}

/** Each album has thirty tracks, each of which four memberships at most open. */
function albumSeconds(platforms: number, plans: number): number[] {
  return [1, 2, 3, 4, 5].map((seed) => {
    const roll = chance(seed);
    const names = namesOf(platforms);
    const tracks = Array.from({ length: 30 }, (_, at) => {
      const ways = some(names, 4, roll).map((name) => ({ opener: `${name}:vip`, standard: false }));
      return { disc: 1, number: at + 1, title: '', ways, unknown: [] };
    });
    const sold = plansOf(names, plans, roll);
    return timed(() => void solvePlans({ tracks, sales: [] }, sold)) / 1000;
  });
}

function shelfSeconds(tracks: number): number[] {
  const roll = chance(6);
  const names = namesOf(20);
  const shelf = emptyShelf(plansOf(names, 40, roll), PLAN_DEFAULTS, ['CN']);
  const member = offer(terms('subscription', 'members', { tier: 'vip' }));
  while (shelf.tracks < tracks) {
    const rows = Array.from({ length: ALBUM_TRACKS }, (_, at) => {
      const on = new Set(some(names, 4, roll));
      const offers = names.map((name): [string, Offer[]] => [
        name,
        [on.has(name) ? member : ABSENT],
      ]);
      return track(at + 1, '', Object.fromEntries(offers));
    });
    countAlbum(shelf, report({ tracks: rows }));
  }
  return [1, 2, 3].map(() => timed(() => void solveShelf(shelf)) / 1000);
}

/** Platforms by letters: a key names a platform by letters alone. */
function namesOf(platforms: number): string[] {
  return Array.from(
    { length: platforms },
    (_, at) => `p${String.fromCharCode(97 + (at % 26)).repeat(1 + Math.floor(at / 26))}`,
  );
}

function some(names: readonly string[], most: number, roll: Chance): string[] {
  return Array.from({ length: upTo(most, roll) }, () => oneOf(names, roll));
}

/** Plans that open a platform each, or two. */
function plansOf(names: readonly string[], count: number, roll: Chance): PlanEntry[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `plan-${at}`,
    name: { zh: '', en: '' },
    keys: [...new Set(some(names, 2, roll))].map((name) => `${name}:vip`),
    maybe: [],
    price: { amount: oneOf(PRICES, roll), currency: 'CNY' },
    months: 1,
    eligibility: null,
    note: null,
    channel: 'web',
    seen: '2026-10-11',
    source: 'invented',
    off: false,
  }));
}
