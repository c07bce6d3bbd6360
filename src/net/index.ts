import { setMaxListeners } from 'node:events';
import type { Ask, PlatformId } from '../model/index.js';
import type { Budget } from './budget.js';
import { type Desk, openDesk, type Source, type Traffic } from './desk.js';
import { type NetOptions, type Settings, settle } from './options.js';
import { createPace, type Door, rateOf } from './pace.js';

export { type Budget, createBudget, createShare } from './budget.js';
export type { Traffic } from './desk.js';
export { DEFAULT_TIMEOUT_MS, type NetOptions } from './options.js';
export type { Door } from './pace.js';

/** The only way out. */
export interface Net {
  /**
   * Asks in the name of one platform, within its pace and hosts and within the budget of one album.
   * The Ask throws Failure, or the reason of the signal once that is aborted.
   */
  forPlatform(door: Door, budget: Budget): Ask;
  /** What was sent so far, by platform. */
  stats: ReadonlyMap<PlatformId, Readonly<Traffic>>;
  /** Ends all connections. */
  close(): Promise<void>;
}

/**
 * Opens the way out, or the door to recorded answers. Nothing is loaded or connected before the first question:
 * an answer from the cache opens a net and asks nothing.
 */
export function openNet(options: NetOptions): Net {
  const settings = settle(options);
  const { signal, now, rate } = settings;
  // Every request under way listens to the signal; that many is no leak.
  setMaxListeners(0, signal);
  const desks = new Map<PlatformId, Desk>();
  const stats = new Map<PlatformId, Traffic>();
  let opened: Promise<Source> | null = null;

  const deskFor = (door: Door): Desk => {
    const known = desks.get(door.id);
    if (known) return known;
    const desk = openDesk(door, createPace(door, rateOf(door, rate), now, signal));
    desks.set(door.id, desk);
    stats.set(door.id, desk.traffic);
    return desk;
  };

  return {
    stats,
    forPlatform(door, budget) {
      const desk = deskFor(door);
      return async (request) => {
        signal.throwIfAborted();
        opened ??= openSource(settings);
        return (await opened).answer(desk, budget, request);
      };
    },
    async close() {
      await (await opened)?.close();
    },
  };
}

async function openSource(settings: Settings): Promise<Source> {
  if (settings.replayDir !== null)
    return (await import('./recorded.js')).openRecorded(settings.replayDir);
  return (await import('./live.js')).openLive(settings);
}
