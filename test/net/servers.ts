import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Ask } from '../../src/model/index.js';
import { createBudget, type Door, type NetOptions, openNet } from '../../src/net/index.js';

/** A loopback server that ends with the test. */
export interface Site {
  /** `http://127.0.0.1:port`. */
  at: string;
  server: Server;
  /** Every request that came, in order. */
  came: IncomingMessage[];
}

export async function site(answer: RequestListener): Promise<Site> {
  const came: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    came.push(request);
    answer(request, response);
  });
  return { at: await listening(server), server, came };
}

export async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A site that gives these answers one after the other, and the last one from then on. */
export function script(...answers: RequestListener[]): Promise<Site> {
  let next = 0;
  return site((request, response) => {
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    answer?.(request, response);
  });
}

/** A plain answer. */
export function says(
  body: string | Uint8Array,
  status = 200,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): RequestListener {
  return (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
}

export const DOOR: Door = { id: 'netease', hosts: ['music.example'], rate: 1, burst: 4 };

/** An Ask as lookup gets one, for a door of our own, with no limit on pace and no time to lose. */
export function asking(
  options: Partial<NetOptions> & { door?: Partial<Door>; budgetMs?: number } = {},
): Ask & { stats: ReturnType<typeof openNet>['stats'] } {
  const { door, budgetMs, ...rest } = options;
  const net = openNet({
    rate: 0,
    signal: new AbortController().signal,
    now: Date.now,
    chance: () => 0,
    ...rest,
  });
  onTestFinished(() => net.close());
  const budget = createBudget(budgetMs ?? 15_000, rest.now ?? Date.now);
  return Object.assign(net.forPlatform({ ...DOOR, ...door }, budget), { stats: net.stats });
}

/** What a call throws; fails the test where it does not throw. */
export async function thrown(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error('nothing was thrown');
    },
    (error: unknown) => error,
  );
}
