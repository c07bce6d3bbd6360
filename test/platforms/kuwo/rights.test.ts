import { describe, expect, it } from 'vitest';
import { factsOf, type WireRights } from '../../../src/platforms/kuwo/facts.js';
import { decide } from '../../../src/platforms/kuwo/rights.js';
import { payRows } from '../../../src/platforms/kuwo/wire.js';

/** A row's rights as they come through the wire. */
function wired(row: Record<string, unknown>): WireRights {
  const [one] = payRows({ result: 'ok', songs: [{ id: 1, ...row }] });
  if (!one) throw new Error('the row cannot be read');
  return one;
}

function judge(row: Record<string, unknown>, albumSold = false) {
  const { row: number, terms, ask } = decide(factsOf(wired(row), albumSold));
  const words = terms.map((one) => [one.access, one.quality, one.reason].filter(Boolean).join(' '));
  return { row: number, words, ask, previews: terms.map((one) => one.preview), terms };
}

const vip = { vip: '1', song: '0', album: '0' };

const CASES: [number, string, Record<string, unknown>, string[]][] = [
  [2, 'taken down, though its terms are free', { online: 0, pay: '0' }, ['unavailable taken-down']],
  [2, 'ONLINE as text', { ONLINE: '0', PAY: '0' }, ['unavailable taken-down']],
  [2, 'taken down, no terms', { online: false }, ['unavailable taken-down']],
  [
    3,
    'not to be played online',
    { online: 1, pay: 0, payInfo: { play: '0000', cannotOnlinePlay: '1' } },
    ['unavailable greyed'],
  ],
  [3, 'no file', { online: '1', pay: '0', bitSwitch: '0', MINFO: '' }, ['unavailable greyed']],
  [6, 'a file in spite of it', { pay: '0', bitSwitch: 0, MINFO: 'level:p' }, ['free full plays']],
  [4, 'no terms', { online: '1' }, ['unknown no-terms']],
  [4, 'an empty payInfo', { online: '1', payInfo: {}, pay: '' }, ['unknown no-terms']],
  [4, 'a numeric nplay only', { payInfo: { nplay: 111 } }, ['unknown no-terms']],
  [
    5,
    'free for a time',
    { pay: 16711935, payInfo: { play: '1111', limitfree: 1, feeType: vip } },
    ['free full free-for-now'],
  ],
  [6, 'free by pay', { pay: '0', payInfo: { cannotOnlinePlay: 0 } }, ['free full plays']],
  [6, 'free by play', { payInfo: { play: '0000' } }, ['free full plays']],
  [6, 'free by a numeric play', { payInfo: { play: 0 } }, ['free full plays']],
  [6, 'free by isListenFee alone', { isListenFee: '0' }, ['free plays']],
  [
    6,
    'free at standard quality, members get all',
    { pay: '16515324', payInfo: { play: '1100', feeType: { song: '1', vip: '1' } } },
    ['free standard plays-standard', 'subscription full members'],
  ],
  [
    6,
    'the same by pay alone',
    { pay: '16515324', payInfo: '' },
    ['free standard plays-standard', 'subscription full members'],
  ],
  [
    6,
    'only lossless costs',
    { pay: 8913032, payInfo: { play: 1000, feeType: vip } },
    ['free standard plays-standard', 'subscription full members'],
  ],
  [
    6,
    'nplay goes before play',
    { payInfo: { nplay: '10111', play: '1111' } },
    ['free standard plays-standard'],
  ],
  [
    7,
    'members',
    { pay: '16711935', payInfo: { play: '1111', feeType: vip } },
    ['subscription full members'],
  ],
  [7, 'members by pay alone', { pay: '16711935' }, ['subscription full members']],
  [
    7,
    'members by nplay',
    { payInfo: { nplay: '111111111111', feeType: { vip: true } } },
    ['subscription full members'],
  ],
  [
    7,
    'members or buyers',
    { payInfo: { play: 1111, feeType: { vip: 1, album: 1, song: 1 } } },
    ['subscription full members', 'purchase full digital-album', 'purchase full sold-singly'],
  ],
  [8, 'paid by pay alone', { pay: 255 }, ['unknown paid-unclear']],
  [8, 'paid by isListenFee alone', { isListenFee: true }, ['unknown paid-unclear']],
  [
    9,
    'a digital album',
    { pay: 255, payInfo: { play: '1111', feeType: { album: '1' } } },
    ['purchase full digital-album'],
  ],
  [
    10,
    'sold singly',
    { pay: 255, payInfo: { play: '1111', feeType: { song: '1' } } },
    ['purchase full sold-singly'],
  ],
  [
    11,
    'paid, but how',
    { pay: 255, payInfo: { play: '1111', feeType: { bookvip: '1' } } },
    ['unknown paid-unclear'],
  ],
];

describe('kuwo: the decision table', () => {
  it.each(CASES)('row %i: %s', (number, _, row, words) => {
    expect(judge(row)).toMatchObject({ row: number, words, ask: number === 4 || number === 8 });
  });

  it('row 9: the album itself is for sale', () => {
    const row = { payInfo: { play: '1111', feeType: { vip: '0' } } };
    expect(judge(row, true)).toMatchObject({ row: 9, words: ['purchase full digital-album'] });
    expect(judge({ pay: 255 }, true)).toMatchObject({ row: 8, words: ['unknown paid-unclear'] });
  });

  it('tells of previews on rows 7 to 11 only', () => {
    const row = (play: string, heard: unknown) =>
      judge({ payInfo: { play, listen_fragment: heard, feeType: vip } }).previews;
    expect(row('1111', '1')).toEqual([true]);
    expect(row('1111', 0)).toEqual([false]);
    expect(row('1111', undefined)).toEqual([null]);
    expect(row('0000', '1')).toEqual([null]);
  });

  it('names no tier, price or region: Kuwo tells none', () => {
    const { terms } = judge({ pay: '16711935', payInfo: { play: '1111', feeType: vip } });
    expect(terms[0]).toMatchObject({ tier: null, price: null, region: null, inferred: false });
  });
});
