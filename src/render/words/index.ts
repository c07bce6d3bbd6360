import type { Lang } from '../view.js';
import { en } from './en.js';
import type { Words } from './words.js';
import { zhCN } from './zh-CN.js';

/** The words of a language. */
export function wordsOf(lang: Lang): Words {
  return lang === 'en' ? en : zhCN;
}

export type { Words } from './words.js';
