import { type Answer, Failure, type Request } from '../../src/model/index.js';
import { requestLine } from '../../src/net/tape.js';
import type { Session } from '../../src/platforms/platform.js';

/** A session whose every answer is made by `give`: a body as text or value, or a Failure to throw. */
export function madeSession(
  give: (request: Request, at: number) => unknown,
): Session & { asked: Request[] } {
  const asked: Request[] = [];
  const ask = async (request: Request): Promise<Answer> => {
    const body = give(request, asked.push(request));
    if (body instanceof Failure) throw body;
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const refusal = request.refusal?.(text);
    if (refusal) throw new Failure(refusal.code, refusal.message);
    const seenAt = '2026-10-01T00:00:00.000Z';
    return {
      status: 200,
      headers: {},
      text,
      url: request.url,
      request: requestLine(request),
      seenAt,
    };
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0, asked };
}

/** The parts of a gateway question by name, or the name of an old door. */
export function questionOf(request: Request): string {
  if (request.method === 'GET') return request.url.split('/').pop() ?? '';
  const { comm: _, ...parts } = request.json as Record<string, { method: string }>;
  return Object.values(parts)
    .map((part) => part.method)
    .join('+');
}

const MEMBERS = {
  pay: { pay_play: 1, pay_month: 1, pay_down: 1, price_track: 200, price_album: 0, time_free: 0 },
  action: { switch: 16897793, msgid: 13, icons: 12992510, icon2: 0 },
};

/** A members' song in the new shape; `change` replaces top-level fields. */
export function song(at: number, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id: at,
    mid: `00song${String(at).padStart(8, '0')}`,
    name: `Song ${at}`,
    title: `Song ${at}`,
    singer: [{ name: 'Somebody' }],
    album: { id: 1, mid: '00album0000001', name: 'Album', title: 'Album' },
    interval: 200,
    index_cd: 0,
    index_album: at,
    status: 0,
    file: { size_try: 960887 },
    ...MEMBERS,
    ...change,
  };
}

/** An album answer: facts, songs `rows`, `totalNum`, and an echo that sees the caller at home or abroad. */
export function albumAnswer(rows: unknown[], totalNum: number | undefined, oversea = 0): unknown {
  return {
    code: 0,
    detail: {
      code: 0,
      data: {
        basicInfo: { albumMid: '00album0000001', albumName: 'Album', publishDate: '2020-01-02' },
        singer: { singerList: [{ name: 'Somebody' }] },
      },
    },
    songs: { code: 0, data: { totalNum, songList: rows.map((songInfo) => ({ songInfo })) } },
    echo: { code: 0, data: { oversea, tracks: [] } },
  };
}

/** A part that says no. */
export function refusedPart(code: number): { code: number; data: unknown } {
  return { code, data: null };
}
