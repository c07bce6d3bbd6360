import type { ReportWords } from './words.js';

export const zhCN: ReportWords = {
  answer: ({ albums, complete, partial, notFound, failed }) =>
    `${[
      `${albums} 张专辑中 ${complete} 张可在所查平台听全`,
      partial > 0 && `${partial} 张只能听一部分`,
      notFound > 0 && `${notFound} 张没有平台收录`,
      failed > 0 && `${failed} 条未能答复`,
    ]
      .filter(Boolean)
      .join('，')}。`,
  changes: {
    title: '有什么变化',
    answer: ({ changes, changed, albums }, since) =>
      changes === 0
        ? `${albums} 张专辑自 ${since} 起没有已知的变化。`
        : `${albums} 张专辑中有 ${changed} 张自 ${since} 起共有 ${changes} 处变化。`,
    newer: (albums, since) => `其中 ${albums} 张在 ${since} 之前没有记录，只看得到此后的变化。`,
    unanswered: (albums) => `${albums} 张这次未能查到。`,
  },
  outcome: {
    complete: '可听全',
    partial: '可听一部分',
    notFound: '没有收录',
    failed: '没有答复',
  },
  headings: {
    platforms: '各平台覆盖',
    unanswered: '没有答复的平台',
    albums: '专辑',
    worst: '缺得最多的专辑在前',
    lines: '无法查询的行',
  },
  columns: {
    platform: '平台',
    plays: '可播',
    listed: '专辑',
    album: '专辑',
    artist: '歌手',
    heard: '可听',
    missing: '都没有',
    unknown: '不清楚',
    best: '最佳平台',
  },
  access: {
    free: '免费',
    subscription: '会员',
    purchase: '购买',
    unavailable: '灰色',
    'region-locked': '锁区',
    absent: '未收录',
    unknown: '未知',
  },
  more: (count) => `另有 ${count} 张；-v 或 --format csv 列出全部`,
  unanswered: (platform, albums, problem) => `${platform}：${problem}（${albums} 张专辑）`,
  line: (number, query, error) => `第 ${number} 行“${query}”：${error}`,
  part: (count, of) => `${count}/${of}`,
};
