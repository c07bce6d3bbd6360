import type { Platform } from '../platform.js';
import { recognise } from './address.js';
import { card } from './card.js';

export const tidal: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
