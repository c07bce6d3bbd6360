import type { Card, Platform } from '../platform.js';
import { recognise } from './address.js';

/**
 * Closed, and read from the Internet Archive alone. Its index allows 30 questions a minute to a whole network, and asks
 * programs to stay below: one every three seconds, and no user's rate raises that.
 */
const card: Card = {
  id: 'xiami',
  name: { zh: '虾米音乐', en: 'Xiami Music' },
  short: { zh: '虾米', en: 'Xiami' },
  site: 'https://www.xiami.com/',
  hosts: ['xiami.com', 'web.archive.org'],
  rate: 1 / 3,
  burst: 1,
  fixedPace: true,
  role: 'closed',
  search: 'none',
  note: {
    zh: '2008 年开办，2013 年归阿里巴巴；2021-01-05 宣布关闭，2021-02-05 停止收听，2021-03-05 关服。曲库没有移交；歌单当时可导出到网易云音乐等，会员费退还；音乐人版权业务以“音螺”继续。',
    en: 'Began in 2008, with Alibaba since 2013; closing announced on 2021-01-05, nothing played from 2021-02-05, servers off on 2021-03-05. The catalogue went to nobody; playlists could be taken along (to NetEase, for one), memberships were paid back; the licensing for musicians lived on as Yinluo.',
  },
  tiers: [],
  region: 'caller',
  closed: '2021-02-05',
};

export const xiami: Platform = {
  card,
  recognise,
  load: async () => (await import('./doors.js')).adapter,
};
