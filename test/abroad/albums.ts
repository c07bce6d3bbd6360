/** A recording, as all shops have it. */
export interface Song {
  title: string;
  isrc: string;
  seconds: number;
}

/** What a shop has of an album. Numbers of songs count from 1. */
export interface Shelf {
  id: string;
  /** Countries it is shown in; null for all. */
  regions?: string[];
  /** Songs that stand there and do not play. */
  grey?: number[];
  /** Songs that do not play in a country. */
  locked?: Record<string, number[]>;
  /** Songs that the shop does not list. */
  lacking?: number[];
  /** Its own spelling. */
  names?: { artist: string; title: string; songs: string[] };
}

export const SHOPS = [
  'apple',
  'deezer',
  'spotify',
  'ytmusic',
  'tidal',
  'bandcamp',
  'qobuz',
  'soundcloud',
] as const;
export type Shop = (typeof SHOPS)[number];

export interface Album {
  mbid: string;
  group: string;
  artist: string;
  title: string;
  barcode: string;
  date: string;
  songs: Song[];
  on: Partial<Record<Shop, Shelf>>;
  /** What people linked it with on MusicBrainz. */
  links: { url: string; ended?: boolean }[];
}

function songs(code: string, ...titles: string[]): Song[] {
  return titles.map((title, at) => ({
    title,
    isrc: `GBAAA24${code}${String(at + 1).padStart(2, '0')}`,
    seconds: 181 + at * 17 + Number(code[0]) * 3,
  }));
}

const LANTERN = songs('100', 'Lantern', 'Slow Tide', 'Ninety Miles', 'Hollow Bell');
const GLASS = songs('200', 'Glass Rooms', 'Paper Moon', 'Undertow');
const GLASS_MORE = songs('201', 'Undertow (Live)', 'Second Skin');
const POISON = songs('300', '鶏と蛇と豚', '獣ゆく細道', 'マ・シェリ');

/** Everywhere, with a greyed song, a locked one, and links right, ended and wrong. */
export const lantern: Album = {
  mbid: '11111111-1111-4111-8111-111111111111',
  group: '11111111-1111-4111-8111-aaaaaaaaaaaa',
  artist: 'Mara Finch',
  title: 'Lantern',
  barcode: '0602475093060',
  date: '2024-08-16',
  songs: LANTERN,
  on: {
    apple: { id: '1500000001', regions: ['US', 'DE', 'HK'] },
    deezer: { id: '60000001', locked: { DE: [4] } },
    spotify: { id: '1aaaaaaaaaaaaaaaaaaaaa', grey: [3], locked: { DE: [4] } },
    ytmusic: { id: 'MPREb_lantern0001', grey: [3] },
    tidal: { id: '70000001', lacking: [2] },
    bandcamp: { id: 'marafinch.bandcamp.com/album/lantern' },
    qobuz: { id: '0602475093060' },
    soundcloud: { id: 'marafinch/sets/lantern' },
  },
  links: [
    { url: 'https://open.spotify.com/album/1aaaaaaaaaaaaaaaaaaaaa' },
    { url: 'https://marafinch.bandcamp.com/album/lantern' },
    { url: 'https://www.qobuz.com/gb-en/album/lantern-mara-finch/0602475093060' },
    { url: 'https://soundcloud.com/marafinch/sets/lantern' },
    { url: 'https://open.spotify.com/album/9zzzzzzzzzzzzzzzzzzzzz', ended: true },
  ],
};

/** Sold in Hong Kong and Taiwan only. */
export const harbour: Album = {
  mbid: '22222222-2222-4222-8222-222222222222',
  group: '22222222-2222-4222-8222-aaaaaaaaaaaa',
  artist: 'Wing Lau',
  title: 'Harbour Songs',
  barcode: '4897012120014',
  date: '2019-03-01',
  songs: songs('400', 'Star Ferry', 'Victoria Peak', 'Last Tram'),
  on: {
    apple: { id: '1500000002', regions: ['HK', 'TW'], lacking: [] },
    ytmusic: { id: 'MPREb_harbour0002' },
  },
  links: [{ url: 'https://open.spotify.com/album/1aaaaaaaaaaaaaaaaaaaaa' }],
};

/** Two editions of one album. */
export const glass: Album = {
  mbid: '33333333-3333-4333-8333-333333333333',
  group: '33333333-3333-4333-8333-aaaaaaaaaaaa',
  artist: 'Cold Harbor',
  title: 'Glass Rooms',
  barcode: '0724384960650',
  date: '2001-03-12',
  songs: GLASS,
  on: {
    apple: { id: '1500000003' },
    deezer: { id: '60000003' },
    spotify: { id: '3cccccccccccccccccccc3' },
    ytmusic: { id: 'MPREb_glass000003' },
    tidal: { id: '70000003' },
  },
  links: [],
};

export const deluxe: Album = {
  ...glass,
  mbid: '33333333-3333-4333-8333-444444444444',
  title: 'Glass Rooms (Deluxe Edition)',
  barcode: '0724384960667',
  date: '2011-03-12',
  songs: [...GLASS, ...GLASS_MORE],
  on: {
    apple: { id: '1500000004' },
    deezer: { id: '60000004' },
    spotify: { id: '4dddddddddddddddddddd4' },
  },
};

/** Written otherwise in every shop. */
export const poison: Album = {
  mbid: '55555555-5555-4555-8555-555555555555',
  group: '55555555-5555-4555-8555-aaaaaaaaaaaa',
  artist: '椎名林檎',
  title: '三毒史',
  barcode: '0602577684647',
  date: '2019-05-27',
  songs: POISON,
  on: {
    apple: {
      id: '1500000005',
      names: {
        artist: 'Sheena Ringo',
        title: 'Sandokushi',
        songs: ['A Hen, a Snake and a Pig', 'The Narrow Way', 'Ma chérie'],
      },
    },
    deezer: {
      id: '60000005',
      names: {
        artist: 'Sheena Ringo',
        title: 'Sandokushi',
        songs: ['Niwatori to hebi to buta', 'Kemono yuku hosomichi', 'Ma cherie'],
      },
    },
    ytmusic: { id: 'MPREb_poison00005' },
    spotify: { id: '5eeeeeeeeeeeeeeeeeeee5' },
  },
  links: [{ url: 'https://open.spotify.com/album/5eeeeeeeeeeeeeeeeeeee5' }],
};

/** Stands in for all that the doctor asks the platforms for. */
export const familiar: Album = {
  ...lantern,
  mbid: '3ac4a81e-8106-4858-bce0-f7a78c6354b0',
  group: '66666666-6666-4666-8666-aaaaaaaaaaaa',
  artist: 'Dreamcatcher, Daft Punk, Lady Gaga',
  title: 'Nightmare·Escape The ERA, Discovery, Die With A Smile',
  barcode: '60270082120',
  songs: songs('500', ...Array.from({ length: 20 }, (_, at) => `Part ${at + 1}`)),
  on: {
    apple: { id: '1728639278' },
    deezer: { id: '302127' },
    spotify: { id: '5Lj94YpHLkmjM7JZ8wuURl' },
    ytmusic: { id: 'MPREb_ic7dLBJdWkU' },
    tidal: { id: '381265361' },
  },
  links: [],
};

export const ALBUMS: readonly Album[] = [lantern, harbour, glass, deluxe, poison, familiar];

/** The country that the shops take the caller to be in. */
export const CALLER = 'DE';

/** A song's id in a shop: its album's, and its number. */
export function songId(shelf: Shelf, number: number): string {
  return /^\d+$/.test(shelf.id)
    ? `${shelf.id}${String(number).padStart(2, '0')}`
    : `${shelf.id.slice(0, -2)}${String(number).padStart(2, '0')}`;
}

/** An album as one shop shows it in one country: its rows, and whether each plays. */
export interface Shown {
  album: Album;
  shelf: Shelf;
  artist: string;
  title: string;
  rows: { number: number; id: string; title: string; song: Song; plays: boolean; grey: boolean }[];
}

export function shown(shop: Shop, region: string, fits: (one: Shown) => boolean): Shown[] {
  return ALBUMS.flatMap((album) => {
    const shelf = album.on[shop];
    if (!shelf || (shelf.regions && !shelf.regions.includes(region))) return [];
    const { artist, title } = shelf.names ?? album;
    const rows = album.songs.flatMap((song, at) => {
      const number = at + 1;
      if (shelf.lacking?.includes(number)) return [];
      const grey = shelf.grey?.includes(number) === true;
      const plays = !grey && !shelf.locked?.[region]?.includes(number);
      const name = shelf.names?.songs[at] ?? song.title;
      return [{ number, id: songId(shelf, number), title: name, song, plays, grey }];
    });
    return [{ album, shelf, artist, title, rows }];
  }).filter(fits);
}

/** Every word of the question stands in the album, its artist or one of its songs. */
export function matches(words: string, told: string): boolean {
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
  const all = bare(told);
  return bare(words)
    .split(' ')
    .filter((word) => word !== '')
    .every((word) => all.includes(word));
}

export function wordsOf({ artist, title, album }: Shown): string {
  return `${artist} ${title} ${album.artist} ${album.title}`;
}
