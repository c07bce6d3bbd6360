import { type Answer, Failure, type ProblemCode, type Request } from '../../model/index.js';
import type { Session } from '../platform.js';

const HOSTS = [
  'app.c.nf.migu.cn',
  'c.musicapp.migu.cn',
  'pd.musicapp.migu.cn',
  'app.u.nf.migu.cn',
  'app.pd.nf.migu.cn',
] as const;

/** One question that every host can be asked, and how its answer is read (throws Failure). */
export interface Door<T> {
  request(host: string): Request;
  read(text: string): T;
  /** The host known to answer it, where that is not the first of all. */
  host?: string;
}

export interface Told<T> {
  value: T;
  answer: Answer;
}

/** Asks host after host until one gives a usable answer; that one is asked first for the rest of the run. */
export async function viaHosts<T>(session: Session, door: Door<T>): Promise<Told<T>> {
  const first = bestHost(session, door.host);
  const hosts = [first, ...HOSTS.filter((host) => host !== first)];
  return firstToAnswer(
    hosts.map((host) => async () => {
      const answer = await session.ask(door.request(host));
      const value = door.read(answer.text);
      session.memory.set(memoryOf(door.host), host);
      return { value, answer };
    }),
  );
}

/** The host that last answered, of those asked for doors of this kind. */
export function bestHost(session: Session, usual?: string): string {
  return (session.memory.get(memoryOf(usual)) as string | undefined) ?? usual ?? HOSTS[0];
}

function memoryOf(usual: string | undefined): string {
  return `host ${usual ?? ''}`;
}

const WALLS: readonly ProblemCode[] = ['captcha', 'rate-limited'];
const FROM_LEAST_TELLING: readonly ProblemCode[] = ['not-cached', 'network', 'timeout'];

/** True for a "no" that is meant for the caller: going round it by another door would be wrong. */
export function isWall(failure: Failure): boolean {
  return WALLS.includes(failure.code);
}

/** The result of the first try that does not fail; the first of the most telling failures when all do. */
export async function firstToAnswer<T>(tries: (() => Promise<T>)[]): Promise<T> {
  const failures: Failure[] = [];
  for (const attempt of tries) {
    const result = await orFailure(attempt());
    if (!(result instanceof Failure)) return result;
    if (isWall(result)) throw result;
    failures.push(result);
  }
  throw failures.reduce((best, one) => (weight(one) > weight(best) ? one : best));
}

function weight(failure: Failure): number {
  const place = FROM_LEAST_TELLING.indexOf(failure.code);
  return place < 0 ? FROM_LEAST_TELLING.length : place;
}

/** A Failure as a value; any other fault is thrown on. */
export async function orFailure<T>(work: Promise<T>): Promise<T | Failure> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}
