import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/apple/doors.js';
import { apple } from '../../src/platforms/apple/index.js';
import { refusalIn } from '../../src/platforms/apple/requests.js';
import type { Address } from '../../src/platforms/platform.js';
import { LIMITED, shops, song, trail } from './apple-world.js';
import { fixtureSession, platformSpec } from './spec.js';

const album = (id: string, region = 'US'): Address => ({ kind: 'album', id, region });
const track = (id: string, region = 'US'): Address => ({ kind: 'track', id, region });

platformSpec(apple, {
  mine: {
    'https://music.apple.com/us/album/la-167/1586869902': album('1586869902'),
    'https://music.apple.com/gb/album/1586869902': album('1586869902', 'GB'),
    'https://music.apple.com/album/la-167/1586869902': album('1586869902'),
    'music.apple.com/jp/album/x/1586869902?l=en&uo=4': album('1586869902', 'JP'),
    'http://music.apple.com:80/CN/album/1586869902/': album('1586869902', 'CN'),
    'https://music.apple.com/cn/album/%E8%8C%83%E7%89%B9%E8%A5%BF/535824731': album(
      '535824731',
      'CN',
    ),
    'https://music.apple.com/cn/album/范特西/535824731，很好听': album('535824731', 'CN'),
    'https://music.apple.com/us/album/la-167/1586869902?i=1586869907': track('1586869907'),
    'https://music.apple.com/us/album/1586869902?uo=4&amp;i=1586869907': track('1586869907'),
    'https://music.apple.com/hk/song/pepas/1586869915': track('1586869915', 'HK'),
    'https://music.apple.com/song/1586869915': track('1586869915'),
    'https://itunes.apple.com/us/album/untrue/id266624253?uo=4': album('266624253'),
    'https://itunes.apple.com/album/id266624253': album('266624253'),
    'https://itunes.apple.com/de/album/id266624253?l=en&i=266624260': track('266624260', 'DE'),
    'https://geo.music.apple.com/us/album/_/1586869902?app=music': album('1586869902'),
    'https://beta.music.apple.com/us/album/1586869902': album('1586869902'),
    'https://classical.music.apple.com/us/album/1586869902': album('1586869902'),
    'https://embed.music.apple.com/us/album/la-167/1586869902': album('1586869902'),
    'Farruko《La 167》: https://music.apple.com/tw/album/la-167/1586869902 快听': album(
      '1586869902',
      'TW',
    ),
    'https://music.apple.com/us/artist/farruko/364377482 https://music.apple.com/us/album/9':
      album('9'),
  },
  notMine: [
    '',
    '1586869902',
    'https://music.apple.com/',
    'https://music.apple.com/us/album/',
    'https://music.apple.com/us/album/la-167',
    'https://music.apple.com/us/album/la-167/0',
    'https://music.apple.com/us/album/la-167/158abc',
    'https://music.apple.com/us/playlist/todays-hits/pl.f4d106fed2bd41149aaacabb233eb5eb',
    'https://music.apple.com/us/music-video/pepas/1586869915',
    'https://music.apple.com/us/artist/farruko/364377482',
    'https://music.apple.com/us/constructor/x/364377482',
    'https://evil-music.apple.com.example/us/album/1586869902',
    'https://music.apple.com.example/us/album/1586869902',
    'https://notmusic.apple.com/us/album/1586869902',
    'https://tv.apple.com/us/album/1586869902',
    'https://music.apple.com@evil.example/us/album/1586869902',
    'https://evil.example/music.apple.com/us/album/1586869902',
    'https://evil.example/?u=https://music.apple.com/us/album/1586869902',
    'https://music.163.com/#/album?id=18905',
  ],
});

describe('apple: refusals', () => {
  it('HTTP 403 with nothing or a page in it asks to come back after minutes', () => {
    for (const text of ['', '<html><body>Forbidden</body></html>'])
      expect(refusalIn(text, 403)).toMatchObject({ code: 'rate-limited', waits: [180_000] });
    expect(refusalIn('{"resultCount":0,"results":[]}', 200)).toBeNull();
  });
});

describe('apple: from a song to its album', () => {
  it('asks the shops in turn until one lists the song', async () => {
    const session = fixtureSession('apple');
    session.regions = ['US', 'HK'];
    expect(await adapter.albumOfTrack(session, '1728639279')).toBe('1728639278');
    expect(session.asked).toHaveLength(1);
    const second = shops(['US', 'HK'], (region) => (region === 'HK' ? [song(1)] : []));
    expect(await adapter.albumOfTrack(second, '101')).toBe('5');
    expect(trail(second)).toEqual(['US lookup', 'HK lookup']);
  });

  it('none lists it: there is none', async () => {
    expect(
      await adapter.albumOfTrack(
        shops(['US', 'HK'], () => []),
        '101',
      ),
    ).toBeNull();
  });

  it('a shop that refuses leaves it open, and so does an empty answer after it', async () => {
    const session = shops(['US', 'HK'], (region) => (region === 'US' ? LIMITED : []));
    await expect(adapter.albumOfTrack(session, '101')).rejects.toMatchObject({
      code: 'rate-limited',
      message: 'apple: HTTP 403, too many calls',
    });
    session.regions = ['HK'];
    await expect(adapter.albumOfTrack(session, '101')).rejects.toMatchObject({
      code: 'rate-limited',
      message: 'apple: an empty answer from shop HK, as for too many calls',
    });
  });

  it('a song that cannot be read is a changed platform', async () => {
    const session = shops(['US'], () => [{ ...song(1), trackName: 7 }]);
    await expect(adapter.albumOfTrack(session, '101')).rejects.toMatchObject({
      code: 'changed',
      message: 'apple: results[0].trackName should be string, is 7',
    });
  });
});
