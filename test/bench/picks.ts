import { foldText, judgeCandidates, type TrackFacts } from '../../src/match/index.js';
import { type FoundRow, rowsOf } from './songs.js';

/** Recorded answers to song searches. */
const LISTS = [
  'kugou/song-search-v2-adiao-2023.json',
  'kugou/v3-search-song-pingguoxiang-2025.json',
  'kuwo/www-search-song-paid-free-mixed-2023.json',
  'migu/bmw-search-song-2026.json',
  'netease/search-get-songs-2021.json',
  'netease/cloudsearch-songs-qingtian-2026.json',
  'deezer/search-advanced-artist-album.json',
  'deezer/search-pagination-limit-2.json',
];

export interface PickMeasure {
  right: number;
  asked: number;
  /** Taken though the right answer was taken out of the list; with what was asked and taken. */
  falsePicks: string[];
  takenOut: number;
}

/** Every row of every list is asked for, with the list as it is and without that row. */
export function pickMeasure(): PickMeasure {
  const measure: PickMeasure = { right: 0, asked: 0, falsePicks: [], takenOut: 0 };
  for (const list of LISTS) {
    const rows = rowsOf(list);
    for (const row of rows) ask(row, rows, measure);
  }
  return measure;
}

function ask(row: FoundRow, rows: FoundRow[], measure: PickMeasure): void {
  // Another platform knows the song by another album and a length that is cut to seconds.
  const wanted: TrackFacts = { ...row, album: undefined, durationMs: (row.durationMs ?? 0) + 900 };
  const found = judgeCandidates(wanted, rows).best;
  measure.asked++;
  const taken = found ? rows[found.index] : undefined;
  if (taken && isSong(taken, row)) measure.right++;
  const others = rows.filter((other) => !isSong(other, row));
  const other = judgeCandidates(wanted, others).best;
  measure.takenOut++;
  if (other) measure.falsePicks.push(`${shown(row)} <- ${shown(others[other.index] ?? row)}`);
}

function isSong(a: FoundRow, b: FoundRow): boolean {
  const near = Math.abs((a.durationMs ?? 0) - (b.durationMs ?? 0)) <= 4000;
  return (
    near &&
    foldText(a.title) === foldText(b.title) &&
    a.artists.some((name) => b.artists.includes(name))
  );
}

function shown({ title, artists, durationMs }: FoundRow): string {
  return `${title} / ${artists.join(', ')} / ${durationMs} ms`;
}
