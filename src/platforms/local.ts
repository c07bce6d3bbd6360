import { OWN } from '../model/index.js';
import type { Card } from './platform.js';

/** The listener's own files, shown beside the platforms. They answer from the disk: no host, no pace. */
export const LOCAL_CARD: Card = {
  id: OWN,
  name: { zh: '自有文件', en: 'own files' },
  short: { zh: '自有', en: 'own' },
  site: '',
  hosts: [],
  rate: 0,
  burst: 1,
  tiers: [],
  region: 'caller',
  closed: null,
};
