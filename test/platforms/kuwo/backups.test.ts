import { describe, expect, it } from 'vitest';
import { Failure } from '../../../src/model/index.js';
import { adapter } from '../../../src/platforms/kuwo/doors.js';
import {
  body,
  CAPTCHA,
  FREE,
  fixture,
  LIST,
  listing,
  OLD,
  PAGE,
  PAY,
  reasons,
  rows,
  scripted,
  TWIN,
} from './sessions.js';

describe('kuwo: backups of an album', () => {
  it.each([
    ['a captcha page', CAPTCHA, 'captcha'],
    ['half an answer', "{'name':'A','musicl", 'changed'],
    ['a moved list', { name: 'A', songs: [] }, 'changed'],
    ['an error page', '<html>502</html>', 'changed'],
    ['a complaint', { msg: '请求过于频繁' }, 'rate-limited'],
    ['a bare no', { success: false }, 'refused'],
    ['no answer', new Failure('timeout', 'kuwo: too late'), 'timeout'],
  ])('%s: all doors in order, then the first failure', async (_, reply, code) => {
    const session = scripted({ [OLD]: reply });
    await expect(listing(session)).rejects.toMatchObject({ code });
    expect(
      session.asked.map((line) => new URL(line.replace(/^GET /, ''), 'http://old').hostname),
    ).toEqual(['old', 'searchlist.kuwo.cn', 'wapi.kuwo.cn', 'www.kuwo.cn']);
  });

  it('second: searchlist, whole only where the count agrees', async () => {
    const whole = await listing(scripted({ [LIST]: body(rows(3, FREE)) }));
    expect(whole).toMatchObject({ complete: true, problem: null });
    const uncounted = { ...body(rows(3, FREE)), songnum: '' };
    expect(await listing(scripted({ [LIST]: uncounted }))).toMatchObject({ complete: false });
  });

  it('third: the twin of the site, by its own page count', async () => {
    const album = await listing(scripted({ [TWIN]: fixture }), '49449');
    expect(album).toMatchObject({
      title: '跨时代',
      trackCount: 12,
      complete: false,
      problem: null,
    });
    expect(reasons(album)).toEqual(['members']);
  });

  it('the twin: a page past the end is none, any other code a refusal', async () => {
    const end = { code: -1, data: null };
    const data = { album: 'A', total: 101, musicList: rows(100, FREE) };
    const twin = scripted({ 'pn=1&': { code: 200, data }, 'pn=2&': end });
    expect(await listing(twin)).toMatchObject({ complete: false, problem: null });
    await expect(listing(scripted({ [OLD]: CAPTCHA, [TWIN]: end }))).rejects.toMatchObject({
      code: 'captcha',
    });
  });

  it('the twin: an album for sale', async () => {
    const paid = { online: 1, payInfo: { play: '1111', feeType: { vip: '0' } } };
    const data = { album: 'A', total: 1, pay: 1, musicList: rows(1, paid) };
    expect(reasons(await listing(scripted({ [TWIN]: { code: 200, data } })))).toEqual([
      'digital-album',
    ]);
  });
});

describe('kuwo: the page of an album', () => {
  it('comes last; its songs cannot be known to be online', async () => {
    const pay = rows(1, { pay: 0, payInfo: { play: '0000' } }, 728673);
    const session = scripted({
      [PAGE]: fixture,
      [PAY]: { result: 'ok', songs: pay },
      [OLD]: CAPTCHA,
    });
    const album = await listing(session, '49449');
    expect(album).toMatchObject({
      title: '跨时代',
      artists: ['周杰伦'],
      releaseDate: '2010-05-18',
      trackCount: null,
      complete: false,
      problem: { code: 'captcha' },
    });
    expect(album.tracks.map(({ title, number }) => [title, number])).toEqual([
      ['跨时代', 1],
      ['说了再见', 2],
      ['烟花易冷', 3],
    ]);
    expect(reasons(album)).toEqual(['online-not-told', 'no-terms']);
  });

  it('the page is whole where the count of the search agrees', async () => {
    const head = { ...(await listing(scripted({ [PAGE]: fixture }), '49449')), trackCount: 3 };
    const album = await adapter.readAlbum(scripted({ [PAGE]: fixture }), '49449', head);
    expect(album).toMatchObject({ complete: true, trackCount: 3, problem: { code: 'network' } });
  });
});
