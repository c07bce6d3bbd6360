import type { PlatformId } from '../model/index.js';
import type { Words } from '../platforms/platform.js';

/** One album that a platform is known to have, as its recorded answers show it. */
export interface Probe {
  /** Its page there. */
  album: string;
  /** Tracks that the page shows at least. */
  tracks: number;
  /** Words that find it, or another album of the artist; where its search is asked too. */
  words?: Words;
  /** ISO country to ask in, where the page's address names none and the album is not everywhere. */
  region?: string;
}

const named = (artist: string, title: string): Words => ({
  text: `${artist} ${title}`,
  artist,
  title,
});
const free = (text: string): Words => ({ text, artist: null, title: null });

/** Every platform that is open, with an album whose answer was recorded. */
export const PROBES: Readonly<Record<PlatformId, Probe>> = {
  netease: {
    album: 'https://music.163.com/#/album?id=18905',
    tracks: 1,
    words: named('周杰伦', '叶惠美'),
  },
  qqmusic: {
    album: 'https://y.qq.com/n/ryqq/albumDetail/000MkMni19ClKG',
    tracks: 1,
    words: named('周杰伦', '叶惠美'),
  },
  kugou: {
    album: 'https://www.kugou.com/album/98496498.html',
    tracks: 1,
    words: free('苹果香'),
  },
  kuwo: {
    album: 'https://www.kuwo.cn/album_detail/49449',
    tracks: 1,
    words: named('周杰伦', '跨时代'),
  },
  migu: {
    album: 'https://music.migu.cn/v3/music/album/1003767159',
    tracks: 1,
    words: free('周杰伦'),
  },
  apple: {
    album: 'https://music.apple.com/us/album/1728639278',
    tracks: 1,
    words: named('Dreamcatcher', 'Nightmare·Escape The ERA'),
  },
  deezer: {
    album: 'https://www.deezer.com/album/302127',
    tracks: 14,
    words: named('Daft Punk', 'Discovery'),
  },
  spotify: {
    album: 'https://open.spotify.com/album/5Lj94YpHLkmjM7JZ8wuURl',
    tracks: 1,
    words: named('Daft Punk', 'Discovery'),
  },
  // YouTube Music finds an album by its barcode in quotes.
  ytmusic: {
    album: 'https://music.youtube.com/browse/MPREb_ic7dLBJdWkU',
    tracks: 12,
    words: free('"60270082120"'),
  },
  tidal: {
    album: 'https://tidal.com/album/381265361',
    tracks: 1,
    words: named('Lady Gaga', 'Die With A Smile'),
    region: 'US',
  },
  bandcamp: { album: 'https://lunar-module.bandcamp.com/album/bear-creek', tracks: 1 },
  qobuz: {
    album: 'https://www.qobuz.com/us-en/album/the-dark-side-of-the-moon-pink-floyd/xggxq5w5dmljb',
    tracks: 10,
  },
  soundcloud: { album: 'https://soundcloud.com/officialpandaeyes/sets/isolationep', tracks: 1 },
  musicbrainz: {
    album: 'https://musicbrainz.org/release/3ac4a81e-8106-4858-bce0-f7a78c6354b0',
    tracks: 13,
    words: named('椎名林檎', '三毒史'),
  },
};
