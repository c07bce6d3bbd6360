/*
 * What the page is made of: written as JSON into the file, read by the page's script. Everything that repeats stands
 * once in a dictionary of PageFacts and is named by its index, since a report may hold a thousand albums' matrices.
 */

export type Outcome = 'complete' | 'partial' | 'notFound' | 'failed';

/** One album: a line of the data block. */
export interface PageAlbum {
  /** The album's title; the words asked, where none was found. */
  title: string;
  artists: string;
  date: string;
  outcome: Outcome;
  /** Tracks that no platform plays, and those of which it is not known. */
  missing: number;
  undecided: number;
  /** Per region: how many tracks have which needs, as pairs. */
  groups: [need: number, count: number][][];
  /** Left out above the number of albums that are written whole. */
  whole?: PageWhole;
}

/** What only reports of few enough albums hold. */
export interface PageWhole {
  verdict: string;
  platforms: { platform: number; url: string; problem: string }[];
  tracks: PageTrack[];
  covers: string[];
  frontier: PageFrontier | null;
}

export interface PageTrack {
  number: string;
  title: string;
  /** Per region, an index into PageFacts.needs. */
  needs: number[];
  /** Per platform of the album, an index into PageFacts.cells. */
  cells: number[];
}

/** What a cell shows, and says in words. */
export interface PageCell {
  kind: string;
  sign: string;
  text: string;
}

/** The frontier of cost against tracks. */
export interface PageFrontier {
  heading: string;
  points: PagePlan[];
}

/** One point of the frontier of cost against tracks. */
export interface PagePlan {
  /** Minor units of the currency. */
  cost: number;
  currency: string;
  money: string;
  /** What is to be paid at once. */
  due: string;
  covered: number;
  of: number;
  what: string;
  conditions: string;
}

/** A membership one may hold: a check box. */
export interface PageMembership {
  name: string;
  /** Its price and when that was seen; empty for a bare key. */
  detail: string;
  keys: string[];
  held: boolean;
}

/** One platform's part of all albums. */
export interface PageBar {
  name: string;
  albums: string;
  total: number;
  parts: { kind: string; text: string; count: number }[];
}

export interface PageFacts {
  words: PageWords;
  heading: string;
  /** When the page was made, and by what. */
  made: string;
  platforms: { full: string; short: string }[];
  regions: string[];
  /** `free`, `purchase`, `unknown` or a key such as `netease:vip`; with `/standard` behind where only that quality plays. */
  openings: string[];
  /** What opens a track: sets of indices into `openings`. */
  needs: number[][];
  cells: PageCell[];
  legend: PageCell[];
  memberships: PageMembership[];
  bars: PageBar[];
  /** The frontier over all albums together. */
  shelf: PageFrontier | null;
  /** Whether standard quality counts as heard, to begin with. */
  standard: boolean;
  rowsOnly: boolean;
  /** True for one album alone: the answer above speaks of it. */
  isAlone: boolean;
  /** Lines of the input that could not be asked. */
  refused: string[];
}

/** What the page says. `{names}` in braces are filled in. */
export interface PageWords {
  holdings: string;
  holdingsHelp: string;
  standard: string;
  bought: string;
  region: string;
  gain: string;
  noGain: string;
  result: string;
  bars: string;
  platform: string;
  albumsListed: string;
  frontierAlt: string;
  frontierAxis: string;
  cost: string;
  due: string;
  tracks: string;
  buys: string;
  conditions: string;
  albums: string;
  search: string;
  show: string;
  every: string;
  whole: string;
  notWhole: string;
  outcomes: Record<Outcome, string>;
  counted: string;
  more: string;
  openAll: string;
  closeAll: string;
  rowsOnly: string;
  refused: string;
  legend: string;
  matrices: string;
  matrix: string;
  covers: string;
  problems: string;
  album: string;
  artist: string;
  date: string;
  heard: string;
  missing: string;
  undecided: string;
  number: string;
  track: string;
  yours: string;
  states: { open: string; unknown: string; closed: string };
  box: string;
}
