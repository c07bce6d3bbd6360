import { describe, expect, it } from 'vitest';
import type { Terms } from '../../../src/model/index.js';
import { adapter } from '../../../src/platforms/kugou/doors.js';
import { hashOf, page, privileges, row, sessionOf } from './answers.js';

const HEAD = {
  platform: 'kugou',
  id: '979856',
  title: '我很忙',
  otherTitles: [],
  artists: ['周杰伦'],
  releaseDate: null,
  trackCount: 1,
  barcode: null,
  url: 'https://www.kugou.com/album/979856.html',
};

/** The terms of an album's only song; `answer` is what the privilege call says, if it may be asked. */
async function termsOf(fields: object, answer?: object): Promise<Terms[]> {
  const session = sessionOf(({ method }) => {
    if (method === 'GET') return page([row(7, fields)]);
    if (!answer) throw new Error('the privilege call is not due');
    return answer;
  });
  const listing = await adapter.readAlbum(session, HEAD.id, HEAD);
  return listing?.tracks[0]?.terms ?? [];
}

const item = (more: object) => privileges({ hash: hashOf(7).toLowerCase(), ...more });
const clip = { trans_param: { musicpack_advance: 1, hash_offset: { start_ms: 0, end_ms: 60000 } } };

describe('kugou: row 1: no privilege', () => {
  const bare = { privilege: null, pay_type: null };
  it('is judged by the privilege call', async () => {
    const paid = item({ privilege: 10, status: 0, fail_process: 12, pay_type: 3, ...clip });
    expect(await termsOf(bare, paid)).toMatchObject([
      { access: 'subscription', tier: 'vip', preview: true },
      { access: 'purchase', preview: true },
    ]);
    expect(await termsOf(bare, item({ privilege: '0', status: 1 }))).toMatchObject([
      { access: 'free' },
    ]);
  });
  it.each([
    ['is of another song', privileges({ hash: hashOf(8), privilege: 0, status: 1 })],
    ['has an error number of its own', item({ privilege: 0, status: 1, error_code: 31301 })],
    ['has one by its other name', item({ privilege: 0, status: 1, _errno: 31306 })],
    ['has no privilege either', item({ status: 1 })],
    ['is none', privileges()],
  ])('is unknown where the answer %s', async (_, answer) => {
    expect(await termsOf(bare, answer)).toMatchObject([{ access: 'unknown', reason: 'no-terms' }]);
  });
  it('is unknown where there is no hash to ask by', async () => {
    expect(await termsOf({ ...bare, hash: '' })).toMatchObject([{ reason: 'no-terms' }]);
  });
});

describe('kugou: row 4: no rights, but rights of the old kind', () => {
  const old = { privilege: 5, old_cpy: 1 };
  it.each([
    ['may play now', item({ privilege: 5, status: 1 }), 'free', 'plays'],
    ['may not', item({ privilege: 5, status: 0, fail_process: 0 }), 'unavailable', 'greyed'],
    ['has bought it', item({ privilege: 5, status: 2 }), 'unavailable', 'greyed'],
    ['is not told', item({ privilege: 0 }), 'unknown', 'no-terms'],
    ['gets an error', item({ status: 1, error_code: 31303 }), 'unknown', 'no-terms'],
    ['is refused', { status: 0, error_code: 20018 }, 'unknown', 'refused'],
  ])('the caller %s', async (_, answer, access, reason) => {
    expect(await termsOf(old, answer)).toMatchObject([{ access, reason }]);
  });
});

describe('kugou: row 6: members', () => {
  it.each([
    [{ pay_type: 1 }, ['subscription']],
    [{ pay_type: '3', fail_process: 4 }, ['subscription', 'purchase']],
    [{ pay_type: 4, fail_process: 2 }, ['subscription']],
    [{ pay_type: 2, fail_process: 8 }, ['subscription', 'purchase']],
  ])('%o', async (fields, access) => {
    const its = await termsOf({ privilege: 10, ...fields });
    expect(its.map((one) => one.access)).toEqual(access);
  });
  it.each([
    [{ musicpack_advance: 1 }, 'vip'],
    [{ musicpack_advance: 0 }, 'pack'],
    [{}, null],
    [[], null],
  ])('tells the tier by %o', async (trans_param, tier) => {
    const its = await termsOf({ privilege: 10, pay_type: 1, trans_param });
    expect(its).toMatchObject([{ access: 'subscription', tier, preview: null, price: null }]);
  });
});

describe('kugou: row 7: purchase', () => {
  it.each([
    [{ pay_type: 2 }, 'sold-singly'],
    [{ pay_type: 6, type: 'audio' }, 'sold-singly'],
    [{ pay_type: 2, rp_type: 'album' }, 'digital-album'],
    [{ pay_type: 2, type: 'album' }, 'digital-album'],
  ])('%o', async (fields, reason) => {
    expect(await termsOf({ privilege: 10, ...fields, ...clip })).toMatchObject([
      { access: 'purchase', reason, preview: true, price: null },
    ]);
  });
});

describe('kugou: row 9: free', () => {
  it.each([0, '0', 4])('in full: %s', async (privilege) => {
    const fields = { privilege, '320privilege': 0, sqprivilege: 0, ...clip };
    expect(await termsOf(fields)).toMatchObject([
      { access: 'free', reason: 'plays', quality: 'full', preview: null },
    ]);
  });
  it('with the better qualities not told', async () => {
    expect(await termsOf({})).toMatchObject([{ access: 'free', quality: null }]);
  });
  it.each([8, 12])('at standard quality: %s', async (privilege) => {
    expect(await termsOf({ privilege, pay_type: 3, ...clip })).toMatchObject([
      { access: 'free', reason: 'plays-standard', quality: 'standard', preview: null },
    ]);
  });
  it('at standard quality, in full for members', async () => {
    const better = { '320privilege': 10, pay_type_320: 3, sqprivilege: '10', pay_type_sq: 3 };
    expect(await termsOf({ privilege: 0, ...better })).toMatchObject([
      { access: 'free', quality: 'standard' },
      { access: 'subscription', quality: 'full', tier: null },
    ]);
  });
});

describe('kugou: rows 2, 3, 5 and 8, and what none of them reads', () => {
  it.each([{ rp_publish: 0 }, { publish: '-1' }])('row 2: not published: %o', async (fields) => {
    expect(await termsOf(fields)).toMatchObject([{ access: 'unavailable', reason: 'taken-down' }]);
  });
  it.each([32, 40, '40', 42])('row 3: no source: %s', async (privilege) => {
    expect(await termsOf({ privilege })).toMatchObject([
      { access: 'unavailable', reason: 'greyed' },
    ]);
  });
  it.each([1, 5, '5', 13])('row 5: no rights: %s', async (privilege) => {
    expect(await termsOf({ privilege, old_cpy: 0 })).toMatchObject([
      { access: 'unavailable', reason: 'greyed' },
    ]);
  });
  it('row 8: paid, and nothing says by whom', async () => {
    const fields = { privilege: 10, pay_type: 0, fail_process: 4, ...clip };
    expect(await termsOf(fields)).toMatchObject([
      { access: 'unknown', reason: 'paid-unclear', preview: true },
    ]);
  });
  it.each([16, 64, -8, 2 ** 32])('bits that nobody explains: %s', async (privilege) => {
    expect(await termsOf({ privilege })).toMatchObject([
      { access: 'unknown', reason: 'unrecognised' },
    ]);
  });
});
