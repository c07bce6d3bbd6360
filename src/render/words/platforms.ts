import type { Lang } from '../view.js';

/** What the list of platforms says, in one language. */
export interface PlatformWords {
  open: string;
  /** What the star behind a key means. */
  star: string;
  heads: [key: string, name: string, found: string, region: string, ownKey: string];
  found: Record<'words' | 'address' | 'with-key', string>;
  region: Record<'caller' | 'chosen', string>;
  ownKey: Record<'given' | 'needed' | 'optional' | 'none', string>;
  keys: string;
  reference: string;
  closed: string;
  closedOn(day: string): string;
  notBuilt: string;
  details: string;
  pace(burst: number, rate: string): string;
  memberships(tiers: string): string;
  asOf(day: string): string;
}

const EN: PlatformWords = {
  open: 'Where you can listen',
  star: '* asked by default here',
  heads: ['Key', 'Name', 'Found by', 'Answers for', 'Own key'],
  found: { words: 'words', address: 'address', 'with-key': 'words by key' },
  region: { caller: 'your place', chosen: 'regions asked' },
  ownKey: { given: 'given', needed: 'needed', optional: 'optional', none: '-' },
  keys: 'Keys of your own that are not given',
  reference: 'To look things up',
  closed: 'Closed',
  closedOn: (day) => `closed ${day.length > 7 ? 'on' : 'in'} ${day}`,
  notBuilt: 'Not built',
  details: 'Details',
  pace: (burst, rate) => `${burst} at once, then ${rate} a second`,
  memberships: (tiers) => `memberships: ${tiers}`,
  asOf: (day) => `as of ${day}`,
};

const ZH: PlatformWords = {
  open: '可以收听的平台',
  star: '* 此处默认查询',
  heads: ['代号', '名称', '如何查找', '所答地区', '自己的密钥'],
  found: { words: '按词', address: '按链接', 'with-key': '有密钥时按词' },
  region: { caller: '查询者所在地', chosen: '所查地区' },
  ownKey: { given: '已配置', needed: '必需', optional: '可选', none: '-' },
  keys: '尚未配置的密钥',
  reference: '用作参考',
  closed: '已关闭',
  closedOn: (day) => `${day} 关闭`,
  notBuilt: '没有收入的服务',
  details: '详细',
  pace: (burst, rate) => `并发 ${burst}，每秒 ${rate}`,
  memberships: (tiers) => `会员等级：${tiers}`,
  asOf: (day) => `截至 ${day}`,
};

/** The words of the list of platforms in a language. */
export function platformWords(lang: Lang): PlatformWords {
  return lang === 'en' ? EN : ZH;
}
