import { describe, expect, it } from 'vitest';
import { qqmusic } from '../../src/platforms/qqmusic/index.js';
import { fixtureSession, platformSpec } from './spec.js';

const MID = '000MkMni19ClKG';
const SONG = '0039MnYb0qxYhV';
const album = { kind: 'album', id: MID } as const;
const albumNumber = { kind: 'album', id: '8220' } as const;
const track = { kind: 'track', id: SONG } as const;
const playlist = { kind: 'playlist', id: '2040362185' } as const;

platformSpec(qqmusic, {
  mine: {
    [`https://y.qq.com/n/ryqq/albumDetail/${MID}`]: album,
    [`https://y.qq.com/n/ryqq_v2/albumDetail/${MID}?from=share`]: album,
    [`https://y.qq.com/n/ryqq/album/${MID}`]: album,
    [`http://y.qq.com/n/yqq/album/${MID}.html#stat=y_new`]: album,
    [`y.qq.com/w/album.html?albummid=${MID}`]: album,
    [`https://i.y.qq.com/n2/m/share/details/album.html?ADTAG=x&albummid=${MID}`]: album,
    'https://i.y.qq.com/n2/m/share/details/album.html?albumId=8220&hosteuin=': albumNumber,
    'https://y.qq.com/n2/m/share/details/album.html?ALBUMID=8220': albumNumber,
    [`https://i2.y.qq.com/n3/other/pages/details/album.html?id=${MID}`]: album,
    'https://i2.y.qq.com/n3/other/pages/details/album.html?id=8220': albumNumber,
    [`https://y.qq.com/#type=album&mid=${MID}&play=0`]: album,
    [`https://y.qq.com/m/digitalbum/gold/index.html?_video=true&mid=${MID}`]: album,
    'https://y.qq.com/m/digitalbum/gold/index.html?id=8220': albumNumber,
    'https://y.qq.com/w/album.html?albummid=12345678901234': {
      kind: 'album',
      id: '12345678901234',
    },
    [`https://y.qq.com:443/n/ryqq/albumDetail/${MID}`]: album,
    [`周杰伦《叶惠美》（https://y.qq.com/n/ryqq/albumDetail/${MID}）来自QQ音乐`]: album,
    [`see (y.qq.com/n/ryqq/albumDetail/${MID}), it is good`]: album,
    [`https://i.y.qq.com/n2/m/share/details/album.html?a=1&amp;albummid=${MID}`]: album,
    'https://c.y.qq.com/base/fcgi-bin/u?__=abcDEF123': {
      kind: 'short',
      id: 'https://c.y.qq.com/base/fcgi-bin/u?__=abcDEF123',
    },
    '分享专辑 https://c6.y.qq.com/base/fcgi-bin/u?__=aB-_9 @QQ音乐': {
      kind: 'short',
      id: 'https://c6.y.qq.com/base/fcgi-bin/u?__=aB-_9',
    },
    [`https://y.qq.com/n/ryqq/songDetail/${SONG}?songtype=0`]: track,
    [`https://y.qq.com/n/yqq/song/${SONG}.html`]: track,
    [`https://i.y.qq.com/v8/playsong.html?platform=11&songmid=${SONG}#webchat`]: track,
    'https://i.y.qq.com/v8/playsong.html?songid=97773': { kind: 'track', id: '97773' },
    'https://y.qq.com/n/ryqq/playlist/2040362185': playlist,
    'https://y.qq.com/n/ryqq_v2/playlist/2040362185': playlist,
    'https://y.qq.com/n/yqq/playlist/2040362185.html': playlist,
    'https://i.y.qq.com/n2/m/share/details/taoge.html?id=2040362185': playlist,
    'https://i2.y.qq.com/n3/other/pages/details/playlist.html?disstid=2040362185': playlist,
  },
  notMine: [
    '周杰伦 叶惠美',
    'https://y.qq.com/',
    'https://y.qq.com/n/ryqq/singer/0025NhlN2yWrP4',
    'https://y.qq.com/n/ryqq/albumDetail/short',
    'https://y.qq.com/n/ryqq/playlist/000MkMni19ClKG',
    `https://y.qq.com.example/n/ryqq/albumDetail/${MID}`,
    `https://evil-y.qq.com/n/ryqq/albumDetail/${MID}`,
    `https://y.qq.com@evil.example/n/ryqq/albumDetail/${MID}`,
    `https://evil.example/y.qq.com/n/ryqq/albumDetail/${MID}`,
    `https://music.163.com/n/ryqq/albumDetail/${MID}`,
    'https://evil.example/base/fcgi-bin/u?__=abcDEF123',
    'https://y.qq.com/base/fcgi-bin/u',
    `https://xn--a.y.qq.com/n/ryqq/albumDetail/${MID}`,
  ],
});

describe('qqmusic: pasted links', () => {
  it('follows a short link to an address it knows', async () => {
    const adapter = await qqmusic.load();
    const session = fixtureSession('qqmusic');
    const long = await adapter.resolve?.(
      session,
      'https://c6.y.qq.com/base/fcgi-bin/u?__=abcDEF123',
    );
    expect(qqmusic.recognise(long ?? '')).toEqual(album);
  });

  it('reads the album of a song', async () => {
    const adapter = await qqmusic.load();
    const id = await adapter.albumOfTrack(fixtureSession('qqmusic'), '004WVo0X2RJEaj');
    expect(id).toBe('000NdddH2RnGI5');
  });
});
