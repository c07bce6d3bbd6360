import { Failure, type Problem, problemOf, type Request } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/migu/doors.js';
import type { Session, Words } from '../../src/platforms/platform.js';
import { fixtureSession } from './spec.js';

export const ALBUM = '1003767159';
export const DIGITAL = 'dalbum:600927015009000281';

/** What to say instead of the fixture: a body, a failure, or undefined for the fixture itself. */
export type Fault = (request: Request, path: string) => string | object | Failure | undefined;

/** The fixtures, with some answers replaced. */
export function world(fault: Fault = () => undefined): Session & { asked: Request[] } {
  const fixtures = fixtureSession('migu');
  const asked: Request[] = [];
  const ask: Session['ask'] = async (request) => {
    asked.push(request);
    const said = fault(request, new URL(request.url).pathname);
    if (said === undefined) return fixtures.ask(request);
    if (said instanceof Failure) throw said;
    const text = typeof said === 'string' ? said : JSON.stringify(said);
    const refusal = request.refusal?.(text);
    if (refusal) throw new Failure(refusal.code, refusal.message);
    const seenAt = '2026-10-02T00:00:00.000Z';
    return { status: 200, headers: {}, text, url: request.url, request: 'GET', seenAt };
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0, asked };
}

/** The last steps of the paths that were asked, with the host where it is not the first one. */
export function trail(asked: Request[]): string[] {
  return asked.map(({ method, url }) => {
    const { hostname, pathname } = new URL(url);
    const host = hostname === 'app.c.nf.migu.cn' ? '' : ` ${hostname}`;
    return `${method} ${pathname.replace(/^\/(?:MIGUM\d\.0\/)?(?:v1\.0\/)?/, '')}${host}`;
  });
}

export function ok(rest: object): object {
  return { code: '000000', ...rest };
}

/** A song as the old doors write it, free unless told otherwise. */
export function songRow(n: number, rest: object = {}): object {
  return {
    contentId: `c${n}`,
    songName: `Song ${n}`,
    copyright: '1',
    chargeAuditions: '0',
    ...rest,
  };
}

export function songRows(from: number, to: number, rest: object = {}): object[] {
  return Array.from({ length: to - from + 1 }, (_, index) => songRow(from + index, rest));
}

/** A connection that broke. */
export const network = new Failure('network', 'migu: connection reset');

/** The one fault: `said` wherever the path holds `part`. */
export function when(part: string, said: ReturnType<Fault>): Fault {
  return (_, path) => (path.includes(part) ? said : undefined);
}

/** The problem that `work` ended with; null where it did not. */
export async function thrownBy(work: Promise<unknown>): Promise<Problem | null> {
  try {
    await work;
    return null;
  } catch (thrown) {
    return problemOf(thrown);
  }
}

/** The words of a question, as they come. */
export function words(text: string): Words {
  return { text, artist: null, title: null };
}

/** Album 77 of a world with this fault, and what was asked for it. */
export async function readFaulty(fault: Fault) {
  const session = world(fault);
  return { session, listing: await adapter.readAlbum(session, '77', null) };
}
