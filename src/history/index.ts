import {
  type Cache,
  readFindings,
  readKeptRows,
  readRowChanges,
  readSightings,
} from '../cache/index.js';
import type {
  AlbumReport,
  Change,
  HistoryReport,
  HistorySince,
  TrackName,
} from '../model/index.js';
import { listingHistory, rowChange, sightingChanges } from './listings.js';
import type { Named } from './time.js';
import { changesIn, namesByTrack, type Story, storiesOf, trackHistory } from './tracks.js';

/**
 * What changed of a question's album, newest first, where `question` is its row id (knownOf in lookup.ts) and `tracks`
 * its rows. Only statements of one platform for one region and place are compared; what is unknown changes nothing.
 */
export function changesOf(cache: Cache, question: number, tracks: readonly TrackName[]): Change[] {
  return told(read(cache, question), tracks);
}

/** The changes that were first seen at `since` (ms since 1970) or later; `question` is null where it was never asked. */
export function historySince(
  cache: Cache,
  question: number | null,
  tracks: readonly TrackName[],
  since: number,
): HistorySince {
  const kept = question === null ? NOTHING : read(cache, question);
  const changes = told(kept, tracks).filter(({ seenAt }) => Date.parse(seenAt) >= since);
  return { firstSeen: firstSeen(kept), changes };
}

/** Everything that is kept of how an album was offered; `question` is null where it was never asked. */
export function historyOf(
  cache: Cache,
  question: number | null,
  report: Pick<AlbumReport, 'query' | 'generatedAt' | 'album' | 'tracks'>,
): HistoryReport {
  const kept = question === null ? NOTHING : read(cache, question);
  const named = report.tracks.map(({ disc, number, title }) => ({ disc, number, title }));
  return {
    schemaVersion: 1,
    query: report.query,
    generatedAt: report.generatedAt,
    firstSeen: firstSeen(kept),
    album: report.album,
    changes: told(kept, named),
    tracks: named.map((track, row) => ({ ...track, platforms: platformsOf(kept, row) })),
    listings: kept.listings.map(listingHistory),
  };
}

interface Kept {
  stories: Story[];
  listings: ReturnType<typeof readKeptRows>;
  sightings: ReturnType<typeof readSightings>;
  /** Rows of listings that came and went. */
  rows: ReturnType<typeof readRowChanges>;
}

const NOTHING: Kept = { stories: [], listings: [], sightings: [], rows: [] };

function read(cache: Cache, question: number): Kept {
  return {
    stories: storiesOf(readFindings(cache, question)),
    listings: readKeptRows(cache, question),
    sightings: readSightings(cache, question),
    rows: readRowChanges(cache, question),
  };
}

function told(
  { stories, listings, sightings, rows }: Kept,
  tracks: readonly TrackName[],
): Change[] {
  const names = namesByTrack(listings.flatMap((listing) => listing.rows));
  const nobody: Named = { disc: null, number: null, title: null };
  const changes = [
    ...sightingChanges(sightings),
    ...rows.map(rowChange),
    ...stories.flatMap((story) =>
      changesIn(story, ({ row, trackKey }) => {
        const track = row === null ? undefined : tracks[row];
        return track ?? names.get(trackKey) ?? nobody;
      }),
    ),
  ];
  return changes.sort((a, b) => (a.seenAt < b.seenAt ? 1 : a.seenAt > b.seenAt ? -1 : 0));
}

function platformsOf({ stories }: Kept, row: number) {
  return stories
    .filter(([first]) => first?.row === row)
    .map(trackHistory)
    .filter((history) => history !== null);
}

function firstSeen({ stories, sightings }: Kept): string | null {
  const times = [...stories.flat(), ...sightings].map((one) => one.firstSeen);
  return times.length === 0 ? null : new Date(Math.min(...times)).toISOString();
}
