import type { Lang } from '../../../view.js';
import { en } from './en.js';
import type { HtmlWords } from './words.js';
import { zhCN } from './zh-CN.js';

/** The words of a page in a language. */
export function pageWordsOf(lang: Lang): HtmlWords {
  return lang === 'en' ? en : zhCN;
}
