import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Terms } from '../../src/model/index.js';
import { rightsOf } from '../../src/platforms/qqmusic/rights.js';
import { songRow } from '../../src/platforms/qqmusic/wire.js';
import { song } from './qqmusic.faults.js';

interface Rights {
  /** Fields of `action`, `pay` and `file`, over a row that is greyed when nothing is given. */
  action?: Record<string, unknown>;
  pay?: Record<string, unknown>;
  tried?: number;
  status?: number;
}

const NOTHING = {
  pay_play: 0,
  pay_month: 0,
  pay_down: 0,
  price_track: 0,
  price_album: 0,
  time_free: 0,
};

function row({ action, pay, tried = 0, status = 0 }: Rights) {
  return v.parse(
    songRow,
    song(1, {
      status,
      file: { size_try: tried },
      pay: { ...NOTHING, ...pay },
      action: { switch: 65537, msgid: 1, icons: 0, icon2: 0, ...action },
    }),
  );
}

const GREY = 65537;
const TRY = 16897793;
const SIZE = 960887;
const tv = (bits: number, more: object = {}) => ({ action: { switch: bits, ...more } });

const CASES: [string, Rights, string | null, Partial<Terms>[]][] = [
  ['1: switch 0 is no reading', tv(0), null, [{ access: 'unknown', reason: 'no-terms' }]],
  [
    '1: pay_play -1 is no reading',
    { ...tv(2), pay: { pay_play: -1 } },
    null,
    [{ access: 'unknown', reason: 'no-terms' }],
  ],
  [
    '2: free for now, though it is sold',
    { ...tv(17413891), pay: { pay_play: 1, pay_month: 1, time_free: 1 } },
    null,
    [{ access: 'free', limitedTime: true, reason: 'free-for-now' }],
  ],
  [
    '3: a member reads',
    { ...tv(16905999), pay: { pay_play: 1, pay_month: 1 }, tried: SIZE },
    'CN',
    [{ access: 'subscription', reason: 'caller-has-rights', preview: true }],
  ],
  [
    '3: a buyer reads',
    { ...tv(14), pay: { pay_play: 1, price_album: 1500 } },
    'CN',
    [
      {
        access: 'purchase',
        reason: 'caller-has-rights',
        price: { amount: 1500, currency: 'CNY', of: 'album' },
      },
    ],
  ],
  ['4: plain free', tv(3227447), null, [{ access: 'free', reason: 'plays', quality: 'full' }]],
  [
    '4: only the low bit, and nothing is sold',
    tv(81683),
    null,
    [{ access: 'free', reason: 'plays', quality: 'full' }],
  ],
  ['4: bit 3 alone plays', tv(8), null, [{ access: 'free', reason: 'plays' }]],
  [
    '4: a price of the album alone does not make it paid',
    { ...tv(638739), pay: { price_album: 2000, price_track: 200 } },
    null,
    [{ access: 'free', quality: 'full' }],
  ],
  [
    '4: standard quality, the rest for members',
    { ...tv(17413891), pay: { pay_month: 1, pay_down: 1, price_track: 200 } },
    null,
    [
      { access: 'free', quality: 'standard', reason: 'plays-standard' },
      { access: 'subscription', quality: 'full', tier: null },
    ],
  ],
  [
    '4: standard quality, the rest by download',
    { ...tv(636675), pay: { pay_down: 1, price_album: 1000 } },
    null,
    [{ access: 'free', quality: 'standard', reason: 'plays-standard' }],
  ],
  [
    '5: members with preview',
    { ...tv(TRY), pay: { pay_play: 1, pay_month: 1, price_track: 200 }, tried: SIZE },
    null,
    [{ access: 'subscription', tier: null, preview: true, price: null, reason: 'members' }],
  ],
  [
    '5: without the try bit there is no preview, whatever the size',
    { ...tv(GREY), pay: { pay_play: 1, pay_month: 1 }, tried: SIZE },
    null,
    [{ access: 'subscription', preview: false }],
  ],
  [
    '5: by the VIP label alone',
    { ...tv(TRY, { icons: 0x40000 }), pay: { pay_play: 1 } },
    null,
    [{ access: 'subscription', reason: 'members' }],
  ],
  [
    '5: super members only',
    { ...tv(TRY, { icon2: 2048 }), pay: { pay_play: 1, pay_month: 1 } },
    null,
    [{ access: 'subscription', tier: 'svip' }],
  ],
  [
    '5: other high bits of icon2 say nothing',
    { ...tv(TRY, { icon2: 1030792151040 }), pay: { pay_play: 1, pay_month: 1 } },
    null,
    [{ access: 'subscription', tier: null }],
  ],
  [
    '5: members or buyers',
    { ...tv(TRY), pay: { pay_play: 1, pay_month: 1, price_album: 2000 }, tried: SIZE },
    null,
    [
      { access: 'subscription' },
      { access: 'purchase', preview: true, price: { amount: 2000, currency: 'CNY', of: 'album' } },
    ],
  ],
  [
    '6: a digital album',
    { ...tv(594177), pay: { pay_play: 1, price_album: 1500, price_track: 200 } },
    null,
    [
      {
        access: 'purchase',
        reason: 'digital-album',
        preview: false,
        price: { amount: 1500, currency: 'CNY', of: 'album' },
      },
    ],
  ],
  [
    '6: sold singly',
    { ...tv(594177), pay: { pay_play: 1, price_track: 200 } },
    null,
    [
      {
        access: 'purchase',
        reason: 'sold-singly',
        price: { amount: 200, currency: 'CNY', of: 'track' },
      },
    ],
  ],
  [
    '7: paid, terms not stated',
    { ...tv(GREY), pay: { pay_play: 1 } },
    null,
    [{ access: 'unknown', reason: 'paid-unclear' }],
  ],
  [
    '7: pay_month not told is no sale',
    { ...tv(GREY), pay: { pay_play: 1, pay_month: -1, price_album: 1500 } },
    null,
    [{ access: 'unknown', reason: 'paid-unclear' }],
  ],
  [
    '8: preview only',
    { ...tv(TRY), tried: SIZE },
    'abroad',
    [{ access: 'unavailable', preview: true, reason: 'preview-only' }],
  ],
  [
    '10: grey for a caller abroad',
    tv(GREY),
    'abroad',
    [{ access: 'region-locked', reason: 'maybe-region' }],
  ],
  [
    '9: grey at home',
    tv(GREY),
    'CN',
    [{ access: 'unavailable', preview: false, reason: 'greyed' }],
  ],
  ['9: grey, vantage unknown', tv(GREY), null, [{ access: 'unavailable', reason: 'greyed' }]],
  [
    '9: not yet released',
    tv(1, { msgid: 23 }),
    'CN',
    [{ access: 'unavailable', reason: 'not-released' }],
  ],
  [
    '9: off shelf by status',
    { ...tv(GREY), status: 1 },
    'CN',
    [{ access: 'unavailable', reason: 'taken-down' }],
  ],
  [
    '12: only the download costs',
    { ...tv(GREY), pay: { pay_down: 1 } },
    'CN',
    [{ access: 'unknown', reason: 'unrecognised' }],
  ],
  [
    '12: pay_play is neither 0 nor 1',
    { ...tv(2), pay: { pay_play: 2 } },
    'CN',
    [{ access: 'unknown', reason: 'unrecognised' }],
  ],
  [
    '12: a try bit without a told size',
    { action: { switch: TRY }, tried: -1 },
    'CN',
    [{ access: 'unknown', reason: 'unrecognised' }],
  ],
];

describe('qqmusic: the decision table', () => {
  it.each(CASES)('%s', (_, rights, place, expected) => {
    expect(rightsOf(row(rights), place)).toMatchObject(expected);
  });

  it.each([
    ['no pay', { pay: undefined }],
    ['no action', { action: undefined }],
    ['pay of another kind', { pay: 'free' }],
    ['switch of another kind', { action: { switch: { play: true } } }],
    ['no pay_play', { pay: { pay_month: 1 } }],
  ])('1: %s is unknown, never free', (_, change) => {
    const given = rightsOf(v.parse(songRow, song(1, change)), 'CN');
    expect(given).toMatchObject([{ access: 'unknown', reason: 'no-terms' }]);
  });

  it('1: what the terms door calls taken down is absent', () => {
    const bare = v.parse(songRow, song(1, { pay: undefined, action: undefined }));
    expect(rightsOf(bare, 'CN', 'removed')).toMatchObject([
      { access: 'absent', reason: 'removed' },
    ]);
  });
});
