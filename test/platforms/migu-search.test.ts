import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/migu/doors.js';
import { ALBUM, type Fault, network, ok, thrownBy, when, words, world } from './migu-world.js';

const hosts = (session: { asked: { url: string }[] }) =>
  session.asked.map(({ url }) => new URL(url).hostname);

describe('migu: hosts', () => {
  it.each<[string, ReturnType<Fault>]>([
    ['not reached', network],
    ['refused', { code: '300001', info: '参数错误' }],
    ['a page', '<!DOCTYPE html><html><title>咪咕音乐</title></html>'],
    ['half an answer', '{"code":"000000","data":{"items":[{"album":'],
    ['no code', { data: { items: [], hasNext: false } }],
    ['a moved list', { code: '000000', data: { list: [] } }],
  ])('the next one is asked, and remembered: %s', async (_, said) => {
    const good = ok({ data: { items: [], hasNext: false } });
    const session = world(({ url }) => (url.includes('//app.c.nf.') ? said : good));
    expect(await adapter.searchAlbums(session, words('a'))).toMatchObject({ whole: true });
    await adapter.searchAlbums(session, words('b'));
    expect(hosts(session)).toEqual([
      'app.c.nf.migu.cn',
      'c.musicapp.migu.cn',
      'c.musicapp.migu.cn',
    ]);
  });

  it.each<[string, ReturnType<Fault>, string]>([
    ['a wall', '<html><title>安全验证</title><body>请完成验证码</body></html>', 'captcha'],
    ['a limit', { code: '100099', info: '请求过于频繁' }, 'rate-limited'],
  ])('%s ends it: no other door is tried', async (_, said, code) => {
    const session = world(() => said);
    expect(await thrownBy(adapter.searchAlbums(session, words('a')))).toMatchObject({ code });
    expect(session.asked).toHaveLength(1);
  });

  it('where all fail, the most telling failure is told', async () => {
    const session = world(({ url }) => (url.includes('app.u.nf') ? { returnCode: '1' } : network));
    expect(await thrownBy(adapter.searchAlbums(session, words('a')))).toMatchObject({
      code: 'refused',
    });
    expect(new Set(hosts(session)).size).toBe(5);
  });
});

describe('migu: album search, faults', () => {
  it('falls to the old search', async () => {
    const session = world(when('/bmw/', { code: '999', info: '' }));
    const found = await adapter.searchAlbums(session, words('周杰伦'));
    expect(found).toMatchObject({
      heads: [{ id: ALBUM, releaseDate: '2016-06-24', trackCount: null }],
      whole: true,
    });
    expect(found.heads[0]?.otherTitles).toEqual(["Jay Chou's Bedtime Stories"]);
  });

  it('a row that cannot be read leaves the others and the answer unwhole', async () => {
    const good = { album: { albumId: 5, title: 'Good', totalCount: 3 } };
    const items = [good, { album: { albumId: '6' } }, { dalbum: { title: 'no id' } }, null];
    const session = world(() => ok({ data: { items, hasNext: false } }));
    const found = await adapter.searchAlbums(session, words('a'));
    expect(found).toMatchObject({
      heads: [{ id: '5', title: 'Good', trackCount: 3 }],
      whole: false,
    });
  });

  it('rows that are no albums are dropped, hostile text is cleaned', async () => {
    const items = [
      { album: { albumId: '7', title: 'Book', resourceType: '2023' } },
      {
        album: {
          albumId: '8',
          title: '<em>A</em>\u001b[31m&amp;\u202eB（数字专辑）',
          singer: 'X|Y|',
        },
      },
      { album: { albumId: '9', title: 'C(数字专辑豪华版)' } },
    ];
    const session = world(() => ok({ data: { items, hasNext: false } }));
    const { heads, whole } = await adapter.searchAlbums(session, words('a'));
    expect(heads.map(({ title, artists }) => [title, artists])).toEqual([
      ['A&B', ['X', 'Y']],
      ['C(数字专辑豪华版)', []],
    ]);
    expect(whole).toBe(true);
  });

  it.each([
    ['a short page that goes on', { data: { items: [], hasNext: true } }],
    ['old rows fewer than counted', { albumResultData: { result: [], totalCount: '3' } }],
    ['old rows left out', { albumResultData: {} }],
  ])('is not whole: %s', async (_, body) => {
    const session = world(() => ok(body));
    expect(await adapter.searchAlbums(session, words('a'))).toMatchObject({
      heads: [],
      whole: false,
    });
  });
});
