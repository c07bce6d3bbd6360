import { artistKeys, similarity, titleParts } from './keys.js';

/** What is known of a track; what is not known weighs nothing. */
export interface TrackFacts {
  title: string;
  artists: string[];
  album?: string | undefined;
  durationMs?: number | undefined;
  number?: number | undefined;
  isrc?: string | undefined;
}

export interface Comparison {
  /** 0..1: how sure it is that both are one recording. */
  score: number;
  same: boolean;
  /** Named facts for and against, in the order they were weighed. */
  reasons: string[];
}

/** Whether two rows are one recording. Symmetric. */
export function compareTracks(a: TrackFacts, b: TrackFacts): Comparison {
  if (a.isrc && a.isrc === b.isrc) return { score: 1, same: true, reasons: ['isrc-equal'] };
  const [left, right] = [titleParts(a.title), titleParts(b.title)];
  const reasons: string[] = [];
  const title = Math.max(
    ...left.names.flatMap((one) => right.names.map((other) => similarity(one, other))),
    0,
  );
  reasons.push(title === 1 ? 'title-equal' : title > 0.8 ? 'title-close' : 'title-differs');
  const differing = [...left.versions, ...right.versions].filter(
    (word) => !(left.versions.includes(word) && right.versions.includes(word)),
  );
  reasons.push(...differing.map((word) => `version-differs:${word}`));
  const artist = artistLikeness(artistKeys(a.artists), artistKeys(b.artists));
  if (artist !== null) reasons.push(artist > 0.8 ? 'artist-equal' : 'artist-differs');
  const apart = durationApart(a.durationMs, b.durationMs);
  if (apart !== null) reasons.push(apart ? 'duration-apart' : 'duration-near');
  const against = differing.length > 0 || (artist !== null && artist <= 0.8) || apart === true;
  const score = Math.max(0, Math.min(1, title - (against ? 0.5 : 0)));
  return { score, same: score > 0.8, reasons };
}

function artistLikeness(a: string[], b: string[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  return Math.max(...a.flatMap((one) => b.map((other) => similarity(one, other))));
}

function durationApart(a?: number, b?: number): boolean | null {
  if (!a || !b) return null;
  return Math.abs(a - b) > 6000 + 0.02 * Math.max(a, b);
}
