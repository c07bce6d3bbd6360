import type { Card } from '../platform.js';

export const card: Card = {
  id: 'tidal',
  name: { zh: 'TIDAL', en: 'TIDAL' },
  short: { zh: 'TIDAL', en: 'TIDAL' },
  site: 'https://tidal.com/',
  hosts: ['tidal.com'],
  // The limit is not published; clients that were refused got on with two calls in ten seconds.
  rate: 0.5,
  burst: 4,
  search: 'with-key',
  key: {
    isNeeded: true,
    fields: {
      clientId: 'FULLDISC_TIDAL_CLIENT_ID',
      clientSecret: 'FULLDISC_TIDAL_CLIENT_SECRET',
    },
    how: {
      zh: '在 https://developer.tidal.com/ 免费注册应用，取 Client ID 与 Client Secret',
      en: 'register a free app at https://developer.tidal.com/ and take its client id and secret',
    },
  },
  tiers: ['vip'],
  region: 'chosen',
  closed: null,
};
