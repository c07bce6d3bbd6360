import type { Lang } from '../../view.js';
import { en } from './en.js';
import type { ReportWords } from './words.js';
import { zhCN } from './zh-CN.js';

/** The words of a language for reports on many albums. */
export function reportWordsOf(lang: Lang): ReportWords {
  return lang === 'en' ? en : zhCN;
}

export type { ReportWords } from './words.js';
