import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

export const card: Card = {
  id: 'kuwo',
  name: { zh: '酷我音乐', en: 'Kuwo' },
  short: { zh: '酷我', en: 'Kuwo' },
  site: 'https://www.kuwo.cn',
  hosts: ['kuwo.cn'],
  rate: 1,
  burst: 4,
  tiers: ['pack', 'vip'],
  region: 'caller',
  closed: null,
};

export const kuwo: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
