import type { MoneyQuestion } from '../cover/index.js';
import type { PlatformId } from '../model/index.js';

/** The languages reports are written in. */
export type Lang = 'zh-CN' | 'en';

/** How a text is to look where it is going to be read. */
export interface View {
  lang: Lang;
  /** Terminal cells a line may take. */
  width: number;
  color: boolean;
  /** No character outside ASCII but in names and titles. */
  ascii: boolean;
  verbose: boolean;
  /** Platforms' names in this language, whole and for the head of a column. */
  names: Record<PlatformId, { full: string; short: string }>;
  /** The memberships that are known, and how they were counted; left out where nobody asked. */
  money?: MoneyQuestion;
}

/** A platform's name; its key where nobody told one. */
export function nameOf(view: View, platform: PlatformId): string {
  return view.names[platform]?.full ?? platform;
}

/** What stands between a name and what is said of it. */
export function colonOf(view: Pick<View, 'lang'>): string {
  return view.lang === 'en' ? ': ' : '：';
}
