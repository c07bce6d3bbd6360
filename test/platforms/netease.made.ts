import { Failure, type Request } from '../../src/model/index.js';
import type { Session, Words } from '../../src/platforms/platform.js';

export const DAY = '2026-09-25T10:22:00.000Z';
export const CLOUD = 'cloudsearch/pc';
export const PLAIN = 'search/get';
export const BATCH = 'v3/song/detail';
export const LIMITED = { code: 406, msg: '操作频繁，请稍候再试' };

export const words = (text: string): Words => ({ text, artist: null, title: null });

/** A session whose every answer is made by a test: text as it is, anything else as JSON, a Failure is thrown. */
export function madeSession(answer: (request: Request) => unknown): Session & { asked: Request[] } {
  const asked: Request[] = [];
  const ask: Session['ask'] = async (request) => {
    asked.push(request);
    const made = answer(request);
    if (made instanceof Failure) throw made;
    const text = typeof made === 'string' ? made : JSON.stringify(made);
    const refusal = request.refusal?.(text);
    if (refusal) throw new Failure(refusal.code, refusal.message);
    const { method, url } = request;
    return { status: 200, headers: {}, text, url, request: `${method} ${url}`, seenAt: DAY };
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0, asked };
}

/** Which door a request knocks at: `cloudsearch/pc`, `search/get`, `v1/album/1`, `v3/song/detail`. */
export function doorOf(request: Request): string {
  return new URL(request.url).pathname.replace('/api/', '');
}

/** The ids that a batch asks for. */
export function idsAsked(request: Request): number[] {
  const asked = JSON.parse(request.form?.c ?? '[]') as { id: number }[];
  return asked.map(({ id }) => id);
}

export function privilege(rest: object = {}) {
  return {
    st: 0,
    pl: 320000,
    dl: 320000,
    cp: 1,
    payed: 0,
    toast: false,
    cs: false,
    rscl: null,
    ...rest,
  };
}

/** A song of today's doors, free and playing unless told otherwise. */
export function song(id: number, rest: object = {}) {
  return {
    id,
    name: `Song ${id}`,
    ar: [{ id: 7, name: 'Somebody' }],
    al: { id: 5, name: 'Album' },
    alia: [],
    dt: 200000,
    cd: '01',
    no: id,
    fee: 0,
    t: 0,
    noCopyrightRcmd: null,
    privilege: { id, ...privilege() },
    ...rest,
  };
}

export function songs(from: number, to: number, rest: object = {}) {
  return Array.from({ length: to - from + 1 }, (_, at) => song(from + at, rest));
}

export function albumAnswer(rows: unknown[], rest: object = {}) {
  const artists = [{ id: 7, name: 'Somebody' }];
  const facts = { id: 5, name: 'Album', size: rows.length, publishTime: 1059580800000, artists };
  return { resourceState: true, songs: rows, code: 200, album: { ...facts, ...rest } };
}

/** A song of the older search, which tells no terms. */
export function oldSong(id: number) {
  const artists = [{ id: 7, name: 'Somebody' }];
  const album = { id: 5, name: 'Album' };
  return { id, name: `Song ${id}`, artists, album, duration: 200000, alias: [], fee: 8 };
}

export function songSearch(rows: unknown[], songCount = rows.length) {
  return { result: { songs: rows, songCount }, code: 200 };
}

/** Answers by door; a door without an answer fails the test. */
export function doors(answers: Record<string, unknown>) {
  return madeSession((request: Request) => {
    const answer = answers[doorOf(request)];
    if (answer === undefined) throw new Error(`${doorOf(request)} should not be asked`);
    return typeof answer === 'function' ? answer(request) : answer;
  });
}
