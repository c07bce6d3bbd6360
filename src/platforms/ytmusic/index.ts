import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

const card: Card = {
  id: 'ytmusic',
  name: { zh: 'YouTube Music', en: 'YouTube Music' },
  short: { zh: 'YT音乐', en: 'YT Music' },
  site: 'https://music.youtube.com/',
  // Not youtube.com as a whole: a redirect to its consent page is a refusal.
  hosts: ['youtube.com', 'youtu.be'],
  rate: 1,
  burst: 2,
  // The free tier plays the whole catalogue; nothing an answer says is for members only.
  tiers: [],
  region: 'caller',
  readsRegions: true,
  closed: null,
};

export const ytmusic: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
