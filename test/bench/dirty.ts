import type { RecordFacts } from '../../src/match/index.js';
import { type Chance, oneOf, upTo } from './chance.js';
import { type Half, inventSongs } from './invent.js';
import type { Song } from './songs.js';

export interface DirtyRecord extends RecordFacts {
  /** Which song it is a copy of. */
  song: number;
}

type Spoil = (song: Song, roll: Chance) => Omit<DirtyRecord, 'song' | 'source'>;

/** Five catalogues, each with its own idea of what belongs in which field. */
const SOURCES: Record<string, Spoil> = {
  plain: (song, roll) => row(song, roll, spoilText(song.title, roll)),
  numbered: (song, roll) =>
    row(song, roll, `${String(song.number).padStart(3, '0')}-${spoilText(song.title, roll)}`),
  bracketed: (song, roll) => ({
    ...row(song, roll, spoilText(`${song.title} (${song.album})`, roll)),
    ...(roll() < 0.8 ? { album: undefined } : {}),
  }),
  artistFirst: (song, roll) => ({
    ...row(song, roll, spoilText(`${song.artists.join(' & ')} - ${song.title}`, roll)),
    ...(roll() < 0.8 ? { artists: [] } : {}),
  }),
  albumLast: (song, roll) => ({
    ...row(song, roll, spoilText(`${song.title} - ${song.album}`, roll)),
    ...(roll() < 0.5 ? { album: undefined } : {}),
  }),
};

/** Corrupted copies of invented songs, of five sources, about half the rows without a second one. */
export function dirtyRecords(songs: number, roll: Chance, half: Half): DirtyRecord[] {
  const sources = Object.keys(SOURCES);
  return inventSongs(songs, roll, half).flatMap((song, index) => {
    const copies = roll() < 0.7 ? 1 : 1 + upTo(4, roll);
    const from = shuffled(sources, roll).slice(0, copies);
    return from.map((source) => ({
      ...(SOURCES[source] as Spoil)(song, roll),
      source,
      song: index,
    }));
  });
}

function row(song: Song, roll: Chance, title: string): Omit<DirtyRecord, 'song' | 'source'> {
  return {
    title,
    artists: spoilArtists(song.artists, roll),
    album: roll() < 0.12 ? undefined : shortened(spoilText(song.album, roll), roll),
    durationMs: spoilLength(song.durationMs, roll),
    number: roll() < 0.2 ? undefined : song.number,
    year: roll() < 0.25 ? undefined : song.year,
  };
}

function spoilArtists(artists: string[], roll: Chance): string[] {
  const draw = roll();
  if (draw < 0.08) return [];
  if (draw < 0.12) return [oneOf(['Various', '[unknown]', 'Various Artists'], roll)];
  return draw < 0.3 ? artists : artists.map((name) => spoilText(name, roll));
}

function shortened(text: string, roll: Chance): string {
  return roll() < 0.04 && text.length > 12 ? text.slice(0, 8 + Math.floor(roll() * 4)) : text;
}

function spoilLength(ms: number, roll: Chance): number | undefined {
  const draw = roll();
  if (draw < 0.15) return undefined;
  if (draw < 0.65) return Math.floor(ms / 1000) * 1000;
  if (draw < 0.9) return ms + Math.floor((roll() - 0.5) * 8000);
  return draw < 0.95 ? Math.round(ms / 60_000) * 60_000 : ms + Math.floor((roll() - 0.5) * 60_000);
}

function spoilText(text: string, roll: Chance): string {
  const draw = roll();
  if (draw < 0.6) return text;
  if (draw < 0.66) return text.replace(' ', '');
  if (draw < 0.7) return swapWords(text, roll);
  const times = draw < 0.85 || text.length < 12 ? 1 : upTo(3, roll);
  return Array.from({ length: times }).reduce<string>((spoilt) => typo(spoilt, roll), text);
}

function swapWords(text: string, roll: Chance): string {
  const words = text.split(' ');
  const at = Math.floor(roll() * (words.length - 1));
  return [...words.slice(0, at), ...words.slice(at, at + 2).reverse(), ...words.slice(at + 2)].join(
    ' ',
  );
}

function typo(text: string, roll: Chance): string {
  const at = Math.floor(roll() * text.length);
  const letter = oneOf([...'abcdefghijklmnopqrstuvwxyz'], roll);
  const [before, one, after] = [text.slice(0, at), text.charAt(at), text.slice(at + 1)];
  return oneOf(
    [
      before + letter + after,
      before + after,
      before + one + letter + after,
      before + after.charAt(0) + one + after.slice(1),
    ],
    roll,
  );
}

function shuffled<T>(list: T[], roll: Chance): T[] {
  return list
    .map((one) => ({ one, at: roll() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);
}
