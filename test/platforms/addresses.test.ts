import { describe, expect, it } from 'vitest';
import { PLATFORMS, recogniseAddress } from '../../src/platforms/index.js';
import type { Address } from '../../src/platforms/platform.js';

const MBID = '3ac4a81e-8106-4858-bce0-f7a78c6354b0';
const SPOTIFY = '5Lj94YpHLkmjM7JZ8wuURl';
const LIST = 'OLAK5uy_mH7DgcXgOoWckMp_0LiZyruqurO3I88iQ';

/** One address of an album for each platform, and the id behind it. */
const ALBUMS: [string, string, string][] = [
  ['netease', 'https://music.163.com/album?id=18905', '18905'],
  ['qqmusic', 'https://y.qq.com/n/ryqq/albumDetail/000MkMni19ClKG', '000MkMni19ClKG'],
  ['kugou', 'https://www.kugou.com/album/979856.html', '979856'],
  ['kuwo', 'https://www.kuwo.cn/album_detail/49449', '49449'],
  ['migu', 'https://music.migu.cn/v3/music/album/1003767159', '1003767159'],
  ['apple', 'https://music.apple.com/us/album/la-167/1586869902', '1586869902'],
  ['deezer', 'https://www.deezer.com/en/album/302127', '302127'],
  ['spotify', `https://open.spotify.com/album/${SPOTIFY}`, SPOTIFY],
  ['ytmusic', 'https://music.youtube.com/browse/MPREb_ic7dLBJdWkU', 'MPREb_ic7dLBJdWkU'],
  ['ytmusic', `https://music.youtube.com/playlist?list=${LIST}`, LIST],
  ['tidal', 'https://tidal.com/browse/album/381265361', '381265361'],
  [
    'bandcamp',
    'https://lunar-module.bandcamp.com/album/bear-creek',
    'lunar-module.bandcamp.com/album/bear-creek',
  ],
  [
    'qobuz',
    'https://www.qobuz.com/us-en/album/the-dark-side/xggxq5w5dmljb',
    'the-dark-side/xggxq5w5dmljb',
  ],
  [
    'soundcloud',
    'https://soundcloud.com/officialpandaeyes/sets/isolationep',
    'officialpandaeyes/sets/isolationep',
  ],
  ['musicbrainz', `https://musicbrainz.org/release/${MBID}`, MBID],
  ['xiami', 'https://www.xiami.com/album/512288', '512288'],
];

/** What stands around, or in, an address that is still the same. */
const AROUND: Record<string, (url: string) => string> = {
  'by itself': (url) => url,
  'without a scheme': (url) => url.replace('https://', ''),
  'by http': (url) => url.replace('https', 'http'),
  'a port': (url) => url.replace(/^(https:\/\/[^/]+)/, '$1:443'),
  'the host in capitals': (url) => url.replace(/^https:\/\/[^/]+/, (host) => host.toUpperCase()),
  'a dot behind the host': (url) => url.replace(/^(https:\/\/[^/]+)/, '$1.'),
  'two slashes': (url) => url.replace(/(\w)\/(?=\w)/, '$1//'),
  tracking: (url) => `${url}${url.includes('?') ? '&' : '?'}utm_source=share&si=x_Y-1`,
  'tracking, as HTML': (url) => `${url}${url.includes('?') ? '&amp;' : '?'}utm_source=a&amp;b=1`,
  'a fragment': (url) => `${url}#top`,
  'Chinese words': (url) => `分享专辑《某某》：${url}（来自某某音乐）快来听！`,
  'Chinese words that touch it': (url) => `快来听${url}，很好听。`,
  'Chinese marks': (url) => `「${url}」`,
  'Chinese exclamation': (url) => `${url}！！`,
  'Chinese ellipsis': (url) => `${url}……`,
  'Japanese words': (url) => `アルバム「某」を聴く：${url}、すごい。`,
  'English words': (url) => `Listen to this: ${url}.`,
  'a question': (url) => `Have you heard ${url}?`,
  'an exclamation': (url) => `${url}!`,
  brackets: (url) => `(see ${url})`,
  Markdown: (url) => `[album](${url})`,
  'a link in angles': (url) => `<${url}>`,
  'an attribute': (url) => `<a href="${url}">x</a>`,
  'a comma and more': (url) => `${url}, and then some`,
  'zero-width characters': (url) =>
    url.replace(/(\w)(\w)$/, '$1\u200b$2').replace('://', ':\u2060//'),
  'a byte order mark': (url) => `\ufeff${url}`,
  'direction marks': (url) => `\u202a${url}\u202c`,
  'lines around': (url) => `one\r\n${url}\r\nthree`,
  'full width': (url) =>
    url.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0)),
  'broken behind the host': (url) => url.replace(/^(https:\/\/[^/]+)/, '$1\n'),
  'one of nobody before it': (url) => `https://example.com/album/1 ${url}`,
  'one of somebody behind it': (url) =>
    `${url} https://music.163.com/album?id=7 https://www.deezer.com/album/7`,
  'one of somebody that touches it': (url) =>
    `${url}，https://y.qq.com/n/ryqq/albumDetail/001DsCdD0eHJ5W`,
};

/** The name that stands for itself and all below it. */
function ownOf(platform: string, url: string): string {
  const { hosts = [] } = PLATFORMS.find(({ card }) => card.id === platform)?.card ?? {};
  return hosts.find((own) => new URL(url).hostname.endsWith(own)) ?? '';
}

describe.each(ALBUMS)('%s: %s', (platform, url, id) => {
  it.each(Object.entries(AROUND))('%s', (_, around) => {
    const found = recogniseAddress(around(url));
    expect(found).toMatchObject({ platform, address: { kind: 'album', id } });
  });

  /** What looks like the address and is another's. */
  const strangers: [string, string][] = [
    ['host with another end', url.replace(/^(https:\/\/[^/?]+)/, '$1.evil.example')],
    ['host as a user', url.replace(/^(https:\/\/[^/?]+)/, '$1@evil.example')],
    ['host as a user with a password', url.replace(/^(https:\/\/[^/?]+)/, '$1:443@evil.example')],
    ['user before the host', url.replace('https://', 'https://user:secret@')],
    ['host with another start', url.replace(ownOf(platform, url), 'evil$&')],
    ['host with another start and a hyphen', url.replace(ownOf(platform, url), 'evil-$&')],
    ['a back slash', url.replace('https://', 'https://evil.example\\@')],
    ['in a path', url.replace('https://', 'https://evil.example/')],
    ['whole in a path', `https://evil.example/${url}`],
    ['in a query', `https://evil.example/?u=${url}`],
    ['in a query, encoded', `https://evil.example/?u=${encodeURIComponent(url)}`],
    ['in a fragment', `https://evil.example/#${url}`],
    ['in a script', `javascript:${url}`],
    ['a Cyrillic letter before it', url.replace('https://', 'https://а')],
    ['a Cyrillic letter before it, bare', url.replace('https://', 'а')],
    ['a Cyrillic letter in it', url.replace(/^(https:\/\/[^/]*?)o/, '$1о')],
    ['by mail', `mailto:somebody@${url.replace('https://', '')}`],
  ];
  it.each(strangers.filter(([, text]) => text !== url))('not there: %s', (_, text) => {
    expect(recogniseAddress(text)).toBeNull();
  });
});

const album = (id: string, region?: string): Address =>
  region === undefined ? { kind: 'album', id } : { kind: 'album', id, region };
const track = (id: string, region?: string): Address =>
  region === undefined ? { kind: 'track', id } : { kind: 'track', id, region };
const short = (id: string): Address => ({ kind: 'short', id });
const playlist = (id: string): Address => ({ kind: 'playlist', id });

/** The forms that a platform writes its addresses in. */
const FORMS: [string, string, Address][] = [
  ['netease', 'https://music.163.com/#/album?id=18905&userid=1', album('18905')],
  ['netease', 'https://music.163.com/#/album?userid=1&id=18905', album('18905')],
  [
    'netease',
    '分享周杰伦的专辑《叶惠美》https://y.music.163.com/m/album?id=18905&userid=1 (来自@网易云音乐)',
    album('18905'),
  ],
  [
    'netease',
    'https://y.music.163.com/m/song?id=186016&uct2=x%3D%3D&app_version=9.1',
    track('186016'),
  ],
  ['netease', '分享歌单: http://163cn.tv/AbC1234 (@网易云音乐)', short('163cn.tv/AbC1234')],
  [
    'qqmusic',
    '周杰伦《晴天》https://c6.y.qq.com/base/fcgi-bin/u?__=abcDEF123 @QQ音乐',
    short('https://c6.y.qq.com/base/fcgi-bin/u?__=abcDEF123'),
  ],
  [
    'qqmusic',
    'https://i.y.qq.com/v8/playsong.html?songmid=0039MnYb0qxYhV&ADTAG=x#webchat_redirect',
    track('0039MnYb0qxYhV'),
  ],
  ['kugou', 'https://t1.kugou.com/abc123', short('https://t1.kugou.com/abc123')],
  [
    'kugou',
    'https://www.kugou.com/song/#hash=3233818d07caf22fe73b17b15bfccf80&album_id=979856',
    album('979856'),
  ],
  ['kuwo', 'http://m.kuwo.cn/newh5app/album_detail/49449?from=ip', album('49449')],
  ['migu', 'https://c.migu.cn/00abc1', short('00abc1')],
  [
    'apple',
    'https://music.apple.com/cn/album/%E5%8F%B6%E6%83%A0%E7%BE%8E/535824731',
    album('535824731', 'CN'),
  ],
  ['apple', 'https://music.apple.com/tw/album/葉惠美/535824731?l=zh', album('535824731', 'TW')],
  [
    'apple',
    'https://music.apple.com/jp/album/三毒史/1459093475?i=1459093476&uo=4',
    track('1459093476', 'JP'),
  ],
  [
    'apple',
    'https://geo.music.apple.com/gb/album/_/255636575?mt=1&app=music&at=1000',
    album('255636575', 'GB'),
  ],
  ['apple', 'https://embed.music.apple.com/us/album/la-167/1586869902', album('1586869902', 'US')],
  [
    'apple',
    'https://itunes.apple.com/us/album/la-167/id1586869902?uo=4',
    album('1586869902', 'US'),
  ],
  ['apple', 'https://itunes.apple.com/album/id1586869902', album('1586869902', 'US')],
  ['apple', 'https://music.apple.com/us/song/pepas/1586869925', track('1586869925', 'US')],
  [
    'deezer',
    'https://www.deezer.com/en-gb/album/302127?deferredFl=1&utm_source=deezer',
    album('302127'),
  ],
  ['deezer', 'https://link.deezer.com/s/30AbCdEf', short('link.deezer.com/s/30AbCdEf')],
  ['deezer', 'https://deezer.page.link/AbCdEf', short('deezer.page.link/AbCdEf')],
  ['deezer', 'https://www.deezer.com/us/track/3135556', track('3135556')],
  ['spotify', `https://open.spotify.com/intl-de/album/${SPOTIFY}?si=a_B-1`, album(SPOTIFY)],
  [
    'spotify',
    `https://open.spotify.com/embed/album/${SPOTIFY}?utm_source=generator`,
    album(SPOTIFY),
  ],
  ['spotify', `https://open.spotify.com/intl-zh-TW/embed/album/${SPOTIFY}`, album(SPOTIFY)],
  ['spotify', `https://open.spotify.com/prerelease/${SPOTIFY}`, album(SPOTIFY)],
  ['spotify', `spotify:album:${SPOTIFY}`, album(SPOTIFY)],
  ['spotify', `听 spotify:track:${SPOTIFY}，好`, track(SPOTIFY)],
  ['spotify', 'https://spotify.link/AbCdEf1', short('spotify.link/AbCdEf1')],
  ['ytmusic', `https://music.youtube.com/watch?v=lkHoss2w7ys&list=${LIST}`, album(LIST)],
  ['ytmusic', `https://m.youtube.com/playlist?si=x&list=${LIST}`, album(LIST)],
  ['ytmusic', 'https://youtu.be/lkHoss2w7y-?si=1', track('lkHoss2w7y-')],
  ['tidal', 'https://tidal.com/no/store/album/381265361', album('381265361', 'NO')],
  ['tidal', 'https://listen.tidal.com/album/381265361/track/381265362', album('381265361')],
  ['tidal', 'tidal://album/381265361', album('381265361')],
  [
    'bandcamp',
    'https://arbee.bandcamp.com/track/x?from=embed',
    track('arbee.bandcamp.com/track/x'),
  ],
  [
    'bandcamp',
    'https://arbee.bandcamp.com/album/%E5%A4%9C',
    album('arbee.bandcamp.com/album/%e5%a4%9c'),
  ],
  ['qobuz', 'https://open.qobuz.com/album/xggxq5w5dmljb', album('xggxq5w5dmljb')],
  ['qobuz', 'https://play.qobuz.com/album/0008940834102', album('0008940834102')],
  [
    'qobuz',
    'https://www.qobuz.com/jp-ja/album/%E4%B8%89%E6%AF%92%E5%8F%B2/0008940834102',
    album('%E4%B8%89%E6%AF%92%E5%8F%B2/0008940834102', 'JP'),
  ],
  ['soundcloud', 'https://on.soundcloud.com/AbC12dEf', short('AbC12dEf')],
  [
    'soundcloud',
    'https://soundcloud.com/officialpandaeyes/isolated?in=officialpandaeyes/sets/isolationep',
    album('officialpandaeyes/sets/isolationep'),
  ],
  ['musicbrainz', MBID.toUpperCase(), album(MBID)],
  ['musicbrainz', ` ${MBID}\n`, album(MBID)],
  ['musicbrainz', `MBID: ${MBID}`, album(MBID)],
  [
    'musicbrainz',
    `https://beta.musicbrainz.org/release-group/${MBID.toUpperCase()}#x`,
    album(`release-group/${MBID}`),
  ],
  [
    'xiami',
    'https://web.archive.org/web/20190402120000id_/http://www.xiami.com/album/512288',
    album('512288'),
  ],
  ['xiami', 'https://www.xiami.com/album/URVDji2a506?spm=1', album('URVDji2a506')],
  ['netease', 'https://music.163.com/playlist?id=5278068783', playlist('5278068783')],
];

/** Texts in which no platform should see an album. */
const NOTHING = [
  'https://music.163.com/album?id=0',
  'https://music.163.com/album?id=-18905',
  'https://music.163.com/album?id=1890518905189051890518905',
  'https://y.qq.com/n/ryqq/albumDetail/000MkMni19ClKGx',
  'https://y.qq.com/n/ryqq/albumDetail/000MkMni19',
  'https://www.kuwo.cn/album_detail/494491234567890123456789',
  'https://music.apple.com/us/album/la-167/1586869902158686990215868699',
  'https://music.apple.com/us/playlist/x/pl.f4d106fed2bd41149aaacabb233eb5eb',
  'https://music.apple.com/us/music-video/x/1586869902',
  'https://music.apple.com/us/artist/x/1586869902',
  'https://www.deezer.com/album/3021270000000000000000',
  'https://www.deezer.com/artist/27',
  `https://open.spotify.com/album/${SPOTIFY}x`,
  `https://open.spotify.com/album/${SPOTIFY.slice(1)}`,
  `https://open.spotify.com/artist/${SPOTIFY}`,
  `https://open.spotify.com/show/${SPOTIFY}`,
  'https://music.youtube.com/browse/MPREb_ic7dLBJdWk',
  'https://music.youtube.com/browse/MPREb_ic7dLBJdWkUx',
  'https://music.youtube.com/playlist?list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf',
  'https://youtu.be/short',
  'https://tidal.com/browse/album/0',
  'https://tidal.com/browse/artist/381265361',
  'https://bandcamp.com/album/x',
  'https://daily.bandcamp.com/album/x',
  'https://www.qobuz.com/us-en/interpreter/x/123456789',
  'https://soundcloud.com/officialpandaeyes',
  'https://soundcloud.com/officialpandaeyes/sets',
  `https://musicbrainz.org/artist/${MBID}`,
  `https://musicbrainz.org/release/${MBID}0`,
  'https://www.xiami.com/album/playlist',
  'https://bit.ly/3AbCdEf',
  'https://www.google.com/url?q=https://open.spotify.com/album/5Lj94YpHLkmjM7JZ8wuURl&sa=D',
  'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.deezer.com%2Falbum%2F302127',
  'https://раndora.com/album/302127',
  'https://www.deezer.com.раndora.com/album/302127',
  'ftp://music.163.com/album?id=18905',
  'file:///music.163.com/album?id=18905',
  `${'https://evil.example/'.repeat(2000)}album`,
  `${'a.'.repeat(9000)}com/album/1`,
  '周杰伦：叶惠美. 2003',
  'AC/DC - Back in Black',
  '9.11.18',
];

describe('forms of addresses', () => {
  it.each(FORMS)('%s: %s', (platform, text, address) => {
    expect(recogniseAddress(text)).toEqual({ platform, address });
    const takers = PLATFORMS.filter((one) => one.recognise(text) !== null);
    expect(takers.map(({ card }) => card.id)).toEqual([platform]);
  });

  it.each(NOTHING)('nothing: %.80s', (text) => {
    expect(recogniseAddress(text)).toBeNull();
  });

  it('takes the first of several, whichever platform comes first in reports', () => {
    const text = ALBUMS.toReversed()
      .map(([, url]) => url)
      .join('\n');
    expect(recogniseAddress(text)).toMatchObject({ platform: 'xiami', address: { id: '512288' } });
  });
});
