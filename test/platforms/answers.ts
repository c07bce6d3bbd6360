import type { Answer, Request } from '../../src/model/index.js';
import { judge } from '../../src/net/verdict.js';
import type { Session } from '../../src/platforms/platform.js';

/** What is answered to requests whose line (`GET https://host/path?query`, decoded) holds `to`. */
export interface Route {
  to: string;
  body: unknown;
  status?: number;
}

/** A session that answers by routes, the first that fits, judged as net does; anything else is a 404 in plain text. */
export function answering(
  platform: string,
  routes: Route[],
  lent: Partial<Pick<Session, 'key' | 'regions' | 'now' | 'memory'>> = {},
): Session & { asked: string[]; requests: Request[] } {
  const asked: string[] = [];
  const requests: Request[] = [];
  const ask: Session['ask'] = async (request) => {
    const line = lineOf(request);
    asked.push(line);
    requests.push(request);
    const route = routes.find(({ to }) => line.includes(to));
    const answer = answerOf(request, line, route ?? { to: '', body: 'not found', status: 404 });
    const trouble = judge(platform, request, answer);
    if (trouble) throw trouble.failure;
    return answer;
  };
  return { ask, memory: new Map(), regions: ['US'], key: null, now: 0, ...lent, asked, requests };
}

function lineOf({ method, url, query }: Request): string {
  const words = Object.entries(query ?? {}).map(([name, value]) => `${name}=${value}`);
  return `${method} ${url}${words.length > 0 ? `?${words.join('&')}` : ''}`;
}

function answerOf(request: Request, line: string, { body, status = 200 }: Route): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const seenAt = '2026-09-01T00:00:00.000Z';
  return { status, headers: {}, text, url: request.url, request: line, seenAt };
}
