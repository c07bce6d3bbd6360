import type { PlatformId } from './listing.js';

/** The key of the listener's own files: a platform that costs nothing, and plays wherever the listener is. */
export const OWN: PlatformId = 'local';
