import { type Cache, findQuestion } from '../cache/index.js';
import { changesOf } from '../history/index.js';
import type { Looking, Services } from '../lookup.js';
import { type AlbumReport, type Change, isLineError, type LineError } from '../model/index.js';
import type { Line } from './line.js';
import { type Running, runReport } from './run.js';
import { keyOf } from './shard.js';

/** An album that was asked again, with what this run learnt to have changed. */
export interface Watched {
  /** The line of the input, from 1. */
  line: number;
  report: AlbumReport;
  /** Newest first; empty where nothing changed. */
  changes: Change[];
}

interface Before {
  line: number;
  key: string;
  known: Set<string>;
}

/** Asks again what is due of many albums, in the order of the input, and tells of each what changed by that. */
export async function* watchAlbums(
  services: Services,
  lines: AsyncIterable<Line>,
  looking: Looking,
  running: Running,
): AsyncGenerator<Watched | LineError> {
  const { cache } = services;
  const noted: Before[] = [];
  for await (const item of runReport(services, noting(cache, lines, noted), looking, running)) {
    const before = noted.shift();
    if (isLineError(item) || !before) {
      if (isLineError(item)) yield item;
      continue;
    }
    const question = findQuestion(cache, before.key);
    const changes = question ? changesOf(cache, question.id, item.tracks) : [];
    yield {
      line: before.line,
      report: item,
      changes: changes.filter((change) => !before.known.has(sameness(change))),
    };
  }
}

/** Passes the lines on, and notes of each what was known to have changed before it is asked again. */
async function* noting(
  cache: Cache,
  lines: AsyncIterable<Line>,
  noted: Before[],
): AsyncGenerator<Line> {
  for await (const line of lines) {
    const key = keyOf(line);
    const question = findQuestion(cache, key);
    const changes = question ? changesOf(cache, question.id, []) : [];
    noted.push({ line: line.number, key, known: new Set(changes.map(sameness)) });
    yield line;
  }
}

/** What makes two changes one, whatever the album calls the track. */
function sameness({ kind, platform, region, place, trackId, listingId, seenAt }: Change): string {
  return JSON.stringify([kind, platform, region, place, trackId, listingId, seenAt]);
}
