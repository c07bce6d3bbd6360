import { lacksKey, searchesAlbums } from '../lookup/abilities.js';
import { type Ask, clean, Failure, type PlatformHealth, type Problem } from '../model/index.js';
import { createBudget, type Net } from '../net/index.js';
import type { Adapter, Platform, Session } from '../platforms/platform.js';
import { aheadOf } from './clock.js';
import { PROBES, type Probe } from './probes.js';
import { healthOf } from './verdict.js';

/** What the examination of platforms is lent. */
export interface Ward {
  net: Net;
  /** Milliseconds since 1970. */
  now(): number;
  /** Milliseconds for one platform, waits included. */
  timeoutMs: number;
  regions: readonly string[];
  keys: ReadonlyMap<string, Readonly<Record<string, string>>>;
  /** Ends the examination. */
  signal: AbortSignal;
}

/** A platform as it was found, and what its answers say of the clock here (milliseconds ahead). */
export interface Examined {
  health: PlatformHealth;
  ahead: number[];
}

/** Asks a platform for its known album, and searches for it where it can be searched. Throws only when the run is ended. */
export async function examine(ward: Ward, platform: Platform): Promise<Examined> {
  const { card } = platform;
  const probe = PROBES[card.id];
  const address = probe && platform.recognise(probe.album);
  if (!address) throw new Error(`${card.id} has no album to be asked for`);
  const begun = ward.now();
  const notes = { ahead: [] as number[], requests: 0, detour: null as string | null };
  const first = probe.region ?? address.region ?? [];
  const regions = [...new Set([first, ...ward.regions].flat())];
  const session = sessionOf(ward, platform, regions, notes);
  const found = lacksKey(card, session.key !== null)
    ? { ...NOTHING, problem: lackedKey(platform) }
    : await asked(ward, platform, session, probe, address.id);
  const { state, message } = healthOf(found.problem);
  return {
    ahead: notes.ahead,
    health: {
      platform: card.id,
      state,
      message: message ?? notes.detour,
      album: probe.album,
      tracks: found.tracks,
      place: found.place,
      requests: notes.requests,
      tookMs: ward.now() - begun,
    },
  };
}

interface Found {
  tracks: number | null;
  place: string | null;
  problem: Problem | null;
}

const NOTHING: Found = { tracks: null, place: null, problem: null };

function lackedKey({ card: { id, key } }: Platform): Problem {
  const names = Object.values(key?.fields ?? {}).join(', ');
  return new Failure('needs-key', `${id}: ${key?.how.en ?? ''} (${names})`).problem;
}

/** The album first, then the search; the first problem counts. */
async function asked(
  { signal }: Ward,
  { card, load }: Platform,
  session: Session,
  probe: Probe,
  id: string,
): Promise<Found> {
  const problemOf = (thrown: unknown) => problemIn(card.id, thrown, signal);
  const adapter = await load();
  const found = await readProbe(card.id, adapter, session, probe, id).catch((thrown) => ({
    ...NOTHING,
    problem: problemOf(thrown),
  }));
  if (found.problem !== null || !searchesAlbums(card, session.key !== null)) return found;
  const problem = await searchProbe(card.id, adapter, session, probe).catch((thrown) => {
    const { code, message } = problemOf(thrown);
    return { code, message: `${message} (album search)` };
  });
  return { ...found, problem };
}

/** Here an adapter that fell over an answer is a finding too. */
function problemIn(platform: string, thrown: unknown, signal: AbortSignal): Problem {
  if (signal.aborted) throw signal.reason;
  if (thrown instanceof Failure) return thrown.problem;
  return changed(platform, `could not be read: ${clean(String(thrown))}`);
}

async function readProbe(
  platform: string,
  adapter: Adapter,
  session: Session,
  { tracks: least }: Probe,
  id: string,
): Promise<Found> {
  const listing = await adapter.readAlbum(session, id, null);
  if (listing === null) {
    return { ...NOTHING, problem: changed(platform, 'the album that was there is not found') };
  }
  const { tracks, place, problem } = listing;
  const lacking = changed(platform, `the album shows ${tracks.length} of ${least} tracks`);
  return {
    tracks: tracks.length,
    place,
    problem: problem ?? (tracks.length < least ? lacking : null),
  };
}

async function searchProbe(
  platform: string,
  adapter: Adapter,
  session: Session,
  { words }: Probe,
): Promise<Problem | null> {
  if (!words) return null;
  const { heads } = await adapter.searchAlbums(session, words);
  return heads.length > 0 ? null : changed(platform, 'the album search finds nothing');
}

function changed(platform: string, what: string): Problem {
  return new Failure('changed', `${platform}: ${what}`).problem;
}

/** An Ask that takes notes: how often, what the answers say of the clock, and what failed though another way was found. */
function sessionOf(
  { net, now, timeoutMs, keys }: Ward,
  { card }: Platform,
  regions: readonly string[],
  notes: { ahead: number[]; requests: number; detour: string | null },
): Session {
  const budget = createBudget(timeoutMs, now);
  budget.begin();
  const send = net.forPlatform(card, budget);
  const ask: Ask = async (request) => {
    notes.requests += 1;
    try {
      const answer = await send(request);
      const ahead = aheadOf(answer);
      if (ahead !== null) notes.ahead.push(ahead);
      return answer;
    } catch (thrown) {
      if (thrown instanceof Failure) notes.detour ??= thrown.message;
      throw thrown;
    }
  };
  return { ask, regions, key: keys.get(card.id) ?? null, now: now(), memory: new Map() };
}
