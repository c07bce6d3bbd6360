import type { Candidate, ListingHead, PlatformId } from '../../model/index.js';
import { artistsAgree } from './artist.js';
import { nameFit, type Ranked, rankHeads } from './choose.js';
import type { Question } from './question.js';
import { readAlbumTitle, sameEdition } from './title.js';

/** What free words turned out to mean. */
export interface NamedAlbum {
  artist: string;
  title: string;
}

/** Candidates that are shown at most. */
const MOST_CANDIDATES = 20;

/**
 * The artist and title a question means, once the searches are in: of several albums that fit, the one most
 * platforms have. Null where nothing fits.
 */
export function agree(
  question: Question,
  headsByPlatform: ReadonlyMap<PlatformId, readonly ListingHead[]>,
): NamedAlbum | null {
  const fitting = rankHeads(question, [...headsByPlatform.values()].flat()).filter(
    (one) => one.fits,
  );
  const groups = groupAlbums(fitting);
  const best = groups.sort(
    (a, b) =>
      platformsOf(b) - platformsOf(a) || topScore(b) - topScore(a) || longest(b) - longest(a),
  )[0]?.[0];
  if (!best) return null;
  return {
    artist: question.artist ?? best.head.artists.join(', '),
    title: question.title ?? best.head.title,
  };
}

/** The hits that are not the album taken, one an album and edition, best first; `--pick N` takes the Nth. */
export function candidates(ranked: readonly Ranked[], taken: NamedAlbum | null): Candidate[] {
  const others = taken === null ? ranked : ranked.filter((one) => !isAlbum(one, taken));
  const shown: Ranked[] = [];
  for (const one of others) {
    if (shown.length >= MOST_CANDIDATES) break;
    if (!shown.some((other) => isSameAlbum(one, other) && isSameEdition(one, other))) {
      shown.push(one);
    }
  }
  return shown.map(asCandidate);
}

function asCandidate({ head, score, reasons }: Ranked): Candidate {
  const { platform, id, title, artists, trackCount, url } = head;
  return { platform, id, title, artists, trackCount, url, score: round(score), reasons };
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

function groupAlbums(ranked: readonly Ranked[]): Ranked[][] {
  const groups: Ranked[][] = [];
  for (const one of ranked) {
    const own = groups.find((group) => group[0] && isSameAlbum(group[0], one));
    if (own) own.push(one);
    else groups.push([one]);
  }
  return groups;
}

function isAlbum({ head, fits }: Ranked, { artist, title }: NamedAlbum): boolean {
  return (
    fits &&
    artistsAgree([artist], head.artists) > 0 &&
    [head.title, ...head.otherTitles].some(
      (one) => nameFit(readAlbumTitle(title), readAlbumTitle(one)) > 0,
    )
  );
}

function isSameAlbum(a: Ranked, b: Ranked): boolean {
  if (artistsAgree(a.head.artists, b.head.artists) === 0) return false;
  const [left, right] = [a, b].map(({ head }) =>
    [head.title, ...head.otherTitles].map(readAlbumTitle),
  );
  return (left ?? []).some((one) => (right ?? []).some((other) => isSameName(one, other)));
}

function isSameName(
  a: ReturnType<typeof readAlbumTitle>,
  b: ReturnType<typeof readAlbumTitle>,
): boolean {
  return nameFit(a, b) > 0 && a.versions.join() === b.versions.join();
}

function isSameEdition(a: Ranked, b: Ranked): boolean {
  return sameEdition(readAlbumTitle(a.head.title).edition, readAlbumTitle(b.head.title).edition);
}

function platformsOf(group: readonly Ranked[]): number {
  return new Set(group.map((one) => one.head.platform)).size;
}

function topScore(group: readonly Ranked[]): number {
  return Math.max(...group.map((one) => one.score));
}

function longest(group: readonly Ranked[]): number {
  return Math.max(...group.map((one) => one.head.trackCount ?? 0));
}
