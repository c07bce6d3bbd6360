import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Adapter, Session } from '../../src/platforms/platform.js';
import type { Outcome } from './mutations.sound.js';

const SHARED = fileURLToPath(new URL('../../../shared/recordings/', import.meta.url));
export const there = existsSync(SHARED);
const recorded = (file: string): string => readFileSync(SHARED + file, 'utf8');

/** One question to one adapter. */
export interface Door {
  platform: string;
  name: string;
  open(adapter: Adapter, session: Session): Promise<Outcome>;
  regions?: string[];
  /** Recordings by a part of the request's line; what they do not answer, the fixtures do. */
  recordings?: Record<string, () => string>;
  /** Asked with a key of one's own. */
  withKey?: boolean;
  /** Rows that are not counted anywhere may go unnoticed. */
  uncounted?: boolean;
}

type Rest = Partial<Pick<Door, 'regions' | 'recordings' | 'withKey' | 'uncounted'>>;
const words = (text: string) => ({ text, artist: null, title: null });
const named = (artist: string, title: string) => ({ text: `${artist} ${title}`, artist, title });

const album = (platform: string, id: string, rest: Rest = {}): Door => ({
  platform,
  name: `album ${id}`,
  open: (adapter, session) => adapter.readAlbum(session, id, null),
  ...rest,
});
const albums = (
  platform: string,
  asked: ReturnType<typeof words> | ReturnType<typeof named>,
  rest: Rest = {},
): Door => ({
  platform,
  name: `albums for ${asked.text}`,
  open: (adapter, session) => adapter.searchAlbums(session, asked),
  ...rest,
});
const songs = (
  platform: string,
  asked: ReturnType<typeof words> | ReturnType<typeof named>,
  rest: Rest = {},
): Door => ({
  platform,
  name: `songs for ${asked.text}`,
  open: (adapter, session) => adapter.searchTracks(session, asked, 1),
  ...rest,
});
const barcode = (platform: string, digits: string, rest: Rest = {}): Door => ({
  platform,
  name: `barcode ${digits}`,
  open: async (adapter, session) => adapter.searchBarcode?.(session, digits),
  ...rest,
});
const from = (recordings: Record<string, string>): NonNullable<Rest['recordings']> =>
  Object.fromEntries(Object.entries(recordings).map(([to, file]) => [to, () => recorded(file)]));

const HEART = 'MPREb_ic7dLBJdWkU';
const RAMMSTEIN = 'bdc01183-d1c9-378f-a209-a6145fa596c9';
const WIPEOUT = '70130d47-2145-4e61-972e-49d3d21a087e';

export const DOORS: readonly Door[] = [
  album('netease', '18905'),
  album('netease', '32311'),
  albums('netease', words('周杰伦 叶惠美')),
  songs('netease', words('周杰伦 晴天')),
  album('qqmusic', '000MkMni19ClKG'),
  album('qqmusic', '004YodY33zsWTT'),
  album('qqmusic', '001CrpRT25yAN5'),
  albums('qqmusic', words('周杰伦 叶惠美')),
  songs('qqmusic', words('周杰伦 叶惠美')),
  album('kugou', '971783'),
  albums('kugou', words('苹果香')),
  songs('kugou', words('苹果香')),
  songs('kugou', words('阿刁')),
  album('kuwo', '14365066'),
  album('kuwo', '49449'),
  albums('kuwo', named('周杰伦', '跨时代')),
  songs('kuwo', named('周杰伦', 'Mojito')),
  album('migu', '1003767159'),
  album('migu', 'dalbum:600927015009000281'),
  albums('migu', words('周杰伦'), { uncounted: true }),
  songs('migu', words('告白气球')),
  album('apple', '255636575', { regions: ['GB'] }),
  album('apple', '1728639278', { regions: ['US', 'CN'] }),
  album('apple', '1451216499'),
  albums('apple', named('Dreamcatcher', 'Nightmare·Escape The ERA')),
  songs('apple', words('Skid Row I Remember You')),
  barcode('apple', '5024545486520'),
  album('deezer', '302127'),
  album('deezer', '260364202', { regions: ['US', 'CN'] }),
  albums('deezer', words('Daft Punk Discovery')),
  songs('deezer', words('Billie Jean')),
  barcode('deezer', '724384960650'),
  album('spotify', '5Lj94YpHLkmjM7JZ8wuURl'),
  album('spotify', '2noRn2Aes5aoNVsU6iWThc', { withKey: true, regions: ['ES'] }),
  album('spotify', '32nryzA6XBCX9ZUspVc1yz', {
    withKey: true,
    recordings: from({
      'offset=50': 'spotify/album-32nryzA6XBCX9ZUspVc1yz-page2.json',
      '/albums/': 'spotify/album-32nryzA6XBCX9ZUspVc1yz-page1.json',
    }),
  }),
  album('spotify', '0sYsti82VA37zLESxDYVsm', {
    withKey: true,
    recordings: from({
      '/albums/': 'spotify/album-0sYsti82VA37zLESxDYVsm-powerwolf-wildlive-39-tracks.json',
    }),
  }),
  barcode('spotify', '602475093060', {
    withKey: true,
    recordings: from({ search: 'spotify/search-upc-00602475093060-hit.json' }),
  }),
  album('ytmusic', HEART),
  album('ytmusic', 'MPREb_JGVwpblcYUg'),
  album('ytmusic', 'MPREb_CYhkf9U6tXI'),
  barcode('ytmusic', '60270082120'),
  album('tidal', '381265361', { withKey: true, regions: ['US', 'GB', 'CN'] }),
  album('tidal', '396698918', {
    withKey: true,
    recordings: from({
      'page[cursor]=3nI1Esi': 'tidal/v2-albums-396698918-US-page2.json',
      'page[cursor]=3nI1F0y': 'tidal/v2-albums-396698918-US-page3.json',
      '/albums?': 'tidal/v2-albums-396698918-US-page1.json',
    }),
  }),
  album('bandcamp', 'lunar-module.bandcamp.com/album/bear-creek'),
  album('bandcamp', 'muzea.bandcamp.com/album/ambient-energy-name-your-price'),
  album('bandcamp', 'arbee.bandcamp.com/album/des-papiers-ii'),
  album('qobuz', 'the-dark-side-of-the-moon-pink-floyd/xggxq5w5dmljb'),
  album('soundcloud', 'officialpandaeyes/sets/isolationep'),
  album('musicbrainz', '3ac4a81e-8106-4858-bce0-f7a78c6354b0'),
  albums('musicbrainz', named('椎名林檎', '三毒史')),
  barcode('musicbrainz', '602577684647'),
  album('musicbrainz', RAMMSTEIN, {
    recordings: from({
      [RAMMSTEIN]: 'musicbrainz/release-bdc01183-rammstein-reise-reise-2cd-pregap.json',
    }),
  }),
  album('musicbrainz', WIPEOUT, {
    recordings: from({
      [WIPEOUT]: 'musicbrainz/release-70130d47-wipeout-mixed-mode-cd-with-isrcs.json',
    }),
  }),
  album('xiami', '483236'),
];

/** The fields that a platform's table of terms reads: a value of theirs may make terms easier, a lacking one not free. */
export const RIGHTS: Readonly<Record<string, RegExp>> = {
  netease: /\b(?:fee|pl|st|cp|dl|cs|payed|realPayed|toast|noCopyrightRcmd)$/,
  qqmusic: /\b(?:pay|switch|action)\b/,
  kugou: /privilege|pay_type|fail_process|old_cpy|price|pkg|trans_param/i,
  kuwo: /fee|pay|play|online/i,
  migu: /vip|charge|copyright|status|tag|format|audition|price|d?album|period/i,
  apple: /isStreamable|price|currency|previewUrl|playParams|offers/i,
  deezer: /readable|available|rights|media|preview|alternative/i,
  spotify: /playab|markets|restrictions|linked/i,
  ytmusic: /overlay|videoId|policy/i,
  tidal: /availability|usageRules/,
  bandcamp: /file|streaming|unreleased|download|price|subscriber|preorder/i,
  soundcloud: /policy|duration|access|streamable/,
};
