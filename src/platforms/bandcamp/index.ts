import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

const card: Card = {
  id: 'bandcamp',
  name: { zh: 'Bandcamp', en: 'Bandcamp' },
  short: { zh: 'Bandcamp', en: 'Bandcamp' },
  site: 'https://bandcamp.com/',
  hosts: ['bandcamp.com'],
  // A page every two seconds: it answers 429 to more.
  rate: 0.5,
  burst: 1,
  search: 'none',
  // Subscriptions are to one artist each; none opens Bandcamp.
  tiers: [],
  region: 'caller',
  closed: null,
};

export const bandcamp: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
