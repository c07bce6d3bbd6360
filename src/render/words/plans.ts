import type { Lang } from '../view.js';

/** What reports say of memberships and purchases, in one language. */
export interface PlanWords {
  heading(months: number): string;
  /** The entry that costs nothing. */
  nothingToAdd: string;
  cover(covered: number, of: number): string;
  cost(amount: string, months: number): string;
  /** What is paid for purchases alone. */
  once(amount: string): string;
  dueNow(amount: string): string;
  or(names: string): string;
  others(count: number): string;
  /** Things bought once: how many, and where. */
  bought(of: 'track' | 'album', count: number, platform: string): string;
  price(amount: string, months: number): string;
  seen(day: string): string;
  old: string;
  perhaps(keys: string): string;
  ifYouCan: string;
  adds(count: number): string;
  twoCurrencies: string;
  /** Where nothing is priced in the currency of the budget. */
  budgetElsewhere: string;
  rates(date: string): string;
  prices: string;
  unpriced(platform: string, of: 'track' | 'album', count: number, numbers: string[]): string;
  /** The cheapest way to everything, for the verdict. */
  cheapest(names: string, cost: string): string;
  /** What one has opens everything, though not everything is free. */
  enough: string;
  monthly: string;
  opens(keys: string): string;
  source(text: string): string;
  /** Of a plan that is only used where somebody names it. */
  off: string;
}

const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

const EN: PlanWords = {
  heading: (months) => `What to subscribe to, for ${count(months, 'month')}`,
  nothingToAdd: 'Nothing to add',
  cover: (covered, of) => (covered === of ? `all ${of}` : `${covered} of ${of}`),
  cost: (amount, months) => `${amount} for ${count(months, 'month')}`,
  once: (amount) => `${amount}, paid once`,
  dueNow: (amount) => `${amount} due now`,
  or: (names) => `or ${names}`,
  others: (number) => `or ${number} other such ${number === 1 ? 'set' : 'sets'}`,
  bought: (of, number, platform) => `${count(number, of)} bought on ${platform}`,
  price: (amount, months) =>
    months === 1 ? `${amount} a month` : `${amount} for ${count(months, 'month')}`,
  seen: (day) => `seen ${day}`,
  old: 'more than 180 days ago',
  perhaps: (keys) => `perhaps ${keys} too, not counted`,
  ifYouCan: 'If you can',
  adds: (number) => `opens ${number} more`,
  twoCurrencies:
    'More would open with prices in two currencies together; --rates lets them be added up.',
  budgetElsewhere:
    'The budget is in another currency than the prices; --rates lets them be compared.',
  rates: (date) => `Other currencies at the rates of ${date}`,
  prices: 'Prices',
  unpriced: (platform, of, number, numbers) =>
    `${platform}: ${count(number, of)} for sale at a price not told (${numbers.length === 1 ? 'track' : 'tracks'} ${numbers.join(', ')})`,
  cheapest: (names, cost) => `cheapest at the prices known: ${names}, ${cost}`,
  enough: 'what you have opens all of it',
  monthly: 'at monthly prices',
  opens: (keys) => `opens ${keys}`,
  source: (text) => `source: ${text}`,
  off: 'switched off; used with --eligible',
};

const ZH: PlanWords = {
  heading: (months) => `订阅什么（按 ${months} 个月计）`,
  nothingToAdd: '无需添加',
  cover: (covered, of) => (covered === of ? `全部 ${of} 首` : `${covered}/${of}`),
  cost: (amount, months) => `${months} 个月 ${amount}`,
  once: (amount) => `一次付 ${amount}`,
  dueNow: (amount) => `现付 ${amount}`,
  or: (names) => `或 ${names}`,
  others: (number) => `另有 ${number} 种组合`,
  bought: (of, number, platform) =>
    `在${platform}购买 ${number} ${of === 'album' ? '张专辑' : '首'}`,
  price: (amount, months) => (months === 1 ? `每月 ${amount}` : `${months} 个月 ${amount}`),
  seen: (day) => `${day} 所见`,
  old: '已超过 180 天',
  perhaps: (keys) => `或许还能听 ${keys}，未计入`,
  ifYouCan: '如有资格',
  adds: (number) => `多听 ${number} 首`,
  twoCurrencies: '合用两种货币的方案还能多听；用 --rates 给出汇率即可合计。',
  budgetElsewhere: '预算与价格的货币不同；用 --rates 给出汇率即可比较。',
  rates: (date) => `其他货币按 ${date} 的汇率折算`,
  prices: '价格',
  unpriced: (platform, of, number, numbers) =>
    `${platform}：出售 ${number} ${of === 'album' ? '张专辑' : '首单曲'}，未说明价格（第 ${numbers.join('、')} 首）`,
  cheapest: (names, cost) => `按已知价格最便宜的是${names}，${cost}`,
  enough: '您已有的即可听全',
  monthly: '按月价计算',
  opens: (keys) => `可听 ${keys}`,
  source: (text) => `来源：${text}`,
  off: '默认不用；需 --eligible',
};

export function planWordsOf(lang: Lang): PlanWords {
  return lang === 'en' ? EN : ZH;
}
