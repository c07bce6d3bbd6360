import type { Dirent } from 'node:fs';
import { opendir, realpath, stat } from 'node:fs/promises';
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

/**
 * Every audio file below a folder, one at a time, never the whole list at once. Links are followed, but no folder is
 * walked twice. A folder that cannot be read is met with its problem, and the walk goes on.
 */
export async function* walk(root: string): AsyncGenerator<Met> {
  const seen = new Set([await realpath(root)]);
  const open = [root];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    try {
      for await (const entry of await opendir(folder)) {
        yield* enter(join(folder, entry.name), entry, seen, open);
      }
    } catch (error) {
      yield { path: folder, problem: reasonOf(error) };
    }
  }
}

async function* enter(
  path: string,
  entry: Dirent,
  seen: Set<string>,
  open: string[],
): AsyncGenerator<Met> {
  if (entry.isDirectory()) open.push(path);
  else if (entry.isSymbolicLink()) yield* follow(path, seen, open);
  else if (isAudio(path)) yield { path };
}

async function* follow(path: string, seen: Set<string>, open: string[]): AsyncGenerator<Met> {
  const target = await realpath(path).catch(() => null);
  const facts = target === null ? null : await stat(target).catch(() => null);
  if (target === null || facts === null) {
    // A link to nowhere that is not called like audio is nobody's loss.
    if (isAudio(path)) yield { path, problem: 'ENOENT: a link that leads nowhere' };
  } else if (!facts.isDirectory()) {
    if (isAudio(path)) yield { path };
  } else if (![...seen].some((one) => isWithin(target, one) || isWithin(one, target))) {
    seen.add(target);
    open.push(path);
  }
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
