/** A JSON text that cannot be read, and the line of it. */
export class JsonError extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.name = 'JsonError';
    this.line = line;
  }
}

/** A JSON value, and the line on which each part of it begins: the path `plans/3/price` names a part. */
export interface Located {
  value: unknown;
  lines: ReadonlyMap<string, number>;
}

const TOKEN = /\s*(?:([{}[\],:])|("(?:[^"\\]|\\.)*")|([^\s{}[\],:"]+))/y;

/** Reads JSON as JSON.parse does, and remembers the lines. Throws JsonError. */
export function parseJson(text: string): Located {
  const lines = new Map<string, number>();
  const reader = readerOf(text);
  const value = readValue(reader, '', lines);
  if (reader.peek() !== '') throw reader.error('the text goes on after its end');
  return { value, lines };
}

const SPACE = /\s*/y;
const SHOWN = 30;

interface Reader {
  /** The next token; empty at the end. */
  peek(): string;
  take(): string;
  line(): number;
  error(message: string): JsonError;
}

function readerOf(text: string): Reader {
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const found = () => {
    TOKEN.lastIndex = at;
    return TOKEN.exec(text);
  };
  const lineAt = (index: number) => text.slice(0, index).split('\n').length;
  const start = () => {
    SPACE.lastIndex = at;
    SPACE.test(text);
    return SPACE.lastIndex;
  };
  const reader: Reader = {
    peek: () => found()?.[0].trim() ?? text.slice(at).trim(),
    take() {
      const match = found();
      if (!match)
        throw reader.error(
          at < text.trimEnd().length ? 'a text does not end' : 'the file ends too early',
        );
      at += match[0].length;
      return match[0].trim();
    },
    line: () => lineAt(start()),
    error: (message) => new JsonError(message, reader.line()),
  };
  return reader;
}

function readValue(reader: Reader, path: string, lines: Map<string, number>): unknown {
  lines.set(path, reader.line());
  const next = reader.peek();
  if (next === '{') return readObject(reader, path, lines);
  if (next === '[') return readList(reader, path, lines);
  const fault = reader.error(
    `${next.slice(0, SHOWN) || 'the end'} stands where a value is expected`,
  );
  try {
    return JSON.parse(reader.take());
  } catch {
    throw fault;
  }
}

function readObject(reader: Reader, path: string, lines: Map<string, number>): unknown {
  const entries: [string, unknown][] = [];
  readParts(reader, '}', () => {
    const fault = reader.error('a name in quotation marks is expected');
    const name = reader.take();
    if (!name.startsWith('"')) throw fault;
    const key = JSON.parse(name) as string;
    expect(reader, ':');
    entries.push([key, readValue(reader, path === '' ? key : `${path}/${key}`, lines)]);
  });
  return Object.fromEntries(entries);
}

function readList(reader: Reader, path: string, lines: Map<string, number>): unknown {
  const items: unknown[] = [];
  readParts(reader, ']', () => {
    items.push(
      readValue(reader, path === '' ? `${items.length}` : `${path}/${items.length}`, lines),
    );
  });
  return items;
}

/** What stands between brackets, part by part, with commas between. */
function readParts(reader: Reader, end: string, part: () => void): void {
  reader.take();
  if (reader.peek() === end) {
    reader.take();
    return;
  }
  for (;;) {
    part();
    if (reader.peek() === end) break;
    expect(reader, ',');
  }
  reader.take();
}

function expect(reader: Reader, sign: string): void {
  const fault = reader.error(`"${sign}" is expected`);
  if (reader.peek() !== sign) throw fault;
  reader.take();
}
