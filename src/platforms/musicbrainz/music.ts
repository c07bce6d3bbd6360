import type { Problem } from '../../model/index.js';
import { faultIn, rowsOf } from '../shape.js';
import { counted } from '../text.js';
import { type Disc, type Medium, type Track, track } from './wire.js';

/** A track of the album and where it stands among those that are music. */
export interface Placed {
  track: Track;
  disc: number | null;
  number: number | null;
}

export interface Music {
  tracks: Placed[];
  /** How many tracks of music MusicBrainz counts; null where some disc is not counted. */
  declared: number | null;
  /** What is wrong with the first row that cannot be read. */
  problem: Problem | null;
}

const VIDEO =
  /video|\b(?:hd-?)?dvd(?!plus|-?\s?audio)|blu-?ray|\bvhs\b|laserdisc|\bs?vcd\b|betamax|\bced\b|\bumd\b/i;
const AUDIO_SIDE = /audio side|cd side|vinyl side/i;

/** True for a disc that is watched and not heard. */
function isVideo({ format }: Medium): boolean {
  return VIDEO.test(format ?? '') && !AUDIO_SIDE.test(format ?? '');
}

/** The discs that belong to the album: all but videos, unless there is nothing else. */
function heard<D extends Medium>(discs: readonly D[]): D[] {
  const music = discs.filter((disc) => !isVideo(disc));
  return music.length > 0 ? music : [...discs];
}

/** How many tracks the discs of an album hold; null where a disc is not counted. */
export function countOf(discs: readonly Medium[]): number | null {
  const counts = heard(discs).map((disc) => counted(disc['track-count']) ?? 0);
  return counts.length > 0 && counts.every((one) => one > 0)
    ? counts.reduce((sum, one) => sum + one, 0)
    : null;
}

/**
 * The tracks of the album. Left out are videos, data and what is hidden before the first track; the numbers of the
 * others close up, as services count music only.
 */
export function musicOf(discs: readonly Disc[]): Music {
  const sides = heard(discs);
  const read = sides.map((disc) =>
    readDisc(disc, numberOf(disc, discs, sides), discs.indexOf(disc)),
  );
  const declared = countOf(sides);
  const left = read.reduce((sum, one) => sum + one.left, 0);
  return {
    tracks: read.flatMap((one) => one.tracks),
    declared: declared === null ? null : declared - left,
    problem: read.find((one) => one.problem !== null)?.problem ?? null,
  };
}

/** The stated number of a disc, less the discs before it that are left out. */
function numberOf(disc: Disc, all: readonly Disc[], kept: readonly Disc[]): number | null {
  const { position } = disc;
  if (!position) return null;
  return (
    position - all.filter((one) => !kept.includes(one) && (one.position ?? 0) < position).length
  );
}

function readDisc(
  disc: Disc,
  position: number | null,
  index: number,
): { tracks: Placed[]; left: number; problem: Problem | null } {
  const rows = disc.tracks ?? [];
  const { good } = rowsOf(track, rows);
  const all = isVideo(disc) ? good : good.filter(isMusic);
  const gone = good.filter((one) => !all.includes(one)).map((one) => one.position ?? 0);
  const tracks = all.map((one) => ({
    track: one,
    disc: position,
    number: one.position
      ? one.position - gone.filter((at) => at < (one.position ?? 0)).length
      : null,
  }));
  const problem = faultIn('musicbrainz', track, rows, `media[${index}].tracks`);
  return { tracks, left: gone.length, problem };
}

/** A mixed-mode CD lists its data among the tracks, under a title of its own. */
function isMusic({ title, recording }: Track): boolean {
  return recording.video !== true && !/^\[data(?: track)?\]$/i.test(title);
}
