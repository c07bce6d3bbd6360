import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

/** No limit is published; about one request a second is what the dossier's clients live well with. */
const card: Card = {
  id: 'netease',
  name: { zh: '网易云音乐', en: 'NetEase Cloud Music' },
  short: { zh: '网易云', en: 'NetEase' },
  site: 'https://music.163.com/',
  hosts: ['music.163.com', '163cn.tv', '163cn.link'],
  rate: 1,
  burst: 4,
  tiers: ['vip'],
  region: 'caller',
  closed: null,
};

export const netease: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
