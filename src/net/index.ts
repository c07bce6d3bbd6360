import { setMaxListeners } from 'node:events';
import type { Answer, Ask, PlatformId, Request } from '../model/index.js';
import type { Budget } from './budget.js';
import { counted, type Desk, openDesk, type Traffic } from './desk.js';
import { openLive } from './live.js';
import { type NetOptions, settle } from './options.js';
import { createPace, type Door, rateOf } from './pace.js';
import { replay } from './tape.js';
import { judge } from './verdict.js';

export { type Budget, createBudget } from './budget.js';
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

/** Opens the way out, or the door to recorded answers; nothing is loaded or connected before the first request. */
export function openNet(options: NetOptions): Net {
  const settings = settle(options);
  const { signal, now, rate, replayDir } = settings;
  // Every request under way listens to the signal; that many is no leak.
  setMaxListeners(0, signal);
  const live = openLive(settings);
  const desks = new Map<PlatformId, Desk>();
  const stats = new Map<PlatformId, Traffic>();

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
        return replayDir === null
          ? live.answer(desk, budget, request)
          : counted(desk, async () => recorded(replayDir, door.id, request));
      };
    },
    close: live.close,
  };
}

/** A recorded answer, judged as it was when it came. */
function recorded(dir: string, platform: PlatformId, request: Request): Answer {
  const answer = replay(dir, platform, request);
  const trouble = judge(platform, request, answer);
  if (trouble) throw trouble.failure;
  return answer;
}
