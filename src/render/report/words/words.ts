import type { Access, Outcome } from '../../../model/index.js';

/** What a report on many albums says besides what one album's does, in one language. */
export interface ReportWords {
  /** The answer in one sentence: how many albums can be heard whole. */
  answer(counts: Record<Outcome | 'albums', number>): string;
  /** What a report says that tells what changed. `since`: a day. */
  changes: {
    title: string;
    answer(counts: { changes: number; changed: number; albums: number }, since: string): string;
    /** Albums of which nothing is known from before that day. */
    newer(albums: number, since: string): string;
    unanswered(albums: number): string;
  };
  outcome: Record<Outcome, string>;
  headings: {
    platforms: string;
    unanswered: string;
    worst: string;
    /** Instead of the worst first, where nothing lacks. */
    albums: string;
    lines: string;
  };
  columns: {
    platform: string;
    plays: string;
    listed: string;
    album: string;
    artist: string;
    heard: string;
    missing: string;
    unknown: string;
    best: string;
  };
  access: Record<Access, string>;
  /** How many more there are than are shown, and what shows them. */
  more(count: number): string;
  /** For how many albums a platform did not answer, and why. */
  unanswered(platform: string, albums: number, problem: string): string;
  line(number: number, query: string, error: string): string;
  /** `3 of 8`. */
  part(count: number, of: number): string;
}
