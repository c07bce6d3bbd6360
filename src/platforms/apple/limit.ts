import { Failure, type Problem } from '../../model/index.js';
import type { Session } from '../platform.js';

/*
 * Over its limit the shop refuses with HTTP 403, and sometimes answers with an empty list instead. An empty list says
 * "not here" only while nothing speaks against it.
 */

type Memory = Session['memory'];

const LIMITED = 'limited';

/** The shop refused for too many calls: what it answers after that is doubtful when it is empty. */
export function noteFailure(memory: Memory, { code }: Problem): void {
  if (code === 'rate-limited') memory.set(LIMITED, true);
}

/** The shop answered with something: the limit is over. */
export function noteAnswer(memory: Memory): void {
  memory.delete(LIMITED);
}

export function isLimited(memory: Memory): boolean {
  return memory.get(LIMITED) === true;
}

/** A search in this run listed the album in that shop. */
export function noteSeen(memory: Memory, id: string, region: string): void {
  memory.set(`seen ${region} ${id}`, true);
}

export function wasSeen(memory: Memory, id: string, region: string): boolean {
  return memory.get(`seen ${region} ${id}`) === true;
}

/** An empty list that is not believed. */
export function doubted(region: string): Problem {
  const message = `apple: an empty answer from shop ${region}, as for too many calls`;
  return new Failure('rate-limited', message).problem;
}
