import { describe, expect, it } from 'vitest';
import { historyOf, historySince } from '../../src/history/index.js';
import { terms } from '../../src/model/index.js';
import { day, FREE, GREYED, MEMBERS, memory, track } from '../cache/samples.js';
import { answered, told } from './story.js';

const one = (now = FREE) => track('1', { title: 'One', terms: now });
const two = track('2', { title: 'Two' });
const priced = (amount: number) => [
  terms('purchase', 'sold-singly', { price: { amount, currency: 'CNY', of: 'track' } }),
];
const UNKNOWN = [terms('unknown', 'no-terms')];

describe('what became of a track', () => {
  it.each([
    ['to-members', FREE, MEMBERS],
    ['to-free', MEMBERS, FREE],
    ['to-purchase', FREE, priced(200)],
    ['greyed', FREE, GREYED],
    ['back', GREYED, MEMBERS],
    ['region-locked', FREE, [terms('region-locked', 'blocked-here')]],
    ['vanished', FREE, [terms('absent', 'removed')]],
    ['appeared', [terms('absent', 'removed')], FREE],
    ['price', priced(200), priced(300)],
    ['terms', MEMBERS, [terms('subscription', 'members', { tier: 'svip' })]],
  ])('is %s', (kind, before, after) => {
    const cache = memory();
    answered(cache, 0, [one(before)]);
    answered(cache, 2, [one(before)]);
    const question = answered(cache, 5, [one(after)]);
    expect(told(cache, question)).toEqual([`${kind} 1 One 2 5 -`]);
  });

  it.each([
    ['nothing is', FREE, FREE],
    ['a reason alone is', FREE, [terms('free', 'unusual-free')]],
    ['what is not known now is', FREE, UNKNOWN],
    ['what was not known before is', UNKNOWN, FREE],
    ['a price that was not told before is', [terms('purchase', 'digital-album')], priced(200)],
  ])('is nothing where %s another', (_, before, after) => {
    const cache = memory();
    answered(cache, 0, [one(before)]);
    expect(told(cache, answered(cache, 5, [one(after)]))).toEqual([]);
  });

  it('is told over a time in which nothing was known', () => {
    const cache = memory();
    answered(cache, 0, [one(FREE)]);
    answered(cache, 3, [one(UNKNOWN)]);
    expect(told(cache, answered(cache, 5, [one(MEMBERS)]))).toEqual(['to-members 1 One 0 5 -']);
  });

  it('is told for each place by itself', () => {
    const cache = memory();
    answered(cache, 0, [one(FREE)], { place: 'CN' });
    answered(cache, 1, [one(GREYED)], { place: 'abroad' });
    answered(cache, 2, [one(FREE)], { place: 'CN' });
    const question = answered(cache, 3, [one(GREYED)], { place: 'abroad' });
    expect(told(cache, question)).toEqual([]);
    answered(cache, 4, [one(MEMBERS)], { place: 'CN' });
    expect(told(cache, question)).toEqual(['to-members 1 One 2 4 CN']);
  });
});

describe('what became of a listing', () => {
  it('is rows that came and went', () => {
    const cache = memory();
    answered(cache, 0, [one()]);
    answered(cache, 1, [one()]);
    answered(cache, 3, [one(), two]);
    expect(told(cache, answered(cache, 3, [one(), two]))).toEqual(['appeared 2 Two 1 3 -']);
    answered(cache, 5, [one()]);
    const question = answered(cache, 7, [one()]);
    expect(told(cache, question)).toEqual(['vanished 2 Two 3 5 -', 'appeared 2 Two 1 3 -']);
  });

  it('is not what a cut reading left out, or showed only later', () => {
    const cache = memory();
    const cut = { complete: false, problem: { code: 'timeout', message: 'cut' } } as const;
    answered(cache, 0, [one()], cut);
    expect(told(cache, answered(cache, 1, [one(), two]))).toEqual([]);
    expect(told(cache, answered(cache, 2, [one()], cut))).toEqual([]);
    expect(told(cache, answered(cache, 3, [one()]))).toEqual(['vanished 2 Two 1 3 -']);
  });

  it('is not what another place sees', () => {
    const cache = memory();
    answered(cache, 0, [one()], { place: 'abroad' });
    answered(cache, 1, [one(), two], { place: 'CN' });
    const question = answered(cache, 2, [one()], { place: 'abroad' });
    expect(told(cache, question)).toEqual([]);
  });

  it('is not that a song of it was met before', () => {
    const cache = memory();
    answered(cache, 0, [one()], { id: 'another album' });
    expect(told(cache, answered(cache, 1, [one(), two]))).toEqual([]);
  });

  it('is that the platform ceased to list it, and began again', () => {
    const cache = memory();
    answered(cache, 0, [one()]);
    answered(cache, 2, null);
    answered(cache, 3, null);
    const question = answered(cache, 5, [one()]);
    expect(told(cache, question)).toEqual(['listed - - 3 5 -', 'delisted - - 0 2 -']);
  });
});

describe('a history', () => {
  it('tells the changes since a day, and all spans', () => {
    const cache = memory();
    answered(cache, 0, [one(FREE)]);
    answered(cache, 2, [one(MEMBERS)]);
    const question = answered(cache, 4, [one(GREYED)]);
    const { firstSeen, changes } = historySince(cache, question, [], Date.parse(day(3)));
    expect(changes.map(({ kind }) => kind)).toEqual(['greyed']);
    expect(firstSeen).toBe(day(0));
    const tracks = [
      {
        disc: 1,
        number: 1,
        title: 'One',
        artists: [],
        durationMs: null,
        isrc: null,
        from: [],
        offers: {},
      },
    ];
    const report = { query: 'q', generatedAt: day(4), album: null, tracks };
    const history = historyOf(cache, question, report);
    expect(history.firstSeen).toBe(day(0));
    expect(
      history.tracks[0]?.platforms[0]?.spans.map(({ firstSeen, lastSeen }) => [
        firstSeen,
        lastSeen,
      ]),
    ).toEqual([0, 2, 4].map((at) => [day(at), day(at)]));
    expect(history.listings).toMatchObject([
      { id: 'a', complete: true, rows: [{ trackId: '1', firstSeen: day(0), lastSeen: day(4) }] },
    ]);
    expect(historyOf(cache, null, report)).toMatchObject({ firstSeen: null, changes: [] });
  });
});
