import { type Line, readInput } from '../../src/report/index.js';

/** The lines of a file with this name and content, each in one word. */
export async function linesIn(
  content: string | Uint8Array,
  name: string | null = null,
  albums = false,
): Promise<Line[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const lines: Line[] = [];
  for await (const line of readInput({ name, bytes: inPieces(bytes) }, { albums }))
    lines.push(line);
  return lines;
}

/** Pieces that cut characters and ends of lines in two. */
async function* inPieces(bytes: Uint8Array) {
  for (let at = 0; at < bytes.length; at += 7) yield bytes.slice(at, at + 7);
}

/** `3 周杰伦 / 叶惠美`, `3 netease album 18905`, `3 netease playlist 1`, `3 playlist 名 (2)`, `3 ! what is wrong`. */
export function told(line: Line): string {
  const { number } = line;
  if ('error' in line) return `${number} ! ${line.error}`;
  const { question } = line;
  if (question.kind === 'words') {
    const { artist, title, text } = question;
    return `${number} ${artist === null ? text : `${artist} / ${title}`}`;
  }
  if (question.kind === 'address') {
    return `${number} ${question.platform} ${question.address.kind} ${question.address.id}`;
  }
  if (question.kind !== 'playlist') return `${number} ${question.kind} ${question.text}`;
  const { from, text, tracks } = question;
  return from
    ? `${number} ${from.platform} playlist ${from.id}`
    : `${number} playlist ${text} (${tracks.length})`;
}

export async function toldIn(...args: Parameters<typeof linesIn>): Promise<string[]> {
  return (await linesIn(...args)).map(told);
}
