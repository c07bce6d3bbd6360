import { type ListingHead, sameBarcode } from '../../model/index.js';
import { compareNumbers } from '../numbers.js';
import { relateTitles } from '../titles.js';
import { readWords } from '../words.js';
import { artistsAgree, withAliases } from './artist.js';
import type { Question } from './question.js';
import { type AlbumTitle, readAlbumTitle, sameEdition } from './title.js';
import { readWording } from './wording.js';
import { readAlbumWords } from './words.js';

/** One search hit, judged. */
export interface Ranked {
  head: ListingHead;
  /** 0..1. */
  score: number;
  /** Whether it is the album asked for, in whatever edition. */
  fits: boolean;
  /** Whether it is the edition asked for. */
  edition: 'same' | 'other';
  reasons: string[];
}

/** Judges search hits, of one platform or of several, best first; the platforms' own order means nothing. */
export function rankHeads(question: Question, heads: readonly ListingHead[]): Ranked[] {
  const asked = ask(question, heads);
  const judged = heads.map((head) => judge(asked, head));
  return judged.map((one) => demoteSingle(one, judged)).sort(better);
}

interface Asked {
  text: string;
  /** The artist's names, or null where the words do not say who it is. */
  artists: string[] | null;
  title: AlbumTitle | null;
  edition: string[];
  barcode: string | null;
}

function ask(question: Question, heads: readonly ListingHead[]): Asked {
  const title = question.title === null ? null : readAlbumTitle(question.title);
  const wanted = question.edition === null ? [] : editionOf(question.edition);
  const lists = heads.map((head) => head.artists);
  return {
    text: question.text,
    artists: question.artist === null ? null : withAliases(question.artist, lists),
    title,
    edition: [...new Set([...(title?.edition ?? []), ...wanted])].sort(),
    barcode: question.barcode ?? null,
  };
}

function editionOf(text: string): string[] {
  return readAlbumWords(text)?.edition ?? readAlbumWords(`${text} edition`)?.edition ?? [];
}

/** All titles a head goes by. */
function titlesOf(head: ListingHead): AlbumTitle[] {
  return [head.title, ...head.otherTitles].map(readAlbumTitle);
}

function judge(asked: Asked, head: ListingHead): Ranked {
  if (sameBarcode(asked.barcode, head.barcode)) {
    return { head, score: 1, fits: true, edition: 'same', reasons: ['barcode-equal'] };
  }
  return judgeWords(asked, head);
}

function judgeWords(asked: Asked, head: ListingHead): Ranked {
  const titles = titlesOf(head);
  const reasons: string[] = [];
  const artist = asked.artists === null ? 0.9 : artistsAgree(asked.artists, head.artists);
  if (asked.artists !== null) reasons.push(artist > 0 ? 'artist-agrees' : 'artist-differs');
  const title = asked.title ? titleFit(asked.title, titles) : wordsFit(asked, head, titles);
  reasons.push(...title.reasons);
  const own = titles[0]?.edition ?? [];
  const edition = sameEdition([...asked.edition, ...title.edition].sort(), own) ? 'same' : 'other';
  reasons.push(edition === 'same' ? 'edition-asked' : `edition:${own.join('+') || 'plain'}`);
  const score = 0.65 * title.value + 0.25 * artist + (edition === 'same' ? 0.1 : 0);
  const fits = artist > 0 && title.value > 0;
  return { head, score: fits ? score : score / 2, fits, edition, reasons };
}

interface TitleFit {
  /** 0 (another album) to 1. */
  value: number;
  edition: string[];
  reasons: string[];
}

const NO_FIT: TitleFit = { value: 0, edition: [], reasons: ['title-differs'] };

function titleFit(asked: AlbumTitle, titles: readonly AlbumTitle[]): TitleFit {
  const fits = titles.map((title) => oneTitleFit(asked, title));
  return fits.reduce((best, one) => (one.value > best.value ? one : best), fits[0] ?? NO_FIT);
}

function oneTitleFit(asked: AlbumTitle, title: AlbumTitle): TitleFit {
  const value = nameFit(asked, title);
  if (value === 0) return NO_FIT;
  const versions = differing(asked.versions, title);
  if (versions.length > 0) {
    return { ...NO_FIT, reasons: versions.map((word) => `version-differs:${word}`) };
  }
  return { value, edition: [], reasons: [value === 1 ? 'title-equal' : 'title-close'] };
}

/** How far two album names agree; a sequel, or a name that goes on, is another album. */
export function nameFit(a: AlbumTitle, b: AlbumTitle): number {
  const relation = relateTitles(a.parts, b.parts);
  if (relation.kind === 'equal') return 1;
  if (relation.kind !== 'close' && relation.kind !== 'part') return 0;
  const isCounted = compareNumbers(a.parts.key, b.parts.key) !== 'agree';
  if (relation.kind === 'part') {
    return isCounted || isHalfOnly(a, b) || isHalfOnly(b, a) ? 0 : relation.value;
  }
  const isTypo = relation.value >= 0.82 && relation.text.length > 4;
  return isTypo && !isCounted ? relation.value * 0.9 : 0;
}

/** "范特西 Plus" is not "范特西" with its translation: a second half this short adds to the first. */
function isHalfOnly(whole: AlbumTitle, half: AlbumTitle): boolean {
  const { halves } = whole.parts;
  const other = halves.find((one) => one !== half.parts.name && one !== half.parts.key);
  return halves.length === 2 && half.parts.halves.length === 0 && (other ?? '').length < 5;
}

/** Version words that only one side bears; a name that itself says "Unplugged" bears them. */
function differing(asked: readonly string[], title: AlbumTitle): string[] {
  const said = readWords(title.parts.name)?.versions ?? [];
  const implied = said.includes('acoustic') ? [...said, 'live'] : said;
  const lacking = title.versions.filter((word) => !asked.includes(word) && !implied.includes(word));
  return [...lacking, ...asked.filter((word) => ![...title.versions, ...implied].includes(word))];
}

function wordsFit(asked: Asked, head: ListingHead, titles: readonly AlbumTitle[]): TitleFit {
  const artists = asked.artists ? [...asked.artists, ...head.artists] : head.artists;
  const wording = readWording(asked.text, titles, artists);
  const bare = titles[0];
  if (!wording || !bare) return NO_FIT;
  const versions = differing(wording.versions, bare);
  if (versions.length > 0) {
    return { ...NO_FIT, reasons: versions.map((word) => `version-differs:${word}`) };
  }
  return {
    value: wording.artist || asked.artists ? 1 : 0.9,
    edition: wording.edition,
    reasons: ['words-covered'],
  };
}

/** A single that bears the album's title is not the album, where a fuller listing of that title is known. */
function demoteSingle(one: Ranked, all: readonly Ranked[]): Ranked {
  const count = one.head.trackCount;
  if (!one.fits || count === null || count > 3 || isProven(one)) return one;
  const fuller = all.some(
    (other) =>
      other.fits &&
      (other.head.trackCount ?? 0) >= 2 * count + 2 &&
      artistsAgree(one.head.artists, other.head.artists) > 0,
  );
  if (!fuller) return one;
  return { ...one, edition: 'other', score: one.score * 0.7, reasons: [...one.reasons, 'single'] };
}

function isProven({ reasons }: Ranked): boolean {
  return reasons.includes('barcode-equal');
}

function better(a: Ranked, b: Ranked): number {
  return (
    Number(b.fits) - Number(a.fits) ||
    b.score - a.score ||
    (b.head.trackCount ?? 0) - (a.head.trackCount ?? 0) ||
    compareText(a.head.platform, b.head.platform) ||
    compareText(a.head.id, b.head.id)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
