import type { Lang } from '../view.js';

/** What the answer for a whole shelf says, in one language. */
export interface ShelfWords {
  nothingFound: string;
  nothingAnswered: string;
  /** The answer: what opens most, at what cost. */
  verdict(parts: {
    names: string;
    cost: string;
    months: number;
    covered: number;
    of: number;
  }): string;
  /** Where no membership is worth adding, or none within the budget. */
  nothing(covered: number, of: number, inBudget: boolean): string;
  wholeAlbums(whole: number, of: number): string;
  monthly: string;
  without(notFound: number, failed: number): string;
  headings: {
    steps: string;
    frontier: string;
    toComplete: string;
    unpriced: string;
    unopened: string;
  };
  before: string;
  /** What is open before anything is added. */
  already(tracks: number, albums: number): string;
  step(tracks: number, albums: number, covered: number): string;
  entry(covered: number, of: number, whole: number): string;
  opens(tracks: number): string;
  more(count: number): string;
  missing: string;
  undecided: string;
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

const EN: ShelfWords = {
  nothingFound: 'None of these albums was found',
  nothingAnswered: 'No platform answered for any of these albums',
  verdict: ({ names, cost, months, covered, of }) =>
    `With ${names} (${cost} for ${count(months, 'month')}) ${covered === of ? `all ${count(of, 'track')}` : `${covered} of ${count(of, 'track')}`} can be heard`,
  nothing: (covered, of, inBudget) =>
    `${inBudget ? 'Nothing within the budget opens more' : 'Nothing to add'}: ${covered} of ${count(of, 'track')} can be heard`,
  wholeAlbums: (whole, of) => `${whole} of ${count(of, 'album')} whole`,
  monthly: 'at monthly prices',
  without: (notFound, failed) =>
    [
      notFound > 0 ? `${count(notFound, 'album')} found nowhere` : '',
      failed > 0 ? `${failed} not answered` : '',
    ]
      .filter(Boolean)
      .join(', '),
  headings: {
    steps: 'What each membership adds',
    frontier: 'Cost against tracks',
    toComplete: 'To complete, bought once',
    unpriced: 'Sold at a price not told',
    unopened: 'What no membership opens',
  },
  before: 'Without adding anything',
  already: (tracks, albums) => `${count(tracks, 'track')} and ${count(albums, 'whole album')}`,
  step: (tracks, albums, covered) =>
    `${count(tracks, 'track')} and ${count(albums, 'whole album')} more (${covered} together)`,
  entry: (covered, of, whole) =>
    `${covered === of ? `all ${of}` : `${covered} of ${of}`}, ${count(whole, 'whole album')}`,
  opens: (tracks) => `opens ${count(tracks, 'track')}`,
  more: (number) => `and ${number} more; --json names all`,
  missing: 'plays nowhere',
  undecided: 'not known',
};

const ZH: ShelfWords = {
  nothingFound: '这些专辑一张也没有找到',
  nothingAnswered: '没有平台答复这些专辑',
  verdict: ({ names, cost, months, covered, of }) =>
    `有了${names}（${months} 个月 ${cost}），${covered === of ? `全部 ${of} 首` : `${of} 首中 ${covered} 首`}可听`,
  nothing: (covered, of, inBudget) =>
    `${inBudget ? '预算内没有能多听的方案' : '无需添加'}：${of} 首中 ${covered} 首可听`,
  wholeAlbums: (whole, of) => `${of} 张专辑中 ${whole} 张可听全`,
  monthly: '按月价计算',
  without: (notFound, failed) =>
    [notFound > 0 ? `${notFound} 张没有找到` : '', failed > 0 ? `${failed} 张没有答复` : '']
      .filter(Boolean)
      .join('，'),
  headings: {
    steps: '每个会员方案多听多少',
    frontier: '费用与曲目',
    toComplete: '另购即可听全',
    unpriced: '出售但未说明价格',
    unopened: '任何会员都听不到',
  },
  before: '不添加任何方案',
  already: (tracks, albums) => `可听 ${tracks} 首，可听全 ${albums} 张`,
  step: (tracks, albums, covered) => `多听 ${tracks} 首，多听全 ${albums} 张（合计 ${covered} 首）`,
  entry: (covered, of, whole) =>
    `${covered === of ? `全部 ${of} 首` : `${covered}/${of}`}，听全 ${whole} 张`,
  opens: (tracks) => `可听 ${tracks} 首`,
  more: (number) => `另有 ${number} 项；--json 列出全部`,
  missing: '哪里都不可播',
  undecided: '尚不清楚',
};

export function shelfWordsOf(lang: Lang): ShelfWords {
  return lang === 'en' ? EN : ZH;
}
