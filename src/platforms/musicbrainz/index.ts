import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

/** One request a second for each address is the service's own rule (dossier 1). */
const card: Card = {
  id: 'musicbrainz',
  name: { zh: 'MusicBrainz', en: 'MusicBrainz' },
  short: { zh: 'MB', en: 'MB' },
  site: 'https://musicbrainz.org/',
  hosts: ['musicbrainz.org'],
  rate: 1,
  burst: 1,
  fixedPace: true,
  role: 'reference',
  note: {
    zh: '中立的曲目参考：专辑有哪些曲目、版本、条码和链接。这里不能听歌。',
    en: 'A neutral reference: which tracks, editions, barcodes and addresses an album has. Nothing plays here.',
  },
  tiers: [],
  region: 'caller',
  closed: null,
};

export const musicbrainz: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
