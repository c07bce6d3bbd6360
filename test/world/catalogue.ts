import type { Access } from '../../src/model/index.js';

/** The five platforms of the simulated world, in report order. */
export const FIVE = ['netease', 'qqmusic', 'kugou', 'kuwo', 'migu'] as const;
export type Five = (typeof FIVE)[number];

/** One way in which a platform writes terms, as its dossier's table lists it, and what a stranger there may do. */
export interface Encoding {
  name: string;
  access: Access;
  /** Further access that the caller may choose instead. */
  also?: Access;
  /** How common it is. */
  weight: number;
  /** What the platform writes, in the words of its own wire; each door knows how. */
  wire: Record<string, unknown>;
}

/** One recording: what two rows share that are the same track. */
export interface Recording {
  key: string;
  title: string;
  artists: Artist[];
  durationMs: number;
}

export interface Artist {
  id: number;
  name: string;
}

/** One row of a platform. */
export interface Row {
  id: number;
  mid: string;
  recording: Recording;
  title: string;
  artists: Artist[];
  artistNames: string[];
  durationMs: number;
  disc: number;
  number: number;
  encoding: Encoding;
  sheet: Sheet;
}

/** One entry for an album on a platform. */
export interface Sheet {
  platform: Five;
  id: number;
  mid: string;
  title: string;
  artists: Artist[];
  artistNames: string[];
  date: string;
  rows: Row[];
  /** Rows the platform counts and does not show. */
  hidden: number;
  /** True for a digital album of Migu's shop. */
  digital: boolean;
  /** How much the search likes it beyond its words. */
  boost: number;
  /** Quirks of the list, drawn once: order, numbering, which fields come. */
  quirk: number;
}

/** What one platform can answer from. */
export interface Shop {
  platform: Five;
  sheets: Map<string, Sheet>;
  rows: Map<string, Row>;
}
