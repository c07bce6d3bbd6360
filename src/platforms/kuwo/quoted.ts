import { parseJson } from '../shape.js';

/*
 * Kuwo's older doors answer in single quotes: {'name':'It&apos;s "x"'}. Quotes inside are &apos;, double quotes
 * and control characters stand bare. The text is read once from left to right, whatever it holds.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: they stand bare in the answers
const RUN = /[^'"\\\u0000-\u001f]+/y;
const OUTSIDE = /[^'"]+/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
// A quote ends its text only where JSON goes on after it; any other is an apostrophe that was left bare.
const END = /'(?=\s*(?:[,:}\]]|$))/y;

/** The value of a JSON or single-quoted answer; throws Failure `changed` for anything else. */
export function parseQuoted(text: string): unknown {
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return JSON.parse(bare);
  } catch {
    return parseJson('kuwo', /^\s*[{[]\s*'/.test(bare) ? requoted(bare) : bare);
  }
}

/** Single-quoted text as JSON; text that is neither stays no JSON. */
function requoted(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === "'") {
      at = readSingle(text, at + 1, parts);
    } else {
      const part = text[at] === '"' ? readDouble(text, at) : match(OUTSIDE, text, at);
      parts.push(part);
      at += part.length;
    }
  }
  return parts.join('');
}

/** The double-quoted text that opens at `start`, as it stands. */
function readDouble(text: string, start: number): string {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return text.slice(start, at + 1);
}

/** Adds the single-quoted text that opened before `start` to `parts`, as JSON; gives the place after its end. */
function readSingle(text: string, start: number, parts: string[]): number {
  parts.push('"');
  let at = start;
  while (at < text.length && match(END, text, at) === '') {
    const kept = match(RUN, text, at) || match(ESCAPE, text, at);
    parts.push(kept || escaped(text, at));
    at += kept.length || 1;
  }
  parts.push('"');
  return at + 1;
}

/** One character that JSON does not take bare; the backslash before an apostrophe is dropped. */
function escaped(text: string, at: number): string {
  const char = text.charAt(at);
  if (char === "'") return char;
  if (char === '\\' && text[at + 1] === "'" && match(END, text, at + 1) === '') return '';
  return JSON.stringify(char).slice(1, -1);
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}
