import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { decide, factsOf, wantsDetails } from '../../src/platforms/migu/rights.js';
import { song } from '../../src/platforms/migu/wire.js';

interface Known {
  digital?: boolean;
  detailed?: boolean;
  heard?: [canListen: boolean, limitLength: boolean];
}

function facts(fields: object, { heard, ...known }: Known = {}) {
  const row = v.parse(song, { contentId: 'c1', songName: 'Song', ...fields });
  const verdict = heard ? { contentId: 'c1', canListen: heard[0], limitLength: heard[1] } : null;
  return factsOf(row, { ...known, verdict });
}

const member = { chargeAuditions: '1', vipType: '1' };
const PQ = { formatType: 'PQ', price: '200', showTag: ['vip'] };
const SQ = { formatType: 'SQ', price: '200', showTag: ['vip'] };

const CASES: [string, number, object, Known, object][] = [
  [
    'no licence, as text',
    2,
    { copyright: '0', ...member },
    {},
    { access: 'unavailable', reason: 'greyed' },
  ],
  [
    'no licence, as number',
    2,
    { copyright: 0, chargeAuditions: '0' },
    {},
    { access: 'unavailable', reason: 'greyed' },
  ],
  [
    'taken down',
    2,
    { validStatus: false, chargeAuditions: '0' },
    {},
    { access: 'unavailable', reason: 'taken-down' },
  ],
  [
    'material taken down',
    2,
    { materialValidStatus: false, ...member },
    {},
    { access: 'unavailable', reason: 'taken-down' },
  ],
  [
    'no licence wins over a stranger who may listen',
    2,
    { copyright: '0' },
    { heard: [true, false] },
    { access: 'unavailable' },
  ],
  [
    'a stranger may listen',
    3,
    member,
    { heard: [true, false] },
    { access: 'free', reason: 'plays' },
  ],
  [
    'of a digital album',
    4,
    {},
    { digital: true },
    { access: 'purchase', reason: 'digital-album', price: null },
  ],
  [
    'of a digital album, though members listen',
    4,
    member,
    { digital: true },
    { access: 'purchase' },
  ],
  ['sold inside a digital album', 4, { isInDAlbum: '1', ...member }, {}, { access: 'purchase' }],
  [
    'still exclusive beside',
    5,
    { isInSideDalbum: '1', isInSalesPeriod: '1', ...member },
    {},
    { access: 'purchase' },
  ],
  [
    'a digital album exists, no longer exclusive (说好不哭)',
    6,
    {
      isInSideDalbum: '1',
      isInSalesPeriod: '0',
      isInDAlbum: '0',
      dalbumId: '600927015009000281',
      ...member,
    },
    {},
    { access: 'subscription' },
  ],
  [
    'members by vipType',
    6,
    member,
    {},
    { access: 'subscription', tier: 'vip', preview: null, price: null, reason: 'members' },
  ],
  ['members by number', 6, { chargeAuditions: 1, vipType: 1 }, {}, { access: 'subscription' }],
  [
    'members by vipFlag',
    6,
    { chargeAuditions: '1', vipType: '', vipFlag: '1' },
    {},
    { access: 'subscription' },
  ],
  [
    'members by tag',
    6,
    { chargeAuditions: '1', showTag: ['vip', 'isq'] },
    {},
    { access: 'subscription' },
  ],
  [
    'members by the tag of PQ',
    6,
    { chargeAuditions: '1', newRateFormats: [SQ, PQ] },
    {},
    { access: 'subscription' },
  ],
  [
    'members by showTags of PQ',
    6,
    { chargeAuditions: '1', rateFormats: [{ formatType: 'PQ', showTags: ['vip'] }] },
    {},
    { access: 'subscription' },
  ],
  ['members, and a clip for others', 6, { ...member, auditionsLength: 60 }, {}, { preview: true }],
  [
    'members, and strangers were cut short',
    6,
    member,
    { heard: [false, true] },
    { access: 'subscription', preview: true },
  ],
  [
    'charged, the tag of SQ only',
    7,
    { chargeAuditions: '1', newRateFormats: [SQ] },
    {},
    { access: 'unknown' },
  ],
  [
    'charged, term not known',
    7,
    { chargeAuditions: '1', vipType: '' },
    {},
    { access: 'unknown', reason: 'paid-unclear', preview: null },
  ],
  [
    'charged, term not known, a clip',
    7,
    { chargeAuditions: '1', auditionsLength: '60' },
    {},
    { access: 'unknown', preview: true },
  ],
  [
    'free, whatever the price and the end of the licence say',
    8,
    {
      chargeAuditions: '0',
      vipType: '',
      invalidateDate: '2020-01-01',
      newRateFormats: [{ formatType: 'PQ', price: '200' }],
    },
    {},
    { access: 'free', reason: 'plays', price: null },
  ],
  ['free by number', 8, { chargeAuditions: 0 }, {}, { access: 'free' }],
  [
    'free, and the stranger was told both: no answer',
    8,
    { chargeAuditions: '0' },
    { heard: [true, true] },
    { access: 'free' },
  ],
  [
    'free, but strangers hear a clip',
    9,
    { chargeAuditions: '0' },
    { heard: [false, true] },
    { access: 'unavailable', preview: true, reason: 'preview-only' },
  ],
  [
    'free, but strangers hear nothing',
    9,
    { chargeAuditions: '0' },
    { heard: [false, false] },
    { access: 'unavailable', preview: null, reason: 'greyed' },
  ],
  [
    'a new row',
    10,
    { copyrightType: 1, restrictType: 1 },
    {},
    { access: 'unknown', reason: 'no-terms' },
  ],
  [
    'nothing but a clip is known',
    11,
    {},
    { detailed: true, heard: [false, true] },
    { access: 'unavailable', preview: true },
  ],
  [
    'strangers hear nothing, no more is known',
    12,
    {},
    { detailed: true, heard: [false, false] },
    { access: 'unavailable', reason: 'greyed' },
  ],
  [
    'both told and no more known',
    13,
    {},
    { detailed: true, heard: [true, true] },
    { access: 'unknown' },
  ],
  [
    'nothing known',
    13,
    { chargeAuditions: '' },
    { detailed: true },
    { access: 'unknown', reason: 'no-terms' },
  ],
  [
    'a flag nobody has seen',
    13,
    { chargeAuditions: '2', vipType: '1' },
    {},
    { access: 'unknown', reason: 'unrecognised' },
  ],
];

const WANTS: [string, boolean, object, Known][] = [
  ['a new row', true, {}, {}],
  ['a charged row without vipFlag', true, { chargeAuditions: '1' }, {}],
  ['a charged row whose vipFlag says no', false, { chargeAuditions: '1', vipFlag: '0' }, {}],
  ['a charged row asked for already', false, { chargeAuditions: '1' }, { detailed: true }],
  ['a new row asked for already', false, {}, { detailed: true }],
  ['a member row', false, member, {}],
  ['a free row', false, { chargeAuditions: '0' }, {}],
  ['a new row of a digital album', false, {}, { digital: true }],
];

describe('migu: table 4, every row', () => {
  it.each(CASES)('%s: row %i', (_, row, fields, known, expected) => {
    const decision = decide(facts(fields, known));
    expect(decision.row).toBe(row);
    expect(decision.terms).toEqual([expect.objectContaining(expected)]);
  });

  it.each(WANTS)(
    'details are asked for once and only where they help: %s: %s',
    (_, wanted, fields, known) => {
      expect(wantsDetails(facts(fields, known))).toBe(wanted);
    },
  );
});
