import type { PlatformId } from './listing.js';
import type { PlatformReport } from './report.js';

/** The key of the listener's own files: a platform that costs nothing, and plays wherever the listener is. */
export const OWN: PlatformId = 'local';

/** True for a platform that answered, and does not list the album; what one does not own is no answer. */
export function isAbsence({ platform, status }: PlatformReport): boolean {
  return status === 'absent' && platform !== OWN;
}
