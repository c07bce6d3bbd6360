import type { CoverTerms } from '../../model/index.js';
import type { Words } from './words.js';

const WITH: Record<CoverTerms, string> = {
  free: '免费',
  subscription: '需会员',
  purchase: '需会员并另购部分曲目',
};

const all = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`;
const either = (names: string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}或${names.at(-1)}`;

export const zhCN: Words = {
  marks: {
    free: '免费',
    freeStandard: '免费（标准音质）',
    subscription: '会员',
    purchase: '购买',
    unavailable: '灰色不可播',
    wasHere: '存档显示当时有',
    regionLocked: '本地区不可播',
    absent: '未收录',
    unknown: '未知',
  },
  access: {
    free: '免费',
    subscription: '会员',
    purchase: '购买',
    unavailable: '灰色不可播',
    'region-locked': '本地区不可播',
    absent: '未收录',
    unknown: '未知',
  },
  status: {
    found: '已读全',
    partial: '只读到一部分',
    absent: '没有收录',
    failed: '没有可用的答复',
    skipped: '没有查询',
    closed: '已关闭',
  },
  problem: {
    timeout: '超时',
    network: '无法连接',
    refused: '拒绝访问',
    'rate-limited': '要求放慢查询',
    captcha: '要求人工验证',
    changed: '答复的格式变了',
    'too-large': '答复过大',
    'needs-key': '需要密钥',
    'bad-key': '密钥无效',
    'no-search': '无法搜索',
    'no-capture': '没有存档',
    excluded: '存档中已排除',
    'not-cached': '缓存中没有',
  },
  reason: {
    'greyed-here': '此处灰色；未在别处查找',
    'not-searched': '未查找；--dig all 会逐首查找',
    'search-cut': '搜索结果不完整',
    'listing-cut': '专辑页未能读完',
    'no-terms': '平台没有说明权限',
    'online-not-told': '平台没有说明是否在线',
    'unsure-match': '有近似曲目，可能是另一录音',
    'paid-unclear': '收费，但方式不明',
    'no-title': '没有平台说明这是哪一首',
    'was-here': '当时有',
    'was-for-members': '当时会员可听',
    'was-for-sale': '当时有售',
    'was-unreleased': '当时尚未发行',
    'was-removed': '当时已下架',
    'not-in-region': '该地区未收录',
    'free-with-ads': '有广告',
    'free-download': '也可下载',
    'sold-in-album': '只随专辑出售',
    preorder: '尚未发行',
  },
  tier: { pack: '音乐包', vip: '会员', svip: '超级会员' },
  via: { album: '本专辑', edition: '其他版本', elsewhere: '其他发行', isrc: '同一 ISRC' },
  why: {
    pasted: '所给链接',
    'closest-title': '标题最接近',
    'most-agree': '多数平台一致',
    'most-complete': '最完整',
    earliest: '最早',
    musicbrainz: 'MusicBrainz',
  },
  terms: { free: '免费', subscription: '加会员', purchase: '再加购买' },
  legend: '图例',
  elsewhere: '在其他发行或版本上',
  headings: {
    track: '曲目',
    covers: '如何听全',
    missing: '所查平台均不可播',
    undecided: '尚不清楚',
    platforms: '平台',
    candidates: '其他候选',
    offers: '全部条件',
    prices: '可购买',
  },
  all,
  either,
  verdict: {
    notFound: '答复的平台都没有收录这张专辑。',
    noAnswer: '没有平台答复。',
    ownAlone: (of) => `您自有的文件即可听全 ${of} 首`,
    alone: (names, of, terms) =>
      names.length === 1
        ? `只用${names[0]}即可听全 ${of} 首，${WITH[terms]}`
        : `只用${either(names)}即可听全 ${of} 首，${WITH[terms]}`,
    together: (names, of, terms, more) =>
      `${all(names)}合起来可听全 ${of} 首，${WITH[terms]}${more > 0 ? `（另有 ${more} 种组合）` : ''}`,
    best: (names, covered, of, terms) =>
      `已知的组合都听不全 ${of} 首：${all(names)}${names.length > 1 ? '合起来' : ''}有 ${covered} 首，${WITH[terms]}`,
    nothingPlays: (of) => `${of} 首中没有一首已知可在所查平台播放`,
    nothingFree: '没有免费曲目',
    freeInPart: (names, covered, of) => `${of} 首中 ${covered} 首在${all(names)}免费`,
    stays: (missing, undecided) =>
      [
        missing > 0 ? `${missing} 首哪里都不可播` : '',
        undecided > 0 ? `${undecided} 首尚不清楚` : '',
      ]
        .filter(Boolean)
        .join('，'),
    standardOnly: (count) => `其中 ${count} 首只有标准音质`,
  },
  albumLine: ({ date, tracks, base, why }) =>
    [date, `${tracks} 首`, `曲目表取自${base}（${zhCN.why[why]}）`].filter(Boolean).join('，'),
  cover: (names, covered, of, standardOnly) =>
    names.length === 0
      ? `${of} 首都没有`
      : `${names.join(' + ')} ${covered}/${of}${standardOnly > 0 ? `（${standardOnly} 首为标准音质）` : ''}`,
  undecidedOn: (title, names) => `${title}（${names.join('、')}）`,
  noTitle: '（曲名不详）',
  platformLine: ({ status, listings, place, isPlaceUnknown, seen, fromCache }) =>
    [
      zhCN.status[status],
      listings > 1 && `${listings} 个条目`,
      place && (place === 'abroad' ? '从中国大陆以外查询' : `从 ${place} 查询`),
      isPlaceUnknown && zhCN.unknownPlace,
      seen && `${fromCache ? '缓存，' : ''}${seen}`,
    ]
      .filter(Boolean)
      .join('；'),
  unknownPlace: '查询地不明',
  wasThere: (name, day) => `${day} 时在${name}上`,
  extras: (titles) => `另有：${titles.join('、')}`,
  sale: (name, price, of, numbers) =>
    `${name}：${of === 'track' ? '每首' : '整张专辑'} ${price}（第 ${numbers.join('、')} 首）`,
  preview: '可试听片段',
  inferred: (access) => `${access}（推断）`,
  pick: (number) => `--pick ${number}`,
  price: (amount, of) => (of === 'track' ? `单曲 ${amount}` : `专辑 ${amount}`),
  demo: {
    notice: '这是演示：所用答复随程序附带，不代表今天的曲库；全程没有联网查询。',
    recorded: '真实的专辑：网易云音乐与QQ音乐在 2026-09-25 的答复。未查询酷狗、酷我和咪咕。',
    invented: '虚构的专辑、歌手和日期：答复的格式是真实的，用来展示各种标记的含义。',
  },
};
