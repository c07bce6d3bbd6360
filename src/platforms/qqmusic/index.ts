import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

/** One request a second is what the dossier proposes; no limit is published. */
const card: Card = {
  id: 'qqmusic',
  name: { zh: 'QQ音乐', en: 'QQ Music' },
  short: { zh: 'QQ', en: 'QQ' },
  site: 'https://y.qq.com/',
  hosts: ['y.qq.com'],
  rate: 1,
  burst: 4,
  tiers: ['pack', 'vip', 'svip'],
  region: 'caller',
  closed: null,
};

export const qqmusic: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
