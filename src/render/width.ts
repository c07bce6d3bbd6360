import { eastAsianWidth } from 'get-east-asian-width';

/** Latin, Chinese, Japanese and Korean letters, punctuation and signs that never join with a neighbour. */
const SINGLE =
  /^[\u0020-\u007e\u00a1-\u00ac\u00ae-\u02af\u2010-\u2027\u2030-\u205e\u2190-\u2bff\u3000-\u3029\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uff01-\uff60]*$/;
const UNSEEN = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
const WIDE = /^[\u3041-\u3096\u30a0-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3]$/;
const PLAIN = /^[\u0020-\u007e]*$/;

/** The text as its reader counts characters. Few texts need the segmenter, and making one takes 20 ms. */
function graphemesOf(text: string): string[] {
  if (SINGLE.test(text)) return text.split('');
  const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
  return Array.from(graphemes.segment(text), ({ segment }) => segment);
}

/** Terminal cells a text takes: Chinese, Japanese and Korean characters and emoji take two. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemesOf(text)) width += graphemeWidth(grapheme);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (WIDE.test(grapheme)) return 2;
  if (PLAIN.test(grapheme)) return 1;
  if (UNSEEN.test(grapheme)) return 0;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 32);
}

/** The text in exactly `width` cells: cut with an ellipsis where it is longer, filled with spaces where shorter. */
export function fitted(text: string, width: number, ellipsis: string): string {
  const cut = cutTo(text, width, ellipsis);
  return cut + ' '.repeat(Math.max(0, width - widthOf(cut)));
}

/** The text in at most `width` cells. */
export function cutTo(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  let cut = '';
  let used = 0;
  for (const segment of graphemesOf(text)) {
    const next = graphemeWidth(segment);
    if (used + next > room) break;
    cut += segment;
    used += next;
  }
  return room < 0 ? ' '.repeat(Math.max(0, width)) : cut + ellipsis;
}

/** Whole entries in lines of at most `width` cells, joined by `joint`; only an entry wider than a line is broken. */
export function wrapEntries(entries: string[], joint: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const [index, entry] of entries.entries()) {
    const next = index === entries.length - 1 ? entry : entry + joint;
    if (line !== '' && widthOf((line + next).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = next;
    } else line += next;
  }
  return [...lines, line].map((one) => wrap(one, width)).join('\n');
}

/** The words in lines of at most `width` cells; `indent` goes before every line but the first. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, width - widthOf(indent))) {
    const glued = line + piece;
    const room = lines.length === 0 ? width : width - widthOf(indent);
    if (line !== '' && widthOf(glued.trimEnd()) > room) {
      lines.push(line.trimEnd());
      line = piece.trimStart();
    } else line = glued;
  }
  if (line.trim() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines.join(`\n${indent}`);
}

/** The text cut where a line may break, and wherever a piece would be wider than a whole line. */
function pieces(text: string, longest: number): string[] {
  const found: string[] = [];
  let piece = '';
  let before = '';
  for (const segment of graphemesOf(text)) {
    if (piece !== '' && (mayBreak(before, segment) || widthOf(piece + segment) > longest)) {
      found.push(piece);
      piece = '';
    }
    piece += segment;
    before = segment;
  }
  return piece === '' ? found : [...found, piece];
}

const OPENING = /^[\p{Ps}\p{Pi}]/u;
const CLOSING = /^[\p{Po}\p{Pe}\p{Pf}\p{Pd}\s]/u;

/** After a space, and beside a character of two cells; but nothing closes at the start of a line or opens at its end. */
function mayBreak(before: string, after: string): boolean {
  if (CLOSING.test(after) || OPENING.test(before)) return false;
  return /\s$/.test(before) || graphemeWidth(before) === 2 || graphemeWidth(after) === 2;
}
