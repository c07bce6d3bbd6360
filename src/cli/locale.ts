import type { Lang } from '../render/index.js';

/** `zh_TW.UTF-8` taken apart; undefined for none, C and POSIX. */
function localeOf(env: NodeJS.ProcessEnv): { language: string; territory?: string } | undefined {
  const text = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  const found = /^([a-z]{2,3})(?:[_-][A-Z][a-z]{3})?(?:[_-]([A-Z]{2}))?(?:[.@]|$)/.exec(text);
  const [, language, territory] = found ?? [];
  if (language === undefined) return undefined;
  return territory === undefined ? { language } : { language, territory };
}

/** The language of the locale, as far as we speak it. */
export function languageOf(env: NodeJS.ProcessEnv): Lang {
  return localeOf(env)?.language === 'zh' ? 'zh-CN' : 'en';
}

/** The country of the locale, ISO 3166; undefined where it names none. */
export function territoryOf(env: NodeJS.ProcessEnv): string | undefined {
  return localeOf(env)?.territory;
}
