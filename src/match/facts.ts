/** What is known of a track; what is not known weighs nothing. */
export interface TrackFacts {
  title: string;
  artists: string[];
  album?: string | undefined;
  durationMs?: number | undefined;
  /** Track number. */
  number?: number | undefined;
  isrc?: string | undefined;
}

/** A row of one source, for gathering rows of one recording. */
export interface RecordFacts extends TrackFacts {
  source: string;
  /** Of the release. */
  year?: number | undefined;
}

export interface Comparison {
  /** 0..1: how sure it is that both are one recording. */
  score: number;
  same: boolean;
  /** Named facts for and against: `isrc-equal`, `title-close`, `version-differs:live`, ... */
  reasons: string[];
}
