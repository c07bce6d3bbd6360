import { Failure, type Listing, type Request } from '../../../src/model/index.js';
import { replay, requestLine } from '../../../src/net/tape.js';
import { adapter } from '../../../src/platforms/kuwo/doors.js';
import type { Session } from '../../../src/platforms/platform.js';
import { FIXTURES } from '../spec.js';

/** One scripted answer: a body, a value to be sent as JSON, a failure, or `fixture` for the recorded one. */
export type Reply = string | object | Failure;
export const fixture = 'fixture';

/** A session that answers by what a request asks; what no line names is a network failure. */
export function scripted(
  script: Record<string, Reply | ((request: Request) => Reply)>,
): Session & { asked: string[] } {
  const asked: string[] = [];
  const ask: Session['ask'] = async (request) => {
    const line = decodeURIComponent(requestLine(request));
    const key = Object.keys(script).find((part) => line.includes(part));
    asked.push(key ?? line);
    const told = key === undefined ? undefined : script[key];
    const reply = typeof told === 'function' ? told(request) : told;
    if (reply === fixture) return replay(FIXTURES, 'kuwo', request);
    return answered(request, reply ?? new Failure('network', 'kuwo: no answer'));
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0, asked };
}

function answered(request: Request, reply: Reply) {
  if (reply instanceof Failure) throw reply;
  const text = typeof reply === 'string' ? reply : JSON.stringify(reply);
  const refusal = request.refusal?.(text);
  if (refusal) throw new Failure(refusal.code, refusal.message);
  const line = requestLine(request);
  return { status: 200, headers: {}, text, url: line, request: line, seenAt: '2026-01-01' };
}

/** Parts of addresses that tell the doors apart. */
export const OLD = 'search.kuwo.cn/r.s?stype=albuminfo';
export const LIST = 'searchlist.kuwo.cn';
export const TWIN = 'wapi.kuwo.cn/api/www/album/albumInfo';
export const PAGE = 'www.kuwo.cn/album_detail';
export const PAY = 'musicpay.kuwo.cn';
export const CAPTCHA = '<html><title>请完成安全验证</title></html>';

/** `count` rows from number `from`, with ids of the same numbers. */
export function rows(count: number, rest: object = {}, from = 1) {
  return Array.from({ length: count }, (_, at) => ({
    id: String(from + at),
    name: `Song ${from + at}`,
    artist: 'Somebody',
    duration: '200',
    track: String(from + at),
    ...rest,
  }));
}

export const FREE = { online: '1', pay: '0', payInfo: { play: '0000' } };

/** An album of the older doors. */
export const body = (musiclist: unknown[], songnum: unknown = musiclist.length, rest = {}) => ({
  name: 'Album',
  artist: 'Somebody',
  songnum: String(songnum),
  musiclist,
  ...rest,
});

/** What the adapter reads of an album. */
export async function listing(session: Session, id = '7'): Promise<Listing> {
  const read = await adapter.readAlbum(session, id, null);
  if (!read) throw new Error('no such album');
  return read;
}

export const accesses = ({ tracks }: Listing) => tracks.map(({ terms }) => terms[0]?.access);
export const reasons = ({ tracks }: Listing) => [
  ...new Set(tracks.map(({ terms }) => terms[0]?.reason)),
];
