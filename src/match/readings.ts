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
  /** The fields that were read out of the title and stand nowhere else in the row. */
  claims: ('artist' | 'album')[];
}

type Own = Omit<Reading, 'title'>;

const ANY_NUMBERED = /(?<=^|\s)0\d{2}-\s*(?=\S)/u;
const NUMBERED = /^\s*([a-d]?)(\d{1,3})\s*(?:-|\.\s)\s*(?=\S*\p{L})/iu;
/** A dash that parts, whatever became of the space on one side of it. */
const DASH = /\s+[-–—]+\s*|\s*[-–—]+\s+/u;
/** A bracket at the end, with one within it at most. */
const TAIL_BRACKET =
  /^(.*\S)\s*[([（［]((?:[^()[\]（）［］]|[([（［][^()[\]（）［］]*[)\]）］])+)[)\]）］]\s*$/u;

/** Every plausible reading of a row, the plain one first. Never empty. */
export function readingsOf(facts: TrackFacts): Reading[] {
  const written = unnumbered(facts) || facts.title;
  const own: Own = {
    artists: artistNames(facts.artists),
    album: foldAlbum(facts.album),
    claims: [],
  };
  const plain: Reading = { title: titleParts(written), ...own };
  const all = [plain, ...dashed(written, own), ...bracketed(written, own)];
  const keys = all.map((one) => `${one.title.key}|${one.artists}|${one.album}`);
  return all.filter((_, index) => keys.indexOf(keys[index] ?? '') === index);
}

function unnumbered({ title, number }: TrackFacts): string {
  const found = NUMBERED.exec(title);
  const isPlace =
    found && (Number(found[2]) === number || found[2]?.startsWith('0') || found[2]?.length === 3);
  return isPlace ? title.slice(found[0].length) : title.replace(ANY_NUMBERED, '');
}

function dashed(written: string, own: Own): Reading[] {
  const parts = written.split(DASH).filter((part) => part !== '');
  const cuts = parts.slice(1, MOST_PARTS).map((_, index) => index + 1);
  return cuts.flatMap((cut) => {
    const [start, end] = [parts.slice(0, cut).join(' - '), parts.slice(cut).join(' - ')];
    return [...asArtist(start, end, own), ...asAlbum(start, end, own)];
  });
}

/** A tail that counts within a work; no album's name. */
const COUNTED_PART = /^(?:part|pt|vol|volume|no|nr|op|opus|act|chapter)\b/u;
/** A title of more dashes than this is no list of fields. */
const MOST_PARTS = 5;

/** What stands in the title's field must not gainsay the field it belongs to, though either may be misspelt. */
const AGREES = 0.6;

function asArtist(start: string, rest: string, own: Own): Reading[] {
  const artists = artistNames([start]);
  const isKnown = own.artists.length > 0;
  if (artists.length === 0 || (isKnown && (artistLikeness(artists, own.artists) ?? 0) < AGREES))
    return [];
  const read: Own = isKnown ? own : { ...own, artists, claims: [...own.claims, 'artist'] };
  return [{ title: titleParts(rest), ...read }, ...bracketed(rest, read)];
}

function asAlbum(start: string, end: string, own: Own): Reading[] {
  const album = foldAlbum(end);
  if (album === '' || COUNTED_PART.test(album)) return [];
  if (own.album !== '' && albumLikeness(album, own.album) < AGREES) return [];
  const said = readWords(end);
  if (own.album === '' && said !== null) return [];
  const title = titleParts(start);
  const versions = [...new Set([...title.versions, ...(said?.versions ?? [])])];
  const read: Own = own.album === '' ? { ...own, album, claims: [...own.claims, 'album'] } : own;
  return [{ title: { ...title, versions }, ...read }];
}

function bracketed(written: string, own: Own): Reading[] {
  const [, start, inside] = TAIL_BRACKET.exec(written) ?? [];
  return start && inside ? asAlbum(start, inside, own) : [];
}

/** A folded album title; empty for none or a stand-in for none. */
function foldAlbum(album: string | undefined): string {
  const folded = foldText(album ?? '');
  return /^(?:unk|unknown(?: album)?|none|null|n a|untitled)$/u.test(folded) ? '' : folded;
}

/** 0..1; an album cut short is alike. */
export function albumLikeness(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const value = similarity(a, b);
  return short.length >= 6 && long.startsWith(short) ? Math.max(value, 0.9) : value;
}
