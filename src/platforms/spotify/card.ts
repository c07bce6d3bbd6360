import type { Card } from '../platform.js';

/**
 * With the user's key, markets are chosen and every one of them is asked. Without it the public page answers for the
 * caller's place only: its terms then have `region: null`, and the listing tells the `place`.
 */
export const card: Card = {
  id: 'spotify',
  name: { zh: 'Spotify', en: 'Spotify' },
  short: { zh: 'Spotify', en: 'Spotify' },
  site: 'https://open.spotify.com/',
  hosts: ['spotify.com', 'spotify.link', 'spotify.app.link'],
  // Calls are counted over half a minute; the number is not published.
  rate: 1,
  burst: 4,
  search: 'with-key',
  key: {
    isNeeded: false,
    fields: {
      clientId: 'FULLDISC_SPOTIFY_CLIENT_ID',
      clientSecret: 'FULLDISC_SPOTIFY_CLIENT_SECRET',
    },
    how: {
      zh: '在 https://developer.spotify.com/dashboard 新建应用（2026 年起须有 Premium），取 Client ID 与 Client secret',
      en: 'create an app at https://developer.spotify.com/dashboard (since 2026 its owner needs Premium) and take its client id and secret',
    },
  },
  tiers: ['vip'],
  region: 'chosen',
  closed: null,
};
