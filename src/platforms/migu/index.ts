import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

const card: Card = {
  id: 'migu',
  name: { zh: '咪咕音乐', en: 'Migu Music' },
  short: { zh: '咪咕', en: 'Migu' },
  site: 'https://music.migu.cn/',
  hosts: ['migu.cn'],
  rate: 1,
  burst: 4,
  tiers: ['vip'],
  region: 'caller',
  closed: null,
};

export const migu: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
