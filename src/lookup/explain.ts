import { type Cache, type CellEvidence, findTrack, readEvidence } from '../cache/index.js';
import type { AlbumReport, Offer, Overrule, PlatformReport, TrackReport } from '../model/index.js';
import type { Known } from './known.js';
import { isAboutTrack } from './overrule.js';

/** The evidence for every cell of a report, track by track, platform by platform; none where there is no album. */
export function evidenceFor(
  cache: Cache,
  known: Known | null,
  report: AlbumReport,
  overrules: readonly Overrule[],
): CellEvidence[] {
  const { album } = report;
  if (!album || !known) return [];
  const kept = readEvidence(cache, known.id);
  const keys = new Set(kept.map(keyOf));
  return report.tracks.flatMap((track) =>
    report.platforms.flatMap((asked) => {
      const { platform } = asked;
      const [offer] = track.offers[platform] ?? [];
      const told = overrules.some(
        (one) => one.platform === platform && isAboutTrack(one, album, track),
      );
      const key = keyOf({ ...track, platform });
      // A try that failed is told in the report's own words: what is kept is older.
      const tried = known.answers.get(platform)?.failed?.problem.message;
      const isKept = keys.has(key) && (tried === undefined || tried !== asked.problem?.message);
      if (isKept && !told) return kept.filter((cell) => keyOf(cell) === key);
      return offer ? [evidenceOf(cache, track, asked, offer, told)] : [];
    }),
  );
}

function keyOf({ disc, number, platform }: Pick<CellEvidence, 'disc' | 'number' | 'platform'>) {
  return `${disc}.${number} ${platform}`;
}

/** A cell of which nothing was kept: the user's word, or what kept the platform from answering. */
function evidenceOf(
  cache: Cache,
  { disc, number, title }: TrackReport,
  { platform, place, problem }: PlatformReport,
  { access, reason, via, confidence, trackId, seenAt }: Offer,
  told: boolean,
): CellEvidence {
  const found = trackId === null ? null : findTrack(cache, platform, trackId);
  const bare = { title: '', artists: [], durationMs: null };
  const why = problem ? [problem.message] : [];
  return {
    disc,
    number,
    title,
    platform,
    access,
    reason,
    via,
    confidence,
    track: trackId === null ? null : { id: trackId, ...(found?.track ?? bare) },
    listing: null,
    evidence: told ? ['user-says'] : why,
    request: null,
    searched: null,
    place,
    firstSeen: null,
    seenAt,
  };
}
