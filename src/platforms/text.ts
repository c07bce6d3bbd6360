import { decodeHTML } from 'entities';
import { clean } from '../model/index.js';

/** A platform's text as its listeners see it: marks and entities (up to twice escaped) resolved, nothing hidden left. */
export function plain(text: string | number | null | undefined): string {
  if (text === null || text === undefined) return '';
  const once = decodeHTML(unmarked(String(text)));
  return clean(unmarked(once.includes('&') ? decodeHTML(once) : once));
}

/** Without the marks that searches put around hits; half-broken ones too. */
function unmarked(text: string): string {
  return text.replace(/<\/?(?:em|en|b|font)\b[^<>]{0,80}>/gi, '');
}

/** The non-empty ones among several texts, each once. */
export function texts(...all: (string | number | null | undefined)[]): string[] {
  return [...new Set(all.map(plain).filter((text) => text !== ''))];
}

/** Names joined in one string, apart; `joint` is what the platform joins them with. */
export function names(joined: string | null | undefined, joint: string | RegExp): string[] {
  return texts(...(joined ?? '').split(joint));
}

/** YYYY-MM-DD out of a date text; null for none, or for the zeros that stand for none. */
export function isoDate(text: string | null | undefined): string | null {
  const found = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(text ?? '');
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (year < 1800 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${found[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** A whole number that a platform may write as text; null for anything else. */
export function whole(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : null;
}

/**
 * A whole number from 1 on, text or not: a place on an album, how many there are, milliseconds. Null for anything else,
 * for 0, which stands for not told, and for numbers that are no count of anything (a thousand million and more).
 */
export function counted(value: string | number | null | undefined): number | null {
  const number = whole(value);
  return number !== null && number > 0 && number < 1e9 ? number : null;
}

/** Milliseconds from seconds that may be text, or 0 for not told. */
export function fromSeconds(value: string | number | null | undefined): number | null {
  const seconds = value === '' || value === null || value === undefined ? 0 : Number(value);
  return Number.isFinite(seconds) && seconds > 0 && seconds < 1e6
    ? Math.round(seconds * 1000)
    : null;
}
