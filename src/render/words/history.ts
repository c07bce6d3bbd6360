import type { ChangeKind } from '../../model/index.js';
import type { Lang } from '../view.js';

/** What histories say, in one language. */
export interface HistoryWords {
  kinds: Record<ChangeKind, string>;
  /** How it was before, and until when that is known. */
  before(was: string | null, until: string): string;
  /** The answer: how many changes, since when. */
  verdict(changes: number, since: string | null): string;
  everything: string;
  listing(title: string, read: string, complete: boolean): string;
  from(place: string): string;
}

const EN: HistoryWords = {
  kinds: {
    listed: 'lists the album now',
    delisted: 'no longer lists the album',
    appeared: 'has appeared',
    vanished: 'has vanished',
    greyed: 'greyed out now',
    'region-locked': 'no longer plays in this region',
    back: 'plays again',
    'to-free': 'free now',
    'to-members': 'for members only now',
    'to-purchase': 'has to be bought now',
    price: 'costs otherwise now',
    terms: 'plays on other terms now',
  },
  before: (was, until) =>
    was === null ? `last seen ${until}` : `before: ${was}, last seen ${until}`,
  verdict: (changes, since) => {
    if (since === null) return 'Nothing is kept of this album yet.';
    if (changes === 0) return `Nothing is known to have changed since ${since}.`;
    return `${changes} ${changes === 1 ? 'change' : 'changes'} since ${since}.`;
  },
  everything: 'Everything that was seen',
  listing: (title, read, complete) => `${title}: read ${complete ? 'whole' : 'in part'}, ${read}`,
  from: (place) => (place === 'abroad' ? 'seen from outside mainland China' : `seen from ${place}`),
};

const ZH: HistoryWords = {
  kinds: {
    listed: '现已收录这张专辑',
    delisted: '不再收录这张专辑',
    appeared: '新出现',
    vanished: '已消失',
    greyed: '变为灰色',
    'region-locked': '本地区不再可播',
    back: '恢复可播',
    'to-free': '改为免费',
    'to-members': '改为会员专享',
    'to-purchase': '改为需购买',
    price: '价格变了',
    terms: '条件变了',
  },
  before: (was, until) => (was === null ? `最后见于 ${until}` : `原为${was}，最后见于 ${until}`),
  verdict: (changes, since) => {
    if (since === null) return '这张专辑还没有记录。';
    return changes === 0
      ? `自 ${since} 起没有已知的变化。`
      : `自 ${since} 起有 ${changes} 处变化。`;
  },
  everything: '全部记录',
  listing: (title, read, complete) => `${title}：${complete ? '已读全' : '只读到一部分'}，${read}`,
  from: (place) => (place === 'abroad' ? '从中国大陆以外查询' : `从 ${place} 查询`),
};

/** The words of histories in a language. */
export function historyWords(lang: Lang): HistoryWords {
  return lang === 'en' ? EN : ZH;
}
