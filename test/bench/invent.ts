import { type Chance, oneOf, upTo } from './chance.js';
import { recordedRows, type Song, sharedSongs } from './songs.js';

/** What songs are made of: real titles, artists and albums, and their words. */
interface Stock {
  titles: string[];
  artists: string[];
  albums: string[];
  /** Latin words, and those of Chinese and Japanese. */
  words: string[][];
}

const VARIANTS = [
  ' (Live)',
  ' (Remix)',
  ' (Acoustic)',
  ' (Instrumental)',
  ' (Demo)',
  ' (Radio Edit)',
  ' (live at Wembley)',
  ' (Reprise)',
];
/** Words that mean something in a title and would make two songs of one. */
const TELLING =
  /live|ver|mix|edit|feat|inst|demo|acoust|master|karaoke|extend|delux|explicit|bonus|edition|part|vol|^dj|版|伴奏|现场/i;
const SERIES = [', Part ', ' No. ', ' - Vol. ', ' '];

/** Which half of the real titles songs are made of: weights are tried on one and reported on the other. */
export type Half = 'tried' | 'reported';

function isOf(half: Half, title: string): boolean {
  const sum = [...title].reduce((so, one) => (so * 31 + (one.codePointAt(0) ?? 0)) % 65_521, 7);
  return (sum % 2 === 0) === (half === 'tried');
}

function stock(half: Half): Stock {
  const rows = recordedRows().filter((row) => isOf(half, row.title));
  const songs = sharedSongs().filter((song) => isOf(half, song.titles[0] ?? ''));
  const titles = [
    ...rows.map((row) => row.title),
    ...songs.flatMap((song) => song.titles.slice(0, 1)),
  ];
  const artists = [
    ...rows.flatMap((row) => row.artists),
    ...songs.flatMap((song) => song.artists.slice(0, 1)),
  ];
  const albums = [
    ...rows.flatMap((row) => row.album ?? []),
    ...songs.flatMap((song) => song.albums.slice(0, 1)),
  ];
  const words = titles
    .flatMap((title) => title.split(/[\s()[\]（）《》/]+/))
    .filter((word) => word.length > 1 && !TELLING.test(word));
  const latin = words.filter((word) => /^[\p{Script=Latin}\p{P}]+$/u.test(word));
  const dense = words.filter((word) =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u.test(word),
  );
  return {
    titles: [...new Set(titles)],
    artists: [...new Set(artists)],
    albums: [...new Set(albums)],
    words: [...Array.from({ length: 11 }, () => latin), dense],
  };
}

/** Songs of a made-up catalogue: albums of a few tracks, with sequels, variants, and namesakes among them. */
export function inventSongs(count: number, roll: Chance, half: Half): Song[] {
  const from = stock(half);
  const songs: Song[] = [];
  while (songs.length < count) songs.push(...inventAlbum(from, roll));
  return songs.slice(0, count);
}

function inventAlbum(from: Stock, roll: Chance): Song[] {
  const artist = roll() < 0.15 ? oneOf(from.artists, roll) : phrase(from, 1 + upTo(2, roll), roll);
  const album = roll() < 0.15 ? oneOf(from.albums, roll) : phrase(from, upTo(4, roll), roll);
  const artists = roll() < 0.1 ? [artist, oneOf(from.artists, roll)] : [artist];
  const year = 1960 + Math.floor(roll() * 60);
  const songs = Array.from(
    { length: upTo(3, roll) },
    (): Song => ({
      title: inventTitle(from, roll),
      artists,
      album,
      durationMs: 60_000 + Math.floor((roll() + roll()) * 200_000),
      number: upTo(16, roll),
      year,
    }),
  );
  return songs.flatMap((song) => [song, ...kin(song, from, roll)]);
}

function inventTitle(from: Stock, roll: Chance): string {
  const draw = roll();
  if (draw < 0.2) return oneOf(from.titles, roll);
  if (draw < 0.23) return `Track ${upTo(15, roll)}`;
  if (draw < 0.25) return oneOf(['Intro', 'Untitled', 'Interlude', 'Home', 'Love'], roll);
  return phrase(from, upTo(6, roll), roll);
}

function phrase(from: Stock, length: number, roll: Chance): string {
  const words = oneOf(from.words, roll);
  return Array.from({ length }, () => oneOf(words, roll)).join(' ');
}

/** Other recordings that look much like this one. */
function kin(song: Song, from: Stock, roll: Chance): Song[] {
  const draw = roll();
  const other = {
    durationMs: song.durationMs + Math.floor((roll() - 0.3) * 90_000),
    number: upTo(16, roll),
  };
  if (draw < 0.05) return [{ ...song, ...other, title: song.title + oneOf(VARIANTS, roll) }];
  if (draw < 0.08) {
    const series = oneOf(SERIES, roll);
    song.title += `${series}${upTo(3, roll)}`;
    return [
      { ...song, ...other, title: song.title.replace(/\d$/, (one) => String(Number(one) + 1)) },
    ];
  }
  if (draw < 0.1)
    return [
      { ...song, ...other, artists: [oneOf(from.artists, roll)], album: oneOf(from.albums, roll) },
    ];
  return [];
}
