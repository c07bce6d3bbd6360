import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/netease/doors.js';
import { CLOUD, doorOf, doors, LIMITED, PLAIN, words } from './netease.made.js';
import { fixtureSession } from './spec.js';

const encrypted = { result: '35b1748964af', code: 200, abroad: true };

function albums(rows: unknown[], albumCount = rows.length) {
  return { result: { albums: rows, albumCount }, code: 200 };
}

const albumRow = (id: number) => ({
  id,
  name: `Album ${id}`,
  artists: [{ id: 7, name: 'Somebody' }],
  size: 3,
});

describe('netease: album search', () => {
  it('takes one request', async () => {
    const session = fixtureSession('netease');
    const found = await adapter.searchAlbums(session, words('周杰伦 叶惠美'));
    expect(session.asked).toHaveLength(1);
    expect(session.asked[0]?.form).toEqual({
      s: '周杰伦 叶惠美',
      type: '10',
      limit: '30',
      offset: '0',
    });
    expect(found).toMatchObject({
      whole: true,
      request: 'POST https://music.163.com/api/cloudsearch/pc',
    });
    expect(found.heads).toMatchObject([
      {
        id: '18905',
        title: '叶惠美',
        artists: ['周杰伦'],
        releaseDate: '2003-07-31',
        trackCount: 11,
      },
      { id: '34720827', title: '周杰伦的床边故事', releaseDate: '2016-06-24', trackCount: 10 },
    ]);
  });

  it('knows an honest nothing', async () => {
    const found = await adapter.searchAlbums(fixtureSession('netease'), words('没有这张专辑'));
    expect(found).toMatchObject({ heads: [], whole: true });
  });

  it('is not whole where it was cut', async () => {
    const found = await adapter.searchAlbums(fixtureSession('netease'), words('reputation'));
    expect(found).toMatchObject({ whole: false });
    expect(found.heads).toMatchObject([{ id: '36709029', title: 'reputation', trackCount: 15 }]);
  });

  it('a full first page is whole, however many there are', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => albumRow(at + 1));
    const found = await adapter.searchAlbums(doors({ [CLOUD]: albums(rows, 250) }), words('x'));
    expect(found).toMatchObject({ whole: true });
  });

  it('a row that cannot be read hides no other', async () => {
    const rows = [
      albumRow(1),
      { id: 2 },
      null,
      { ...albumRow(3), name: { evil: true } },
      albumRow(4),
    ];
    const found = await adapter.searchAlbums(doors({ [CLOUD]: albums(rows) }), words('x'));
    expect(found.heads.map(({ id }) => id)).toEqual(['1', '4']);
    expect(found.whole).toBe(false);
  });

  it.each([
    ['rate-limited', LIMITED],
    ['captcha', '<html>请输入验证码</html>'],
    ['changed', '{"result":{"albums":[{"id'],
    ['changed', { code: 200 }],
    ['changed', { code: 200, result: { albums: 'none' } }],
    ['refused', encrypted],
    ['timeout', new Failure('timeout', 'netease: too late')],
  ])('falls to the older search where the first is %s', async (code, first) => {
    const session = doors({ [CLOUD]: first, [PLAIN]: albums([albumRow(1)]) });
    const found = await adapter.searchAlbums(session, words('x'));
    expect(session.asked.map(doorOf)).toEqual([CLOUD, PLAIN]);
    expect(session.asked[1]?.form).toEqual(session.asked[0]?.form);
    expect(found.heads).toHaveLength(1);
    expect(found.whole).toBe(first !== encrypted);
    const both = doors({ [CLOUD]: first, [PLAIN]: { code: 400 } });
    await expect(adapter.searchAlbums(both, words('x'))).rejects.toMatchObject({ code });
  });

  it('throws a fault of ours on, whatever the other door says', async () => {
    const faulty = doors({ [CLOUD]: LIMITED });
    await expect(adapter.searchAlbums(faulty, words('x'))).rejects.toThrow('should not be asked');
  });
});
