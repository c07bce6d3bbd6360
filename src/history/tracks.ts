import type { FindingRow, StandingRow } from '../cache/index.js';
import type { Change, TrackHistory } from '../model/index.js';
import { changeBetween, statedTerms } from './compare.js';
import { iso, type Named } from './time.js';

/** Findings of one track for one region and place: what may be compared. Earliest first. */
export type Story = FindingRow[];

/** Findings, in the order of readFindings, parted into stories. */
export function storiesOf(findings: readonly FindingRow[]): Story[] {
  const stories = new Map<string, Story>();
  for (const finding of findings) {
    const key = JSON.stringify([finding.trackKey, finding.region, finding.place]);
    const story = stories.get(key);
    if (story) story.push(finding);
    else stories.set(key, [finding]);
  }
  return [...stories.values()];
}

/** Every change between two known statements that follow each other. */
export function changesIn(story: Story, nameOf: (finding: FindingRow) => Named): Change[] {
  const known = story.filter(({ terms }) => statedTerms(terms) !== null);
  return known.slice(1).flatMap((is, index) => {
    const was = known[index];
    const kind = was && changeBetween(was.terms, is.terms);
    if (!was || !kind) return [];
    const change: Change = {
      kind,
      platform: is.platform,
      region: is.region || null,
      place: is.place || null,
      track: nameOf(is),
      trackId: is.trackId,
      listingId: null,
      before: statedTerms(was.terms),
      after: statedTerms(is.terms),
      lastSeen: iso(was.lastSeen),
      seenAt: iso(is.firstSeen),
    };
    return [change];
  });
}

/** A story as it is reported. */
export function trackHistory(story: Story): TrackHistory | null {
  const [first] = story;
  if (!first) return null;
  return {
    platform: first.platform,
    trackId: first.trackId,
    region: first.region || null,
    place: first.place || null,
    spans: story.map(({ firstSeen, lastSeen, terms }) => ({
      firstSeen: iso(firstSeen),
      lastSeen: iso(lastSeen),
      terms,
    })),
  };
}

/** What a listing calls the rows that the album itself no longer holds. */
export function namesByTrack(rows: readonly StandingRow[]): Map<number, Named> {
  return new Map(
    rows.map(({ trackKey, disc, number, title }) => [trackKey, { disc, number, title }]),
  );
}
