import { describe, expect, it } from 'vitest';
import { decide, decideHere, type Facts } from '../../src/platforms/deezer/rights.js';

const SHUT: Facts = {
  readable: false,
  isAlbumShut: false,
  preview: false,
  hasAlternative: false,
  countries: null,
  lack: 'no-terms',
  page: null,
};
const PLAYS: Facts = { ...SHUT, readable: true };
const rights = { ads: false, members: false, later: false };

const CASES: [string, Facts, string, object[]][] = [
  ['plays', PLAYS, '1', [{ access: 'subscription', tier: 'vip', reason: 'members' }]],
  [
    'plays, and free on the page',
    { ...PLAYS, page: { ...rights, ads: true, members: true } },
    'p1',
    [
      { access: 'free', reason: 'free-with-ads' },
      { access: 'subscription', tier: 'vip' },
    ],
  ],
  [
    'plays, for members on the page',
    { ...PLAYS, page: { ...rights, members: true } },
    '1',
    [{ access: 'subscription' }],
  ],
  [
    'plays, though the page shows no rights to strangers',
    { ...PLAYS, page: rights },
    '1',
    [{ access: 'subscription' }],
  ],
  [
    'licensed in other countries',
    { ...SHUT, countries: ['FR'], preview: true },
    '2',
    [{ access: 'region-locked', reason: 'blocked-here', preview: true }],
  ],
  [
    'licensed nowhere',
    { ...SHUT, countries: [] },
    '3, countries told',
    [{ access: 'unavailable', reason: 'greyed' }],
  ],
  [
    'does not play, and the countries are not known',
    SHUT,
    '3, countries not told',
    [{ access: 'unavailable', reason: 'maybe-region' }],
  ],
  [
    'a clip',
    { ...SHUT, preview: true },
    '4',
    [{ access: 'unavailable', reason: 'preview-only', preview: true }],
  ],
  [
    'another track in its place',
    { ...SHUT, countries: [], hasAlternative: true, preview: true },
    '5',
    [{ access: 'unavailable', reason: 'replaced' }],
  ],
  [
    'the album is not available, whatever its rows say',
    { ...PLAYS, isAlbumShut: true },
    '6',
    [{ access: 'unavailable', reason: 'not-streamed' }],
  ],
  [
    'not out yet',
    { ...SHUT, page: { ...rights, later: true } },
    'p3',
    [{ access: 'unavailable', reason: 'not-released' }],
  ],
  [
    'no rights on the page, and a clip',
    { ...SHUT, readable: null, page: rights, preview: true },
    '4',
    [{ access: 'unavailable', reason: 'preview-only' }],
  ],
  [
    'no rights on the page, and nothing else',
    { ...SHUT, readable: null, page: rights },
    '3, countries told',
    [{ access: 'unavailable', reason: 'greyed' }],
  ],
  [
    'nothing told',
    { ...SHUT, readable: null },
    'none',
    [{ access: 'unknown', reason: 'no-terms' }],
  ],
];

describe('deezer: the decision table, for the caller’s place', () => {
  it.each(CASES)('%s', (_, facts, row, terms) => {
    const decided = decideHere(facts);
    expect(decided.row).toBe(row);
    expect(decided.terms).toMatchObject(terms);
    expect(decided.terms.every(({ region }) => region === null)).toBe(true);
  });
});

describe('deezer: what the list of countries tells of the regions asked', () => {
  const told = (facts: Facts, regions: string[]) =>
    decide(facts, regions).map(
      ({ access, region, inferred, reason }) =>
        `${access} ${region}${inferred ? ' inferred' : ''} ${reason}`,
    );

  it('where it agrees with the caller’s place it adds nothing for the first region', () => {
    expect(told({ ...PLAYS, countries: ['US', 'FR'] }, ['US'])).toEqual([
      'subscription null members',
    ]);
    expect(told({ ...SHUT, countries: ['FR'] }, ['US'])).toEqual([
      'region-locked null blocked-here',
    ]);
  });

  it('a country that it leaves out is locked; one that it names is shown and not counted', () => {
    expect(told({ ...PLAYS, countries: ['US', 'FR'] }, ['US', 'FR', 'JP'])).toEqual([
      'subscription null members',
      'region-locked JP shop-region',
      'subscription FR inferred members',
    ]);
  });

  it('what plays for a caller who is elsewhere says nothing of the first region', () => {
    expect(told({ ...PLAYS, countries: ['FR'] }, ['US', 'FR'])).toEqual([
      'region-locked US shop-region',
      'subscription FR inferred members',
    ]);
  });

  it('what does not play for the caller may play in the first region', () => {
    expect(told({ ...SHUT, countries: ['US'] }, ['US'])).toEqual([
      'region-locked null blocked-here',
      'subscription US inferred members',
    ]);
  });

  it('without the list the other regions are open, with the reason', () => {
    expect(told({ ...PLAYS, lack: 'timeout' }, ['US', 'FR'])).toEqual([
      'subscription null members',
      'unknown FR timeout',
    ]);
    expect(told({ ...SHUT, countries: [] }, ['US', 'FR'])).toEqual([
      'unavailable null greyed',
      'unavailable FR greyed',
    ]);
  });
});
