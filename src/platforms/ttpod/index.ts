import { goneAdapter } from '../gone.js';
import type { Card, Platform } from '../platform.js';

/** An app without pages: what it asked its servers were signed or searched addresses, and no capture of one is known. */
const card: Card = {
  id: 'ttpod',
  name: { zh: '天天动听', en: 'TTPod (Tiantian Dongting)' },
  short: { zh: '天天动听', en: 'TTPod' },
  site: null,
  hosts: [],
  rate: 1,
  burst: 1,
  role: 'closed',
  search: 'none',
  note: {
    zh: '2007 年开办，2013 年归阿里巴巴，2015 年与虾米合为阿里音乐；2016-04-15 改名阿里星球，旧版 2016-10-01 停止在线服务，之后只能播放本地歌曲。',
    en: 'Began in 2007, with Alibaba since 2013, joined with Xiami into Ali Music in 2015; renamed Alibaba Planet on 2016-04-15. The old app stopped on 2016-10-01 and stayed a player of local files.',
  },
  tiers: [],
  region: 'caller',
  closed: '2016-10-01',
};

export const ttpod: Platform = {
  card,
  recognise: () => null,
  load: async () =>
    goneAdapter(
      'ttpod',
      'closed on 2016-10-01; it had no album pages, and nothing of it is archived',
    ),
};
