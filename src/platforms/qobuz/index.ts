import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

const card: Card = {
  id: 'qobuz',
  name: { zh: 'Qobuz', en: 'Qobuz' },
  short: { zh: 'Qobuz', en: 'Qobuz' },
  site: 'https://www.qobuz.com/',
  hosts: ['qobuz.com'],
  rate: 1,
  burst: 2,
  search: 'none',
  tiers: ['vip'],
  region: 'chosen',
  closed: null,
};

export const qobuz: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
