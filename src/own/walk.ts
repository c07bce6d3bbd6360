import { readdir, realpath, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

/** Kinds of files whose tags can be read. */
const AUDIO = new Set(
  '.mp3 .flac .m4a .m4b .mp4 .aac .alac .ogg .oga .opus .wav .wave .aif .aiff .wv .ape .mpc .wma .dsf .dff .mka .webm'.split(
    ' ',
  ),
);

/** What a walk comes across: a file that may be read, or a folder or list entry that cannot. */
export type Met = { path: string } | { path: string; problem: string };

/** True for a name that promises audio. */
export function isAudio(path: string): boolean {
  return AUDIO.has(extname(path).toLowerCase());
}

/** Files of one folder that are looked at together. */
const CHUNK = 64;

/**
 * Every audio file below a folder, a few of one folder at a time, never the whole list at once. Links are followed, but
 * no folder is walked twice. A folder that cannot be read is met with its problem, and the walk goes on.
 */
export async function* walk(root: string): AsyncGenerator<Met[]> {
  const seen = new Set([await realpath(root)]);
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const met = await metIn(folder, seen, open);
    for (let at = 0; at < met.length; at += CHUNK) yield met.slice(at, at + CHUNK);
  }
}

async function metIn(folder: string, seen: Set<string>, open: string[]): Promise<Met[]> {
  const met: Met[] = [];
  try {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) open.push(path);
      else if (entry.isSymbolicLink()) met.push(...(await follow(path, seen, open)));
      else if (isAudio(path)) met.push({ path });
    }
  } catch (error) {
    met.push({ path: folder, problem: reasonOf(error) });
  }
  return met;
}

async function follow(path: string, seen: Set<string>, open: string[]): Promise<Met[]> {
  const target = await realpath(path).catch(() => null);
  const facts = target === null ? null : await stat(target).catch(() => null);
  if (target === null || facts === null) {
    // A link to nowhere that is not called like audio is nobody's loss.
    return isAudio(path) ? [{ path, problem: 'ENOENT: a link that leads nowhere' }] : [];
  }
  if (!facts.isDirectory()) return isAudio(path) ? [{ path }] : [];
  if (![...seen].some((one) => isWithin(target, one) || isWithin(one, target))) {
    seen.add(target);
    open.push(path);
  }
  return [];
}

/** True for a path that is this folder, or lies below it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** What the system says of a failure, without the path it names. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === undefined
    ? String(message)
    : `${code}: ${message.split(',')[0]?.replace(/^[^:]*: /, '')}`;
}
