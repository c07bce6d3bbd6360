import { eastAsianWidth } from 'get-east-asian-width';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const UNSEEN = /^[\p{Mark}\p{Default_Ignorable_Code_Point}]+$/u;
const PLAIN = /^[\u0020-\u007e]*$/;

/** Terminal cells a text takes: Chinese, Japanese and Korean characters and emoji take two. */
export function widthOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const { segment } of graphemes.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (UNSEEN.test(grapheme)) return 0;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(grapheme)) return 2;
  return eastAsianWidth(grapheme.codePointAt(0) ?? 32);
}

/** The text in exactly `width` cells: cut with an ellipsis where it is longer, filled with spaces where shorter. */
export function fit(text: string, width: number, ellipsis: string): string {
  const cut = cutTo(text, width, ellipsis);
  return cut + ' '.repeat(Math.max(0, width - widthOf(cut)));
}

/** The text in at most `width` cells. */
export function cutTo(text: string, width: number, ellipsis: string): string {
  if (widthOf(text) <= width) return text;
  const room = width - widthOf(ellipsis);
  let cut = '';
  let used = 0;
  for (const { segment } of graphemes.segment(text)) {
    const next = graphemeWidth(segment);
    if (used + next > room) break;
    cut += segment;
    used += next;
  }
  return room < 0 ? ' '.repeat(Math.max(0, width)) : cut + ellipsis;
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

/** Where a line may break: after a space, and beside every character that takes two cells. */
function pieces(text: string, longest: number): string[] {
  const found: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(text)) {
    const wide = graphemeWidth(segment) === 2 && !/\p{Punctuation}/u.test(segment);
    if (piece !== '' && (wide || widthOf(piece) >= Math.max(1, longest))) {
      found.push(piece);
      piece = '';
    }
    piece += segment;
    if (/\s/.test(segment)) {
      found.push(piece);
      piece = '';
    }
  }
  return piece === '' ? found : [...found, piece];
}
