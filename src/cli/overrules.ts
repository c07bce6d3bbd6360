import { readFileSync } from 'node:fs';
import type { Overrule } from '../model/index.js';
import { UsageError } from './errors.js';

const EXAMPLE =
  '{ "platform": "qqmusic", "album": { "title": "叶惠美" }, "track": { "number": 3 }, "is": "0039MnYb0qxYhV" }';

/** Reads the user's own word on matches; a file that is not there is none, unless the configuration names it. */
export function readOverrules(path: string, named: boolean): Overrule[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    if (named) throw new UsageError(`${path}: the file of matches cannot be read`, { cause });
    return [];
  }
  let entries: unknown;
  try {
    entries = JSON.parse(text);
  } catch (cause) {
    throw new UsageError(`${path}: not JSON (${(cause as Error).message})`, { cause });
  }
  if (!Array.isArray(entries)) {
    throw new UsageError(`${path}: a list is expected, for example [${EXAMPLE}]`);
  }
  const wrong = entries.findIndex((entry) => !isOverrule(entry));
  if (wrong >= 0) throw new UsageError(`${path}: entry ${wrong + 1} should be like ${EXAMPLE}`);
  return entries as Overrule[];
}

function isOverrule(entry: unknown): entry is Overrule {
  const { platform, album, track, is } = (entry ?? {}) as Partial<Record<keyof Overrule, unknown>>;
  const { title } = (album ?? {}) as { title?: unknown };
  const named = (track ?? {}) as { title?: unknown; number?: unknown };
  return (
    typeof platform === 'string' &&
    typeof title === 'string' &&
    (typeof named.title === 'string' || Number.isSafeInteger(named.number)) &&
    (is === null || typeof is === 'string')
  );
}
