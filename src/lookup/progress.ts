import type { PlatformId, Status } from '../model/index.js';

/** What becomes of one platform while a lookup runs. */
export interface Progress {
  platform: PlatformId;
  /** `asking` until the platform's part is whole. */
  state: 'asking' | 'searching-songs' | Status;
  tracks?: number;
}
