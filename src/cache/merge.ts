import { statSync } from 'node:fs';
import { CacheError, cacheErrorOf, damagedBy } from './error.js';
import { refuseByHeader } from './header.js';
import { mergeCatalogue } from './merge-catalogue.js';
import { mergeFindings } from './merge-findings.js';
import { mergeRowChanges, mergeSightings, noteSightings } from './merge-history.js';
import { mergeQuestions } from './merge-questions.js';
import { type Cache, inOneWrite } from './open.js';
import { MIGRATIONS } from './schema.js';

/*
 * Statements here read from `other`, the attached file, and write to `main`. What is known of the listener's own files
 * (platform local) is a matter of one machine, and stays where it is.
 */

/** What another database brought. */
export interface Merged {
  tracks: number;
  findings: number;
  questions: number;
}

/**
 * Takes into this database what others hold, of each all or nothing; the others are not changed. Throws CacheError, and
 * changes nothing, where one of them is no sound database of ours. Findings of one track, region and place that say the
 * same and overlap become one; of two listings or tracks the newer wins, of two answers to one question the one of more
 * platforms, then the newer. The order does not matter, and merged twice they bring nothing the second time.
 */
export function mergeCaches(cache: Cache, paths: readonly string[]): Merged {
  for (const path of paths) {
    refuseUnfit(cache, path);
    withOther(cache, path, () => refuseOther(cache, path));
  }
  const before = counts(cache);
  const questions = paths.map((path) => withOther(cache, path, () => takeIn(cache)));
  const after = counts(cache);
  return {
    tracks: after.tracks - before.tracks,
    findings: after.findings - before.findings,
    questions: questions.reduce((sum, one) => sum + one, 0),
  };
}

/** Takes in what `other` holds, which another process may be writing to; gives how many questions it brought. */
function takeIn(cache: Cache): number {
  const work = () => {
    mergeCatalogue(cache);
    mergeFindings(cache);
    mergeRowChanges(cache);
    noteSightings(cache);
    const questions = mergeQuestions(cache);
    mergeSightings(cache);
    return questions;
  };
  return inOneWrite(cache, work, 'deferred');
}

function withOther<T>(cache: Cache, path: string, work: () => T): T {
  try {
    cache.db.prepare('ATTACH ? AS other').run(path);
    return work();
  } catch (error) {
    throw cacheErrorOf(error, path);
  } finally {
    cache.db.exec(DROP_MAPS);
    if (isAttached(cache)) cache.db.exec('DETACH other');
  }
}

function isAttached(cache: Cache): boolean {
  return (cache.db.pragma('database_list') as { name: string }[]).some(
    ({ name }) => name === 'other',
  );
}

const DROP_MAPS = ['terms', 'requests', 'tracks', 'listings', 'stories', 'questions', 'sightings']
  .map((name) => `DROP TABLE IF EXISTS temp.${name}_of;`)
  .join('\n');

function refuseUnfit(cache: Cache, path: string): void {
  let file: ReturnType<typeof statSync>;
  try {
    file = statSync(path);
  } catch (cause) {
    throw new CacheError(`${path} is not there, or cannot be read`, cause);
  }
  if (!file.isFile()) throw new CacheError(`${path} is not a database`);
  if (cache.path !== ':memory:') {
    const own = statSync(cache.path);
    if (own.dev === file.dev && own.ino === file.ino)
      throw new CacheError(`${path} is the database itself; name another one to take in`);
  }
  refuseByHeader(path);
}

function refuseOther(cache: Cache, path: string): void {
  const version = cache.db.pragma('other.user_version', { simple: true }) as number;
  if (version < MIGRATIONS.length) {
    throw new CacheError(
      `${path} was written by an older fulldisc; bring it up to date with: fulldisc cache stats --db ${path}`,
    );
  }
  const [first] = cache.db.prepare('PRAGMA other.quick_check(1)').pluck().all();
  if (first !== 'ok') throw damagedBy(first, path);
}

function counts(cache: Cache): { tracks: number; findings: number } {
  return cache.db
    .prepare(
      'SELECT (SELECT count(*) FROM main.tracks) AS tracks, (SELECT count(*) FROM main.findings) AS findings',
    )
    .get() as { tracks: number; findings: number };
}
