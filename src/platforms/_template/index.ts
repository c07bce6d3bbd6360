import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

/** TODO: the facts, from the platform's own pages; never from another platform's card. Say where the pace comes from. */
const card: Card = {
  // TODO: lower-case letters, the name of this folder.
  id: 'template',
  name: { zh: '模板', en: 'Template' },
  // TODO: eight cells at most; a Chinese character takes two.
  short: { zh: '模板', en: 'Template' },
  site: 'https://www.example.com/',
  // TODO: every host that is asked; redirects go nowhere else.
  hosts: ['example.com'],
  rate: 1,
  burst: 4,
  // TODO: the memberships that open tracks: pack, vip, svip.
  tiers: ['vip'],
  region: 'caller',
  closed: null,
};

/** TODO: rename. Everything but this card and the addresses is loaded only when the platform is asked. */
export const template: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
