import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Cache } from '../../src/cache/index.js';
import { openOwn } from '../../src/own/index.js';

/** Writes files below a folder, by their paths in it. */
export function fill(folder: string, files: Record<string, Buffer | string>): void {
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
}

/** Opens folders of own files at a moment, and counts what was read. */
export async function opened(cache: Cache, paths: string[], now = 1000) {
  let read = 0;
  const own = await openOwn(paths, {
    cache,
    now,
    signal: new AbortController().signal,
    tell: (scanned) => {
      read = scanned.read;
    },
  });
  const adapter = await own.platform.load();
  const session = {
    ask: () => Promise.reject(new Error('asked')),
    memory: new Map(),
    regions: ['CN'],
    key: null,
    now: 0,
  };
  return { own, adapter, session, read: () => read };
}
