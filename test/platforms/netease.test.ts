import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/netease/doors.js';
import { netease } from '../../src/platforms/netease/index.js';
import { refusalIn } from '../../src/platforms/netease/refusal.js';
import type { Address } from '../../src/platforms/platform.js';
import { madeSession, song } from './netease.made.js';
import { fixtureSession, platformSpec } from './spec.js';

const album = (id: string): Address => ({ kind: 'album', id });
const track = (id: string): Address => ({ kind: 'track', id });
const playlist = (id: string): Address => ({ kind: 'playlist', id });
const short = (id: string): Address => ({ kind: 'short', id });

platformSpec(netease, {
  mine: {
    'https://music.163.com/#/album?id=18905': album('18905'),
    'https://music.163.com/album?id=18905': album('18905'),
    'music.163.com/album?id=18905': album('18905'),
    'http://music.163.com:80/album?id=18905': album('18905'),
    'HTTPS://MUSIC.163.COM/#/album?id=18905': album('18905'),
    'https://music.163.com/#/m/album?id=18905': album('18905'),
    'https://music.163.com/#/my/m/music/album?id=18905': album('18905'),
    'https://music.163.com/m/album?id=18905': album('18905'),
    'https://music.163.com/album/18905': album('18905'),
    'http://music.163.com/album/18905/?userid=37195727': album('18905'),
    'https://music.163.com/#/album/18905': album('18905'),
    'https://music.163.com/static/album/18905': album('18905'),
    'https://y.music.163.com/m/album?id=18905&userid=1&uct2=a%3D%3D&dlt=0846&app_version=8.9':
      album('18905'),
    'https://y.music.163.com/m/album?app_version=8.9&amp;id=18905': album('18905'),
    'https://m.music.163.com/album?market=cn&id=6434': album('6434'),
    'https://music.163.com/album?id=1#/album?id=18905': album('18905'),
    'https://music.163.com/album?id=18905#comment-box': album('18905'),
    'https://music.163.com/#/song?id=186016': track('186016'),
    'https://music.163.com/song/186016/?userid=1': track('186016'),
    '分享周杰伦的单曲《晴天》: https://y.music.163.com/m/song?id=186016&uct2=x (来自@网易云音乐)':
      track('186016'),
    '《叶惠美》https://music.163.com/#/album?id=18905，来自网易云音乐': album('18905'),
    '[叶惠美](https://music.163.com/#/album?id=18905)': album('18905'),
    'Listen to https://music.163.com/#/album?id=18905.': album('18905'),
    'https://music.163.com/#/artist?id=6452 https://music.163.com/#/album?id=18905': album('18905'),
    'https://music.163.com/#/playlist?id=3136952023': playlist('3136952023'),
    'https://music.163.com/playlist/3136952023/37195727/?userid=37195727': playlist('3136952023'),
    'https://music.163.com/#/discover/toplist?id=3778678': playlist('3778678'),
    'https://163cn.tv/AbC1234': short('163cn.tv/AbC1234'),
    'https://163cn.link/xYz_9-8?a=1': short('163cn.link/xYz_9-8'),
    '叶惠美 http://163cn.tv/AbC1234\u00a0(来自@网易云音乐)': short('163cn.tv/AbC1234'),
  },
  notMine: [
    '',
    '18905',
    '周杰伦 叶惠美',
    'https://music.163.com/',
    'https://music.163.com/#/album',
    'https://music.163.com/#/album?id=',
    'https://music.163.com/#/album?id=0',
    'https://music.163.com/#/album?id=abc',
    'https://music.163.com/#/album?id=18905abc',
    'https://music.163.com/#/artist?id=6452',
    'https://music.163.com/#/artist/album?id=6452',
    'https://music.163.com/album?id=18905#/artist?id=6452',
    'https://music.163.com/#/mv?id=1',
    'https://music.163.com/#/program?id=1',
    'https://music.163.com/#/dj?id=1',
    'https://evil-music.163.com.example/album?id=18905',
    'https://music.163.com.example/album?id=18905',
    'https://evilmusic.163.com/album?id=18905',
    'https://evil-music.163.com/album?id=18905',
    'https://a.b.music.163.com/album?id=18905',
    'https://music.163.com@evil.example/album?id=18905',
    'https://music.163.com:80@evil.example/album?id=18905',
    'https://evil.example/music.163.com/album?id=18905',
    'https://evil.example/?u=https://music.163.com/album?id=18905',
    'https://evil.example#music.163.com/album?id=18905',
    'https://163cn.tv/',
    'https://not163cn.tv/AbC1234',
    'https://163cn.tv.example/AbC1234',
    'https://y.qq.com/n/ryqq/albumDetail/000MkMni19ClKG',
  ],
});

describe('netease: refusals behind HTTP 200', () => {
  it.each([
    [405, 'rate-limited', [20_000, 60_000]],
    [406, 'rate-limited', [20_000, 60_000]],
    [503, 'rate-limited', [20_000, 60_000]],
    [460, 'refused', []],
    [-460, 'refused', []],
    [-462, 'captcha', []],
    [301, 'refused', []],
    [400, 'refused', []],
    ['406', 'rate-limited', [20_000, 60_000]],
  ])('code %s: %s', (code, expected, waits) => {
    const refusal = refusalIn(JSON.stringify({ code, msg: 'no' }));
    expect(refusal).toMatchObject({ code: expected, waits });
    expect(refusal?.message).toMatch(/^netease: code /);
  });

  it.each([
    '{"code":200,"result":{}}',
    '{"resourceState":false,"code":404}',
    '{"code":200',
    'null',
    '[]',
    '<html><title>502 Bad Gateway</title></html>',
  ])('is none of them: %s', (text) => {
    expect(refusalIn(text)).toBeNull();
  });

  it('a page that asks for a human is a captcha', () => {
    expect(refusalIn('<html><body>请完成安全验证</body></html>')?.code).toBe('captcha');
  });
});

describe('netease: from a song or a short link', () => {
  it('finds the album of a song', async () => {
    expect(await adapter.albumOfTrack(fixtureSession('netease'), '186016')).toBe('18905');
  });

  it('a song that is gone has none, nor has one outside any album', async () => {
    const none = madeSession(() => ({ songs: [], privileges: [], code: 200 }));
    expect(await adapter.albumOfTrack(none, '9')).toBeNull();
    const single = madeSession(() => ({
      songs: [song(9, { al: { id: 0, name: '' } })],
      code: 200,
    }));
    expect(await adapter.albumOfTrack(single, '9')).toBeNull();
  });

  it('a song that cannot be read is a changed platform', async () => {
    const broken = madeSession(() => ({ songs: [{ id: 9 }], code: 200 }));
    await expect(adapter.albumOfTrack(broken, '9')).rejects.toMatchObject({
      code: 'changed',
      message: 'netease: songs[0].name is missing',
    });
  });

  it('follows a short link', async () => {
    const led = await adapter.resolve?.(fixtureSession('netease'), '163cn.tv/AbC1234');
    expect(netease.recognise(led ?? '')).toEqual(track('186016'));
  });

  it('a short link that leads nowhere is refused', async () => {
    const stuck = madeSession(() => '<html>not found</html>');
    await expect(adapter.resolve?.(stuck, '163cn.tv/Gone')).rejects.toMatchObject({
      code: 'refused',
    });
  });
});
