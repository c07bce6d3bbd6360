import * as v from 'valibot';
import { idText, numeric, rowsOf, shaped } from '../shape.js';

const captureRow = v.object({
  timestamp: v.pipe(v.string(), v.regex(/^\d{14}$/)),
  original: v.string(),
  statuscode: v.string(),
  mimetype: v.string(),
  digest: v.string(),
});
export type CaptureRow = v.InferOutput<typeof captureRow>;

/** The archive's list: names, then rows; after an empty row stands a key that is none. Rows that are odd are left out. */
export function captureRows(body: unknown): CaptureRow[] {
  const lines = shaped('xiami', v.array(v.array(v.string())), body);
  const [names = [], ...rest] = lines;
  const end = rest.findIndex((line) => line.length === 0);
  const rows = (end < 0 ? rest : rest.slice(0, end)).map((line) =>
    Object.fromEntries(names.map((name, i) => [name, line[i]])),
  );
  return rowsOf(captureRow, rows).good;
}

const count = v.nullish(numeric);
const text = v.nullish(v.string());

const operation = v.object({ purpose: v.number(), upgradeRole: v.number() });
const purview = v.object({
  quality: v.string(),
  operationVOs: v.nullish(v.array(operation)),
});
const named = v.object({ artistName: text });

/** A song as every JSON of Xiami's writes it since 2018, names in camel case. */
const song = v.object({
  songId: idText,
  songStringId: text,
  songName: v.pipe(v.string(), v.regex(/\S/)),
  subName: text,
  newSubName: text,
  translation: text,
  cdSerial: count,
  track: count,
  length: count,
  singers: text,
  singerVOs: v.nullish(v.array(named)),
  songStatus: count,
  demo: count,
  purviewRoleVOs: v.nullish(v.array(purview)),
});
export type Song = v.InferOutput<typeof song>;

const album = v.object({
  albumId: idText,
  albumStringId: text,
  albumName: v.pipe(v.string(), v.regex(/\S/)),
  subName: text,
  artistName: text,
  artists: v.nullish(v.array(named)),
  songCount: count,
  gmtPublish: count,
  albumStatus: count,
  songs: v.array(v.unknown()),
});
export type Album = v.InferOutput<typeof album>;

/** The older JSON writes the same names in snake case, and two of them otherwise. */
const RENAMED: Record<string, string> = {
  purview_roles: 'purviewRoleVOs',
  operation_list: 'operationVOs',
};

/** Nothing that is read lies deeper. */
const DEEPEST = 12;

function camel(value: unknown, depth = 0): unknown {
  if (value === null || typeof value !== 'object' || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((inner) => camel(inner, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [camelName(name), camel(inner, depth + 1)]),
  );
}

function camelName(name: string): string {
  return RENAMED[name] ?? name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** An album out of a page's embedded JSON, or out of the older one; throws Failure changed. */
export function albumOf(body: unknown): Album {
  return shaped('xiami', album, camel(body));
}

export function songsOf(rows: readonly unknown[]): { good: Song[]; bad: number } {
  return rowsOf(
    song,
    rows.map((row) => camel(row)),
  );
}

const preloaded = v.object({
  albumData: v.optional(v.object({ albumDetail: v.optional(v.unknown()) })),
  songData: v.optional(
    v.object({
      songDetail: v.optional(v.object({ albumId: v.nullish(idText), albumStringId: text })),
    }),
  ),
});
export type Preloaded = v.InferOutput<typeof preloaded>;

/** What the pages since 2018 carry for their own script. */
export function preloadedOf(body: unknown): Preloaded {
  return shaped('xiami', preloaded, body);
}
