import { stat } from 'node:fs/promises';
import {
  type Cache,
  type FileStamp,
  markOwnFiles,
  type OwnFile,
  ownPaths,
  type Standing,
  saveOwnFiles,
  standingOf,
} from '../cache/index.js';
import { albumIdOf, trackIdOf } from './album.js';
import { keysOf } from './keys.js';
import { isList, listed } from './list.js';
import { eachOf } from './pool.js';
import { readTags } from './tags.js';
import { isWithin, type Met, reasonOf, walk } from './walk.js';

/** How far the reading of the own files has come. */
export interface Scanned {
  /** Files met, and how many of them had to be read. */
  files: number;
  read: number;
  /** True where anything is not as it was. */
  changed: boolean;
  /** Folders and list entries that could not be read; files that could not are kept with their problem. */
  blocked: { path: string; problem: string }[];
}

/** What a scan is lent. */
export interface Scanning {
  cache: Cache;
  /** Milliseconds since 1970. */
  now: number;
  signal: AbortSignal;
  /** Told now and then. */
  tell(scanned: Readonly<Scanned>): void;
}

// Folders at once: enough to keep a network disk busy.
const AT_ONCE = 16;
const BATCH = 200;

/** What one pass over a root gathers until it is written. */
interface Pass extends Scanning {
  root: string;
  scanned: Scanned;
  met: Set<string>;
  read: OwnFile[];
  back: string[];
}

/** Reads what is new or changed below a root, and marks what is gone. Nothing but the database is written. */
export async function scan(scanning: Scanning, root: string, scanned: Scanned): Promise<void> {
  const pass: Pass = { ...scanning, root, scanned, met: new Set(), read: [], back: [] };
  await eachOf(isList(root) ? listed(root) : walk(root), AT_ONCE, (met) => take(pass, met));
  flush(pass);
  markGone(pass);
}

async function take(pass: Pass, met: readonly Met[]): Promise<void> {
  pass.signal.throwIfAborted();
  const stamps = await Promise.all(met.map((one) => stampOf(pass, one)));
  for (const stamp of stamps) if (stamp) await look(pass, stamp);
  if (pass.read.length >= BATCH) flush(pass);
}

async function look(pass: Pass, stamp: FileStamp): Promise<void> {
  pass.scanned.files++;
  pass.met.add(stamp.path);
  const standing = standingOf(pass.cache, pass.root, stamp);
  if (standing === 'back') pass.back.push(stamp.path);
  else if (standing !== 'same') await read(pass, stamp, standing);
}

/** A file as it lies there; null for what cannot be looked at. */
async function stampOf({ scanned }: Pass, met: Met): Promise<FileStamp | null> {
  if ('problem' in met) {
    scanned.blocked.push(met);
    return null;
  }
  const { path } = met;
  try {
    const { size, mtimeMs } = await stat(path);
    return { path, size, mtime: Math.floor(mtimeMs) };
  } catch (error) {
    scanned.blocked.push({ path, problem: reasonOf(error) });
    return null;
  }
}

async function read(pass: Pass, stamp: FileStamp, standing: Standing): Promise<void> {
  const file = await fileOf(stamp);
  pass.scanned.read++;
  pass.scanned.changed ||= standing !== 'retry' || file.problem === null;
  pass.read.push(file);
}

async function fileOf(stamp: FileStamp): Promise<OwnFile> {
  try {
    const tags = await readTags(stamp.path);
    return {
      ...stamp,
      problem: null,
      albumId: albumIdOf(stamp.path, tags),
      trackId: trackIdOf(stamp.path, tags),
      tags: JSON.stringify(tags),
      keys: keysOf(tags),
    };
  } catch (error) {
    return {
      ...stamp,
      problem: reasonOf(error),
      albumId: null,
      trackId: null,
      tags: null,
      keys: [],
    };
  }
}

function flush(pass: Pass): void {
  saveOwnFiles(pass.cache, pass.root, pass.read.splice(0));
  pass.tell(pass.scanned);
}

/** What lies below a folder that could not be read is not known to be gone. */
function markGone(pass: Pass): void {
  const gone: string[] = [];
  for (const path of ownPaths(pass.cache, pass.root)) {
    if (pass.met.has(path)) continue;
    if (!pass.scanned.blocked.some((one) => isWithin(path, one.path))) gone.push(path);
  }
  markOwnFiles(pass.cache, pass.root, gone, pass.now);
  markOwnFiles(pass.cache, pass.root, pass.back, null);
  pass.scanned.changed ||= gone.length + pass.back.length > 0;
}
