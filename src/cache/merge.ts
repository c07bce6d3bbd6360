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
 * Takes into this database what another one holds, all of it or nothing; the other is not changed. Findings of one
 * track, region and place whose spans overlap and say the same become one; of two listings or tracks the newer wins, of
 * two answers to one question the one of more platforms, then the newer. Merged twice, it brings nothing the second time.
 */
export function mergeCache(cache: Cache, path: string): Merged {
  refuseUnfit(cache, path);
  cache.db.prepare('ATTACH ? AS other').run(path);
  try {
    refuseOther(cache, path);
    return inOneWrite(cache, () => {
      const before = counts(cache);
      mergeCatalogue(cache);
      mergeFindings(cache);
      mergeRowChanges(cache);
      noteSightings(cache);
      const questions = mergeQuestions(cache);
      mergeSightings(cache);
      const after = counts(cache);
      return {
        tracks: after.tracks - before.tracks,
        findings: after.findings - before.findings,
        questions,
      };
    });
  } catch (error) {
    throw cacheErrorOf(error, path);
  } finally {
    cache.db.exec(DROP_MAPS);
    cache.db.exec('DETACH other');
  }
}

const DROP_MAPS = ['terms', 'requests', 'tracks', 'listings', 'questions', 'sightings']
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
  if (first !== 'ok') throw damagedBy(first);
}

function counts(cache: Cache): { tracks: number; findings: number } {
  return cache.db
    .prepare(
      'SELECT (SELECT count(*) FROM main.tracks) AS tracks, (SELECT count(*) FROM main.findings) AS findings',
    )
    .get() as { tracks: number; findings: number };
}
