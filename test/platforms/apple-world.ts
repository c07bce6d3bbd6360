import { Failure, type Request } from '../../src/model/index.js';
import type { Session, Words } from '../../src/platforms/platform.js';

export const DAY = '2026-09-25T10:22:00.000Z';

/** An answer with another status than 200. */
export interface Made {
  status: number;
  text: string;
}

export type AppleSession = Session & { asked: Request[] };

/** A session whose every answer is made by a test: text and `Made` as they are, rows as an answer of the shop. */
export function shops(
  regions: readonly string[],
  answer: (region: string, request: Request) => object[] | string | Failure | Made,
): AppleSession {
  const asked: Request[] = [];
  const ask: Session['ask'] = async (request) => {
    asked.push(request);
    const made = answer(regionOf(request), request);
    if (made instanceof Failure) throw made;
    const { status, text } = answerOf(made);
    const refusal = request.refusal?.(text, status);
    if (refusal) throw new Failure(refusal.code, refusal.message);
    const { method, url } = request;
    return { status, headers: {}, text, url, request: `${method} ${url}`, seenAt: DAY };
  };
  return { ask, memory: new Map(), regions, key: null, now: Date.parse(DAY), asked };
}

function answerOf(made: object[] | string | Made): Made {
  if (typeof made === 'string') return { status: 200, text: made };
  if (!Array.isArray(made)) return made;
  return { status: 200, text: JSON.stringify({ resultCount: made.length, results: made }) };
}

/** The shop that a request asks: by its country, or by the path of a page. */
export function regionOf({ query, url }: Request): string {
  return (query?.country ?? new URL(url).pathname.split('/')[1] ?? '').toUpperCase();
}

/** What was asked, in a word each: `US lookup`, `US page`. */
export function trail({ asked }: AppleSession): string[] {
  return asked.map((request) => {
    const { pathname } = new URL(request.url);
    return `${regionOf(request)} ${pathname.split('/').length > 2 ? 'page' : pathname.slice(1)}`;
  });
}

/** Over the limit: HTTP 403 and nothing in it. */
export const LIMITED: Made = { status: 403, text: '' };

export function album(rest: object = {}) {
  return {
    wrapperType: 'collection',
    collectionType: 'Album',
    collectionId: 5,
    collectionName: 'Album',
    artistName: 'Somebody',
    collectionPrice: 9.99,
    currency: 'USD',
    trackCount: 2,
    releaseDate: '2018-05-10T07:00:00Z',
    ...rest,
  };
}

/** A song of that album, streamed and sold unless told otherwise. */
export function song(n: number, rest: object = {}) {
  return {
    wrapperType: 'track',
    kind: 'song',
    collectionId: 5,
    collectionName: 'Album',
    trackId: 100 + n,
    trackName: `Song ${n}`,
    artistName: 'Somebody',
    collectionPrice: 9.99,
    trackPrice: 1.29,
    currency: 'USD',
    discNumber: 1,
    trackNumber: n,
    trackTimeMillis: 200_000 + n,
    isStreamable: true,
    ...rest,
  };
}

export function video(n: number) {
  return { ...song(n), kind: 'music-video', trackName: 'The Video' };
}

export const words = (text: string): Words => ({ text, artist: null, title: null });
