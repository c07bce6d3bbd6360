import { parse } from 'csv-parse/sync';
import { type Line, lineOf, refused } from './line.js';
import type { TextLine } from './lines.js';

/** What a column may be called, in lower case. */
const NAMES = {
  artist: ['artist', 'artists', 'album artist', '艺人', '歌手', '艺术家', '演唱者'],
  title: ['title', 'album', 'album title', '标题', '专辑', '专辑名', '专辑名称'],
  barcode: ['barcode', 'ean', 'upc', '条码', '条形码'],
  url: ['url', 'link', 'address', '链接', '网址', '地址'],
} as const;

type Field = keyof typeof NAMES;
type Columns = Partial<Record<Field, number>>;

const DELIMITERS = [',', ';', '\t'] as const;

/** A field that was opened and is still open after so many lines was never closed. */
const MOST_LINES = 20;

/** True for a first line that names columns we know. */
export function isHeader(text: string): boolean {
  const columns = columnsOf(fieldsOf(text, delimiterOf(text)) ?? []);
  return columns.url !== undefined || columns.barcode !== undefined || namesAlbum(columns);
}

function namesAlbum(columns: Columns): boolean {
  return columns.artist !== undefined && columns.title !== undefined;
}

/** Rows below a header with artist and title, or url, or barcode. A row that cannot be read spoils no other. */
export async function* readCsv(lines: AsyncIterable<TextLine>): AsyncGenerator<Line> {
  let delimiter = ',';
  let columns: Columns | null = null;
  for await (const record of recordsOf(lines)) {
    const text = record.text.trim();
    if (text === '' || /^"?sep=/i.test(text)) continue;
    if (!columns) {
      delimiter = delimiterOf(text);
      columns = columnsOf(fieldsOf(text, delimiter) ?? []);
      if (isHeader(text)) continue;
      yield refused(record.number, text, HEADLESS);
      return;
    }
    const fields = fieldsOf(record.text, delimiter);
    yield fields
      ? rowOf(record.number, fields, columns)
      : refused(record.number, text, 'not a row of CSV: a quotation mark is not closed');
  }
}

const HEADLESS =
  'the first line names no columns we know; an example of one: artist,title (also known: barcode, url)';

function rowOf(number: number, fields: string[], columns: Columns): Line {
  const told = (field: Field) => undefused(fields[columns[field] ?? -1] ?? '');
  const [artist, title, url] = [told('artist'), told('title'), told('url')];
  if (url !== '') return lineOf(number, [url]);
  if (artist !== '' && title !== '') return lineOf(number, [artist, title]);
  const only = title || artist || told('barcode');
  if (only !== '') return lineOf(number, [only]);
  return refused(number, fields.join(' '), 'a row without artist, title, barcode and url');
}

/** A sheet's formulas are defused with a mark, by us too. */
function undefused(field: string): string {
  return field.trim().replace(/^'(?=[=+\-@])/, '');
}

function columnsOf(header: string[]): Columns {
  const told = header.map((name) => name.trim().toLowerCase());
  const columns: Columns = {};
  for (const field of Object.keys(NAMES) as Field[]) {
    // The first of our own names for it that is there: "title" before "album".
    const at = NAMES[field].map((name) => told.indexOf(name)).find((index) => index >= 0);
    if (at !== undefined) columns[field] = at;
  }
  return columns;
}

function delimiterOf(header: string): string {
  const bare = header.replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((one) => bare.split(one).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

/** The fields of one record; null where it is none. */
function fieldsOf(text: string, delimiter: string): string[] | null {
  if (!text.includes('"')) return text.split(delimiter);
  try {
    const [fields] = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
    }) as string[][];
    return fields ?? [];
  } catch {
    return null;
  }
}

/** Lines put together where a quoted field goes over several; those of a field never closed stay apart. */
async function* recordsOf(lines: AsyncIterable<TextLine>): AsyncGenerator<TextLine> {
  let open: TextLine[] = [];
  for await (const line of lines) {
    open.push(line);
    if (isClosed(open)) {
      yield joined(open);
      open = [];
    } else if (open.length >= MOST_LINES) {
      yield* apart(open);
      open = [];
    }
  }
  yield* apart(open);
}

// A field is quoted where its first character is a quotation mark; others within a field are meant.
const QUOTED = /(^|[,;\t])\s*"(?:[^"]|"")*"(?=\s*(?:[,;\t\n]|$))/g;
const OPENED = /(?:^|[,;\t])\s*"/;

function isClosed(lines: TextLine[]): boolean {
  const text = lines.map((line) => line.text).join('\n');
  return !text.includes('"') || !OPENED.test(text.replace(QUOTED, '$1'));
}

function joined(lines: TextLine[]): TextLine {
  const [first = { number: 1, text: '', cut: false }] = lines;
  return { ...first, text: lines.map(({ text }) => text).join('\n') };
}

/** The line that opened the field is bad; those behind it are read as if it were not there. */
function* apart(lines: TextLine[]): Generator<TextLine> {
  let open: TextLine[] = [];
  for (const [at, line] of lines.entries()) {
    if (at === 0) yield line;
    else open.push(line);
    if (open.length > 0 && isClosed(open)) {
      yield joined(open);
      open = [];
    }
  }
  if (open.length > 0) yield* open.length === lines.length ? open : apart(open);
}
