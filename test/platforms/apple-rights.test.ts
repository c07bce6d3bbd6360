import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/apple/doors.js';
import { decide, type Facts } from '../../src/platforms/apple/rights.js';
import { album, shops, song } from './apple-world.js';

const NOTHING: Facts = {
  region: 'GB',
  streams: false,
  single: null,
  album: null,
  preorder: false,
  preview: false,
};
const single = { price: { amount: 99, currency: 'GBP', of: 'track' as const } };
const whole = { price: { amount: 799, currency: 'GBP', of: 'album' as const } };

describe('apple: the decision table', () => {
  it.each<[string, Partial<Facts>, string[], object[]]>([
    [
      'part of the subscription',
      { streams: true },
      ['1'],
      [{ access: 'subscription', tier: 'vip', reason: 'members', preview: null }],
    ],
    [
      'sold singly',
      { single },
      ['2'],
      [{ access: 'purchase', reason: 'sold-singly', price: single.price }],
    ],
    [
      'both: streamed or bought',
      { streams: true, single, album: whole, preview: true },
      ['1', '2'],
      [
        { access: 'subscription', preview: true },
        { access: 'purchase', price: { of: 'track' }, preview: true },
      ],
    ],
    [
      'sold with the album only',
      { album: whole },
      ['4'],
      [{ access: 'purchase', reason: 'sold-in-album', price: whole.price }],
    ],
    [
      'streamed, or bought with the album',
      { streams: true, album: whole },
      ['1', '4'],
      [{ access: 'subscription' }, { access: 'purchase', reason: 'sold-in-album' }],
    ],
    [
      'a clip and nothing else',
      { preview: true },
      ['5'],
      [{ access: 'unavailable', reason: 'preview-only', preview: true }],
    ],
    ['nothing at all', {}, ['6'], [{ access: 'unavailable', reason: 'not-streamed' }]],
    [
      'not out yet',
      { preorder: true, preview: true },
      ['preorder'],
      [{ access: 'unavailable', reason: 'preorder' }],
    ],
    [
      'an old body that never speaks of streaming',
      { streams: null },
      ['old bodies'],
      [{ access: 'unknown', reason: 'no-terms' }],
    ],
    [
      'an old body with a price',
      { streams: null, single },
      ['2', 'old bodies'],
      [{ access: 'purchase' }, { access: 'unknown', reason: 'no-terms' }],
    ],
  ])('%s', (_, facts, rows, terms) => {
    const decided = decide({ ...NOTHING, ...facts });
    expect(decided.rows).toEqual(rows);
    expect(decided.terms).toMatchObject(terms);
    expect(decided.terms.every(({ region, inferred }) => region === 'GB' && !inferred)).toBe(true);
  });

  it('nothing is ever free', () => {
    const all = [true, false, null].flatMap((streams) =>
      [single, null].flatMap((sold) =>
        [true, false].map((preview) => decide({ ...NOTHING, streams, single: sold, preview })),
      ),
    );
    expect(all.flatMap(({ terms }) => terms.map(({ access }) => access))).not.toContain('free');
  });
});

describe('apple: prices', () => {
  const termsOf = async (rest: object) => {
    const session = shops(['JP'], () => [album({ trackCount: 1 }), song(1, rest)]);
    return (await adapter.readAlbum(session, '5', null))?.tracks[0]?.terms;
  };

  it('stand in minor units, yen whole', async () => {
    const yen = await termsOf({ currency: 'JPY', trackPrice: 255 });
    expect(yen?.[1]?.price).toEqual({ amount: 255, currency: 'JPY', of: 'track' });
    const dollars = await termsOf({ trackPrice: 1.29 });
    expect(dollars?.[1]?.price).toEqual({ amount: 129, currency: 'USD', of: 'track' });
  });

  it('-1, 0 and nothing are no sale; an amount without a currency is a sale of unknown price', async () => {
    for (const trackPrice of [-1, 0, null, undefined]) {
      const album = await termsOf({ trackPrice, isStreamable: false });
      expect(album).toMatchObject([{ access: 'purchase', reason: 'sold-in-album' }]);
      const none = await termsOf({ trackPrice, collectionPrice: -1 });
      expect(none).toMatchObject([{ access: 'subscription' }]);
    }
    const bare = await termsOf({ currency: null });
    expect(bare).toMatchObject([
      { access: 'subscription' },
      { reason: 'sold-singly', price: null },
    ]);
  });
});
