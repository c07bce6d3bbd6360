import { describe, expect, it } from 'vitest';
import type { Terms } from '../../src/model/index.js';
import { decide, type Reading } from '../../src/platforms/netease/rights.js';
import type { Privilege, Song } from '../../src/platforms/netease/wire.js';

type Rest = Partial<Omit<Reading, 'song' | 'privilege'>>;

function read(song: Partial<Song>, privilege: Privilege | null, rest: Rest = {}) {
  const known = { lack: 'no-terms', returned: true, abroad: false } as const;
  return decide({ song: { id: '1', name: 'Song', ...song }, privilege, ...known, ...rest });
}

const mainly = (all: Terms[]) => all.map((one) => [one.access, one.reason, one.quality]);
const home = { region: 'CN', inferred: true, reason: 'terms-at-home' };
const abroad = { abroad: true };
const plays = { st: 0, pl: 320000, dl: 320000 };
const silent = { st: 0, pl: 0, dl: 0 };
const blocked = { st: -100, pl: 0, dl: 0 };

const ROWS: [string, Partial<Song>, Privilege | null, Rest, unknown[]][] = [
  ['1', { fee: 0 }, null, { returned: false }, [['absent', 'removed', null]]],
  ['2', { fee: 0, t: 1 }, plays, {}, []],
  ['2', { fee: 0, t: 2 }, plays, {}, []],
  ['2', { fee: 0, pc: { uid: 1 } }, plays, {}, []],
  ['2', { fee: 0 }, { ...plays, cs: true }, {}, []],
  ['4', { fee: 8 }, null, {}, [['unknown', 'no-terms', null]]],
  ['4', { fee: 0 }, null, { lack: 'timeout' }, [['unknown', 'timeout', null]]],
  [
    '7',
    { fee: 0 },
    { st: -200, pl: 0, toast: true },
    {},
    [['region-locked', 'blocked-here', null]],
  ],
  ['5', { fee: 0 }, { st: -200, pl: 0 }, {}, [['unavailable', 'greyed', null]]],
  ['5', { fee: 0 }, { st: -200, pl: 320000 }, {}, [['unavailable', 'greyed', null]]],
  [
    '6',
    { fee: 1, noCopyrightRcmd: { type: 2 } },
    silent,
    {},
    [['unavailable', 'other-version', null]],
  ],
  ['9', { fee: 8 }, { st: -1, pl: 0 }, {}, [['unknown', 'unrecognised', null]]],
  [
    '10',
    { fee: 8 },
    { ...plays, dl: 0 },
    {},
    [
      ['free', 'plays-standard', 'standard'],
      ['subscription', 'members', 'full'],
    ],
  ],
  ['11', { fee: 0 }, plays, {}, [['free', 'plays', 'full']]],
  ['11', { fee: 1 }, plays, {}, [['free', 'unusual-free', null]]],
  ['11', { fee: 4 }, plays, {}, [['free', 'unusual-free', null]]],
  ['12', { fee: 1 }, silent, {}, [['subscription', 'members', null]]],
  ['13', { fee: 4 }, silent, {}, [['purchase', 'digital-album', null]]],
  ['14', { fee: 0 }, silent, {}, [['unavailable', 'greyed', null]]],
  ['14', { fee: 8 }, silent, {}, [['unavailable', 'greyed', null]]],
  ['15, paid', { fee: 16 }, silent, {}, [['unknown', 'paid-unclear', null]]],
  ['15', { fee: 32 }, silent, {}, [['unknown', 'unrecognised', null]]],
];

describe('netease: the decision table', () => {
  it.each(ROWS)('row %s: %o %o %o', (row, song, privilege, rest, expected) => {
    const decided = read(song, privilege, rest);
    expect(decided.row).toBe(row);
    expect(mainly(decided.terms)).toEqual(expected);
  });
});

describe('netease: rows blocked for this caller', () => {
  it.each<[string, Partial<Song>, Privilege, unknown]>([
    ['8a', { fee: 1 }, blocked, { access: 'subscription', ...home }],
    ['8b', { fee: 4 }, blocked, { access: 'purchase', ...home }],
    ['8c', { fee: 8 }, blocked, { access: 'free', quality: 'standard', ...home }],
    ['8d', { fee: 0 }, { ...blocked, cp: 1 }, { access: 'free', quality: 'full', ...home }],
    ['8e', { fee: 0 }, { ...blocked, cp: 0 }, { access: 'unavailable', ...home }],
  ])('row %s: blocked abroad, with the terms at home after it', (row, song, privilege, atHome) => {
    const decided = read(song, privilege, abroad);
    expect(decided.row).toBe(row);
    expect(decided.terms).toMatchObject([
      { access: 'region-locked', reason: 'seen-from-abroad', region: null, inferred: false },
      atHome as object,
    ]);
  });

  it.each<[Partial<Song>, Privilege, Rest]>([
    [{ fee: 8 }, blocked, {}],
    [{ fee: 1 }, blocked, {}],
    [{ fee: 0 }, { ...blocked, cp: 1 }, {}],
    [{ fee: 0 }, blocked, abroad],
    [{ fee: 16 }, blocked, abroad],
    [{}, blocked, abroad],
    [{ fee: 8, noCopyrightRcmd: { type: 2 } }, blocked, {}],
    [{ fee: 8 }, { ...blocked, pl: 320000 }, {}],
  ])('row 8f: blocked, and nothing told of other places: %o %o %o', (song, privilege, rest) => {
    const decided = read(song, privilege, rest);
    expect(decided.row).toBe('8f');
    expect(mainly(decided.terms)).toEqual([['region-locked', 'blocked-here', null]]);
  });
});

describe('netease: what else the table heeds', () => {
  it.each<[Privilege, string]>([
    [{ ...plays, payed: 1 }, 'payed'],
    [{ st: -200, realPayed: 5 }, 'realPayed'],
  ])('row 3: %o belongs to a paying account', (privilege) => {
    expect(() => read({ fee: 1, t: 1 }, privilege)).toThrow(/paying account/);
  });

  it.each<[Partial<Song>, Privilege]>([
    [{ fee: 1 }, { pl: 0, dl: 0 }],
    [{ fee: 4 }, { st: 0, dl: 0 }],
    [{ fee: 0 }, { st: 0, pl: 0 }],
    [{}, silent],
    [{ fee: 0 }, {}],
    [{ fee: 8 }, { st: null, pl: null, dl: null }],
    [{ fee: 8 }, { st: -1 }],
    [{ fee: 0, noCopyrightRcmd: { type: 2 } }, { st: 0 }],
  ])('row 15: a number that is not told is missing, never 0: %o %o', (song, privilege) => {
    expect(read(song, privilege)).toMatchObject({ row: '15', terms: [{ access: 'unknown' }] });
  });

  it('tells of a trial that is offered with a membership', () => {
    const offered = { ...silent, freeTrialPrivilege: { resConsumable: true } };
    expect(read({ fee: 1 }, offered).terms).toMatchObject([
      { access: 'subscription', preview: true },
    ]);
    expect(read({ fee: 1 }, silent).terms).toMatchObject([{ preview: null, tier: null }]);
  });

  it('decides on the fee of the song, not of the privilege', () => {
    const zeroed = { ...plays, fee: 0 } as Privilege;
    expect(read({ fee: 8 }, zeroed).row).toBe('10');
  });
});
