import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

const card: Card = {
  id: 'soundcloud',
  name: { zh: 'SoundCloud', en: 'SoundCloud' },
  short: { zh: 'SC', en: 'SndCloud' },
  site: 'https://soundcloud.com/',
  hosts: ['soundcloud.com'],
  rate: 1,
  burst: 2,
  search: 'none',
  tiers: ['vip'],
  region: 'caller',
  closed: null,
};

export const soundcloud: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
