import type { SongSearch } from '../cache/index.js';
import { judgeCandidates, type TrackFacts, titleParts } from '../match/index.js';
import { type ListedTrack, opens, type TrackSearch } from '../model/index.js';

/** One track that a platform's own listings lack or grey. */
export interface Wanted {
  key: string;
  facts: TrackFacts;
  greyed: boolean;
  /** True where the album holds another track of the same title. */
  hasTwin: boolean;
}

/** What a search answer says of one track: rows that play are looked at before rows that do not. */
export function judge(wanted: Wanted, answer: TrackSearch): SongSearch {
  const playing = answer.rows.filter((row) => row.terms.some(opens));
  const others = wanted.greyed ? [] : answer.rows.filter((row) => !row.terms.some(opens));
  let doubtful = false;
  const { request, seenAt, place } = answer;
  const base = { wanted: wanted.key, request, seenAt, place };
  for (const rows of [playing, others]) {
    const verdict = judgeCandidates(wanted.facts, rows.map(factsOf));
    const track = verdict.best && rows[verdict.best.index];
    if (verdict.best && track && isSure(wanted, track, verdict.best.reasons)) {
      const { score, reasons } = verdict.best;
      return { ...base, outcome: 'found', track, confidence: score, reasons };
    }
    doubtful ||= verdict.doubtful || verdict.best !== null;
  }
  const outcome = doubtful ? 'doubtful' : answer.whole ? 'none' : 'cut';
  return { ...base, outcome, track: null, confidence: null, reasons: [] };
}

function factsOf(track: ListedTrack): TrackFacts {
  return {
    title: track.title,
    artists: track.artists,
    album: track.album?.title,
    durationMs: track.durationMs ?? undefined,
    isrc: track.isrc ?? undefined,
  };
}

/**
 * Whether what a row leaves untold is borne by what it tells. A song stands here without its album's order: another
 * length is another song, a name in another script needs the same length, and a row that tells no length needs every
 * word alike.
 */
function isSure(wanted: Wanted, row: ListedTrack, reasons: readonly string[]): boolean {
  if (reasons.includes('isrc-equal')) return true;
  const { title, durationMs } = wanted.facts;
  if (durationMs !== undefined && row.durationMs !== null) {
    const needsLength = reasons.includes('artist-other-script');
    return (
      reasons.includes('duration-equal') || !(needsLength || reasons.includes('duration-apart'))
    );
  }
  const [asked, found] = [titleParts(title), titleParts(row.title)];
  const isPlain = asked.versions.length + found.versions.length === 0;
  return isPlain && !wanted.hasTwin && asked.key === found.key && reasons.includes('artist-equal');
}
