import { Failure, type Request } from '../../../src/model/index.js';
import type { Session } from '../../../src/platforms/platform.js';

/** What one door answers: a body as text or as JSON, or its failure. */
type Body = string | object | Failure;

/** A session whose answers the test makes up, by what is asked; a refusal in a body is thrown as net throws it. */
export function sessionOf(answer: (request: Request) => Body): Session & { asked: Request[] } {
  const asked: Request[] = [];
  const ask: Session['ask'] = async (request) => {
    asked.push(request);
    const body = answer(request);
    if (body instanceof Failure) throw body;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const refusal = request.refusal?.(text);
    if (refusal) throw new Failure(refusal.code, refusal.message);
    const line = `${request.method} ${request.url}`;
    const seenAt = '2026-01-01T00:00:00.000Z';
    return { status: 200, headers: {}, text, url: request.url, request: line, seenAt };
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0, asked };
}

/** The file hash of the song with this number. */
export function hashOf(number: number): string {
  return number.toString(16).toUpperCase().padStart(32, '0');
}

/** A row of album/song for the song with this number: free, unless `more` says otherwise. */
export function row(number: number, more: object = {}): object {
  return {
    album_audio_id: number,
    audio_id: number,
    album_id: '979856',
    hash: hashOf(number),
    filename: `周杰伦 - 歌${number}`,
    remark: '我很忙',
    duration: 240,
    privilege: 0,
    pay_type: 0,
    fail_process: 0,
    trans_param: { cid: -1, musicpack_advance: 0 },
    ...more,
  };
}

/** A page of rows as the api/v3 doors answer it. */
export function page(info: unknown[], total = info.length): object {
  return { status: 1, error: '', errcode: 0, data: { timestamp: 1, total, info } };
}

/** An answer of get_res_privilege. */
export function privileges(...items: object[]): object {
  return { status: 1, error_code: 0, data: items };
}
