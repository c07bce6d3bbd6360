import { realpath, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Cache, ownProblems, ownSince } from '../cache/index.js';
import { LOCAL_CARD } from '../platforms/local.js';
import type { Platform } from '../platforms/platform.js';
import { ownAdapter } from './adapter.js';
import { isList } from './list.js';
import { type Scanned, type Scanning, scan } from './scan.js';
import { isWithin, reasonOf } from './walk.js';

export type { Scanned } from './scan.js';

/** The own files, read and ready to answer. */
export interface Own {
  platform: Platform;
  /** Milliseconds since 1970: an answer that was given before this is not believed. */
  since: number;
  files: number;
  /** What could not be read, and why. */
  unreadable: { path: string; problem: string }[];
}

/** A folder (or list) of own files that cannot be read at all. */
export class OwnError extends Error {
  override readonly name = 'OwnError';
}

/** Reads what is new below these folders and lists, and gives the platform `local`. Throws OwnError. */
export async function openOwn(paths: readonly string[], scanning: Scanning): Promise<Own> {
  const roots = await rootsOf(paths);
  const scanned: Scanned = { files: 0, read: 0, changed: false, blocked: [] };
  for (const root of roots) await scan(scanning, root, scanned);
  const { cache, now } = scanning;
  const since = ownSince(cache, roots, scanned.changed, now);
  const { files, blocked } = scanned;
  const seenAt = new Date(now).toISOString();
  return {
    platform: {
      card: LOCAL_CARD,
      recognise: () => null,
      load: async () => ownAdapter({ cache, roots, blocked, seenAt }),
    },
    since,
    files,
    unreadable: unreadable(cache, roots, scanned),
  };
}

function unreadable(cache: Cache, roots: string[], { blocked }: Scanned): Own['unreadable'] {
  return [...blocked, ...ownProblems(cache, roots)];
}

/** The folders and lists by their true names, each once; a folder within another is read with that. */
async function rootsOf(paths: readonly string[]): Promise<string[]> {
  const all = new Set<string>();
  for (const path of paths) {
    try {
      const root = await realpath(resolve(path));
      if (!(await stat(root)).isDirectory() && !isList(root)) {
        throw new OwnError(`${path} is neither a folder nor an M3U list`);
      }
      all.add(root);
    } catch (error) {
      if (error instanceof OwnError) throw error;
      throw new OwnError(`${path} cannot be read (${reasonOf(error)})`, { cause: error });
    }
  }
  return [...all]
    .filter((one) => ![...all].some((other) => other !== one && isWithin(one, other)))
    .sort();
}
