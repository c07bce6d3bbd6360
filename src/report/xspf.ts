import { plain } from '../platforms/text.js';
import { type Line, refused } from './line.js';
import type { TextLine } from './lines.js';
import type { NamedTrack } from './named.js';

/** Characters of one track element; it holds names and an address. */
const MOST = 64 * 1024;

const START = /<(?:\w+:)?track(?:\s[^<>]*)?>/;
const END = /<\/(?:\w+:)?track\s*>/;

/** What only a DTD would explain: XML itself knows five entities and numbers. */
const FOREIGN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)[\w.-]+;/i;
const CDATA = /<!\[CDATA\[[\s\S]*?\]\]>/g;

/** The track that is being read: where it begins, and what of it came so far; null between tracks. */
interface State {
  open: { number: number; text: string } | null;
}

/** Tracks of an XSPF list (xspf.org/spec). The text is read track by track, and never as a whole document. */
export async function* readXspf(lines: AsyncIterable<TextLine>): AsyncGenerator<NamedTrack | Line> {
  const state: State = { open: null };
  for await (const { number, text } of lines) yield* tracksIn(state, number, `${text}\n`);
  const { open } = state;
  if (open) yield refused(open.number, open.text, 'a track that does not end; the list is cut');
}

/** The tracks that end in this line. */
function* tracksIn(state: State, number: number, line: string): Generator<NamedTrack | Line> {
  let rest = line;
  for (let mark = nextMark(state).exec(rest); mark; mark = nextMark(state).exec(rest)) {
    const before = rest.slice(0, mark.index);
    rest = rest.slice(mark.index + mark[0].length);
    if (state.open) yield trackOf(state.open.number, state.open.text + before);
    state.open = state.open ? null : { number, text: '' };
  }
  if (state.open && state.open.text.length < MOST) state.open.text += rest.slice(0, MOST);
}

/** What ends the track that is open, or begins the next. */
function nextMark({ open }: State): RegExp {
  return open ? END : START;
}

function trackOf(number: number, text: string): NamedTrack | Line {
  const [artist, title] = [element(text, 'creator'), element(text, 'title')];
  if (artist === '' || title === '') {
    return refused(number, `${artist} ${title}`, 'a track without <creator> or <title>');
  }
  if (FOREIGN_ENTITY.test(text.replace(CDATA, ''))) {
    return refused(
      number,
      `${artist} ${title}`,
      'an entity of a document type, which is not read; write the characters themselves',
    );
  }
  const ms = Number(element(text, 'duration'));
  const durationMs = Number.isSafeInteger(ms) && ms > 0 ? ms : null;
  return { number, artist, title, album: element(text, 'album'), durationMs };
}

function element(text: string, name: string): string {
  const found = new RegExp(`<(?:\\w+:)?${name}(?:\\s[^<>]*)?>([\\s\\S]*?)</(?:\\w+:)?${name}\\s*>`);
  const inner = found.exec(text)?.[1] ?? '';
  const literal = /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/.exec(inner)?.[1];
  return plain(literal ?? inner);
}
