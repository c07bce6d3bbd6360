import { artistLikeness, artistNames } from './artists.js';
import type { TrackFacts } from './facts.js';
import { foldText } from './fold.js';
import { type TitleParts, titleParts } from './keys.js';
import { similarity } from './similarity.js';
import { readWords } from './words.js';

/** One way to understand a row: catalogues put the artist, the album or the number in the title's field. */
export interface Reading {
  title: TitleParts;
  /** Folded names; empty for not told. */
  artists: string[];
  /** Folded; empty for not told. */
  album: string;
}

const NUMBERED = /^\s*(?:\d{3}|[a-d]?\d{1,2})\s*(?:-|\.\s)\s*(?=\S*\p{L})/u;
const DASH = /\s+[-–—]\s+/u;
const TAIL_BRACKET = /^(.*\S)\s*[([（［]([^()[\]（）［］]+)[)\]）］]\s*$/u;

/** Every plausible reading of a row, the plain one first. Never empty. */
export function readingsOf(facts: TrackFacts): Reading[] {
  const written = facts.title.replace(NUMBERED, '') || facts.title;
  const own = { artists: artistNames(facts.artists), album: foldAlbum(facts.album) };
  const plain: Reading = { title: titleParts(written), ...own };
  return [plain, ...dashed(written, own), ...bracketed(written, own)];
}

type Own = Omit<Reading, 'title'>;

function dashed(written: string, own: Own): Reading[] {
  const [first = '', second, ...more] = written.split(DASH);
  if (second === undefined) return [];
  const rest = [second, ...more].join(' - ');
  const start = [first, second, ...more].slice(0, -1).join(' - ');
  const end = more.at(-1) ?? second;
  return [...asArtist(first, rest, own), ...asAlbum(start, end, own)];
}

function asArtist(first: string, rest: string, own: Own): Reading[] {
  const artists = artistNames([first]);
  const fits = own.artists.length === 0 || (artistLikeness(artists, own.artists) ?? 0) > 0.75;
  if (!fits || artists.length === 0) return [];
  const read = { artists: own.artists.length === 0 ? artists : own.artists, album: own.album };
  return [{ title: titleParts(rest), ...read }, ...bracketed(rest, read)];
}

function asAlbum(start: string, end: string, own: Own): Reading[] {
  const album = foldAlbum(end);
  if (album === '' || (own.album !== '' && albumLikeness(album, own.album) < 0.75)) return [];
  const title = titleParts(start);
  const versions = [...new Set([...title.versions, ...(readWords(end)?.versions ?? [])])];
  return [{ title: { ...title, versions }, artists: own.artists, album: own.album || album }];
}

function bracketed(written: string, own: Own): Reading[] {
  const [, start, inside] = TAIL_BRACKET.exec(written) ?? [];
  return start && inside ? asAlbum(start, inside, own) : [];
}

/** A folded album title; empty for none or a stand-in for none. */
export function foldAlbum(album: string | undefined): string {
  const folded = foldText(album ?? '');
  return /^(?:unknown(?: album)?|none|null|n a|untitled)$/u.test(folded) ? '' : folded;
}

/** 0..1; an album cut short is alike. */
export function albumLikeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const value = similarity(a, b);
  return short.length >= 6 && long.startsWith(short) ? Math.max(value, 0.9) : value;
}
