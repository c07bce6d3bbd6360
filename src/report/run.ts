import { findQuestion } from '../cache/index.js';
import { historySince } from '../history/index.js';
import type { PlaylistQuestion } from '../lookup/playlist.js';
import type { Question } from '../lookup/question.js';
import { type Looking, lookupAlbum, type Services } from '../lookup.js';
import type { AlbumReport, LineError, ReportItem } from '../model/index.js';
import { followed, lookupPlaylist } from '../playlist.js';
import type { Line } from './line.js';
import { keyOfQuestion } from './shard.js';

/** How a whole report is run. */
export interface Running {
  /** Albums under way at once; one that is ready waits for those before it. Default 64. */
  window?: number;
  /** Milliseconds since 1970: what was asked since then is not asked again, however fresh an answer should be. */
  startedAt: number;
  /** Song searches for the tracks of a playlist, per platform. */
  playlistDig: number;
  /** Milliseconds since 1970: tell what changed since then. */
  since?: number;
  /** Ends the run; what ends with its reason is no failed album. */
  signal: AbortSignal;
}

const WINDOW = 64;

/**
 * The answers to many entries, in the order of the entries, asked side by side within each platform's pace. An entry
 * that fails is an item with its error; throws where the run cannot go on: the database, or the signal.
 */
export async function* runReport(
  services: Services,
  lines: AsyncIterable<Line>,
  looking: Looking,
  running: Running,
): AsyncGenerator<ReportItem> {
  const { window = WINDOW } = running;
  const queue: Promise<ReportItem>[] = [];
  const underWay = new Map<string, Promise<unknown>>();
  let turn = 0;
  for await (const line of lines) {
    running.signal.throwIfAborted();
    turn += 1;
    queue.push(quiet(itemOf(services, line, { ...looking, turn }, running, underWay)));
    const [first] = queue;
    if (queue.length < window || !first) continue;
    yield await first;
    queue.shift();
  }
  for (const item of queue) yield await item;
}

/** A failure is met when its turn comes; until then nobody listens. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {});
  return promise;
}

async function itemOf(
  services: Services,
  line: Line,
  looking: Looking,
  running: Running,
  underWay: Map<string, Promise<unknown>>,
): Promise<ReportItem> {
  if (!('question' in line)) return lineError(line.number, line.text, line.error);
  const { question } = line;
  const key = keyOfQuestion(question);
  // The same question is asked once: the second waits for the first, and finds its answers in the cache.
  await underWay.get(key);
  const item = answered(services, question, fresh(services, looking, running), running);
  const ended = item.then(
    () => {},
    () => {},
  );
  underWay.set(key, ended);
  try {
    return await item;
  } catch (thrown) {
    if (running.signal.aborted || isDatabase(thrown)) throw thrown;
    return lineError(line.number, question.text, (thrown as Error).message);
  } finally {
    if (underWay.get(key) === ended) underWay.delete(key);
  }
}

/** Whatever was asked in this run is fresh, so that neither a second line nor a second start asks again. */
function fresh(services: Services, looking: Looking, { startedAt }: Running): Looking {
  const sinceStart = services.now() - startedAt;
  if (looking.refresh) return { ...looking, refresh: false, maxAgeMs: sinceStart };
  if (looking.maxAgeMs === null) return looking;
  return { ...looking, maxAgeMs: Math.max(looking.maxAgeMs, sinceStart) };
}

async function answered(
  services: Services,
  asked: Question | PlaylistQuestion,
  looking: Looking,
  { playlistDig, since }: Running,
): Promise<AlbumReport> {
  const question = await followed(services, asked, looking);
  const report =
    question.kind === 'playlist'
      ? await lookupPlaylist(services, question, { ...looking, dig: playlistDig })
      : (await lookupAlbum(services, question, looking)).report;
  if (since === undefined) return report;
  const known = findQuestion(services.cache, keyOfQuestion(question));
  const history = historySince(services.cache, known?.id ?? null, report.tracks, since);
  return { ...report, history };
}

/** By its name and not by its class, as an error of a bundled part may have another copy of the class. */
function isDatabase(thrown: unknown): boolean {
  const { name, code } = thrown as { name?: unknown; code?: unknown };
  return name === 'CacheError' || String(code ?? '').startsWith('SQLITE_');
}

function lineError(line: number, query: string, error: string): LineError {
  return { schemaVersion: 1, line, query, error };
}
