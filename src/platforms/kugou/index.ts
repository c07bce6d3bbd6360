import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

/** No limit is published; a request a second is what the dossier proposes. */
const card: Card = {
  id: 'kugou',
  name: { zh: '酷狗音乐', en: 'Kugou' },
  short: { zh: '酷狗', en: 'Kugou' },
  site: 'https://www.kugou.com/',
  hosts: ['kugou.com'],
  rate: 1,
  burst: 4,
  tiers: ['pack', 'vip'],
  region: 'caller',
  closed: null,
};

export const kugou: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
