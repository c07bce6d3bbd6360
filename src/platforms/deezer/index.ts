import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

/** Deezer counts 50 calls in 5 seconds; half of that is asked. It answers for the country of the caller's address. */
const card: Card = {
  id: 'deezer',
  name: { zh: 'Deezer', en: 'Deezer' },
  short: { zh: 'Deezer', en: 'Deezer' },
  site: 'https://www.deezer.com/',
  hosts: ['deezer.com', 'deezer.page.link'],
  rate: 5,
  burst: 4,
  tiers: ['vip'],
  region: 'caller',
  readsRegions: true,
  closed: null,
};

export const deezer: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
