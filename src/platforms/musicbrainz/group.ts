import { Failure } from '../../model/index.js';
import type { Session } from '../platform.js';
import { rowsOf } from '../shape.js';
import { editions, release } from './requests.js';
import * as wire from './wire.js';

/** Albums of more editions are read no further. */
const MOST_PAGES = 5;

/** The editions of a release group, asked once a run; null where there is no such group. */
export async function editionsOf(session: Session, group: string): Promise<wire.Edition[] | null> {
  const key = `editions ${group}`;
  const known = session.memory.get(key) as wire.Edition[] | undefined;
  if (known) return known;
  const all = await readEditions(session, group);
  if (all) session.memory.set(key, all);
  return all;
}

async function readEditions(session: Session, group: string): Promise<wire.Edition[] | null> {
  const first = await page(session, group, 0);
  if (first === null) return null;
  const all = [...first.editions];
  let [offset, pages] = [first.length, 1];
  for (; pages < MOST_PAGES && offset < first.count; pages += 1) {
    const next = await page(session, group, offset).catch(failureOnly);
    // What the first pages tell is enough to choose by.
    if (next instanceof Failure || !next?.length) break;
    all.push(...next.editions);
    offset += next.length;
  }
  return all;
}

interface Page {
  editions: wire.Edition[];
  /** Rows of this page, and of all pages. */
  length: number;
  count: number;
}

async function page(session: Session, group: string, offset: number): Promise<Page | null> {
  const told = wire.told(wire.editions, await session.ask(editions(group, offset)));
  if (told === null) return null;
  const { releases, 'release-count': count } = told;
  const { good, bad } = rowsOf(wire.edition, releases);
  if (good.length === 0 && bad > 0)
    throw new Failure('changed', 'musicbrainz: no release of the group could be read');
  return { editions: good, length: releases.length, count };
}

/** A failure as a value; a fault of ours is thrown on. */
function failureOnly(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  throw thrown;
}

/** Keeps which album an edition is of, so that it need not be asked for. */
export function rememberGroup(session: Session, edition: wire.Edition): void {
  const group = edition['release-group']?.id;
  if (group !== undefined) session.memory.set(`group ${edition.id}`, group);
}

/** The release group of a release; null where there is no such release. */
export async function groupOf(session: Session, mbid: string): Promise<string | null> {
  const known = session.memory.get(`group ${mbid}`);
  if (typeof known === 'string') return known;
  const told = wire.told(wire.release, await session.ask(release(mbid)));
  return told?.['release-group']?.id ?? null;
}
