import { goneAdapter } from '../gone.js';
import type { Card, Platform } from '../platform.js';

/** The day it closed was never found: the sources say the end of 2016. */
const card: Card = {
  id: 'aliplanet',
  name: { zh: '阿里星球', en: 'Alibaba Planet' },
  short: { zh: '阿里星球', en: 'Planet' },
  site: null,
  hosts: [],
  rate: 1,
  burst: 1,
  role: 'closed',
  search: 'none',
  note: {
    zh: '2016-04-15 由天天动听改名而来，2016 年底停止音乐服务（确切日期不详）；用户被引导到虾米，本地歌曲可导出。',
    en: 'What TTPod was renamed to on 2016-04-15. Its music stopped at the end of 2016 (the day is not known); listeners were sent to Xiami, local files could be taken along.',
  },
  tiers: [],
  region: 'caller',
  closed: '2016-12',
};

export const aliplanet: Platform = {
  card,
  recognise: () => null,
  load: async () =>
    goneAdapter(
      'aliplanet',
      'closed at the end of 2016; it had no album pages, and nothing of it is archived',
    ),
};
