import type { PlatformId } from './listing.js';

/** The user's own word on one match: "this is that" (`is` names the platform's track), or "this is not there" (null). */
export interface Overrule {
  platform: PlatformId;
  album: { artist?: string; title: string };
  /** Which row of the album: by disc (1 where left out) and number, or by title. */
  track: { disc?: number; number: number } | { title: string };
  is: string | null;
}
