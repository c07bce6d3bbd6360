import { onTestFinished } from 'vitest';
import { type Cache, openCache } from '../../src/cache/index.js';
import { parseQuestion } from '../../src/lookup/question.js';
import { type Looking, lookupAlbum } from '../../src/lookup.js';
import { type AlbumReport, type Answer, Failure, type Request } from '../../src/model/index.js';
import { letterOf } from '../../src/net/letter.js';
import { judge } from '../../src/net/verdict.js';
import { FIVE } from '../world/catalogue.js';
import { answerOf, type World } from '../world/world.js';

/** A lookup's surroundings without sockets: one database, a clock that is set by hand, platforms that fail on demand. */
export interface Room {
  cache: Cache;
  /** Milliseconds since 1970. */
  clock: { now: number };
  /** Platforms that do not answer. */
  down: Set<string>;
  /** Runs before every answer; throws for the requests it dislikes. */
  guard: { check(platform: string, line: string): void | Promise<void> };
  /** Looks an album up; the platforms that were asked stand in `asked`. */
  look(words: string[], looking?: Partial<Looking>): Promise<Looked>;
}

export interface Looked {
  report: AlbumReport;
  /** Requests by platform, a line each. */
  asked: Record<string, string[]>;
}

export function room(world: World): Room {
  const cache = openCache(':memory:');
  onTestFinished(() => cache.close());
  const clock = { now: Date.parse('2026-06-30T12:00:00.000Z') };
  const down = new Set<string>();
  const guard: Room['guard'] = { check() {} };
  return {
    cache,
    clock,
    down,
    guard,
    async look(words, looking = {}) {
      const asked: Record<string, string[]> = {};
      const net = {
        stats: new Map(),
        close: async () => {},
        forPlatform:
          ({ id }: { id: string }) =>
          async (request: Request) => {
            const line = lineOf(request);
            asked[id] = [...(asked[id] ?? []), line];
            await guard.check(id, line);
            if (down.has(id)) throw new Failure('timeout', `${id}: does not answer`);
            return told(world, id, request, clock.now);
          },
      };
      const services = {
        cache,
        net,
        now: () => clock.now,
        memory: new Map(),
        progress: () => {},
      };
      const all = { ...PLAIN, ...looking };
      const { report } = await lookupAlbum(services, parseQuestion(words), all);
      return { report, asked };
    },
  };
}

function lineOf(request: Request): string {
  const { method, url, body } = letterOf(request, 'test');
  return `${method} ${url.href} ${body ?? ''}`;
}

function told(world: World, platform: string, request: Request, now: number): Answer {
  const { method, url, headers, body } = letterOf(request, 'test');
  const { status, type, body: text } = answerOf(world, { method, url, headers, body: body ?? '' });
  const answer: Answer = {
    status,
    headers: { 'content-type': type },
    text,
    url: url.href,
    request: `${method} ${url.href}`,
    seenAt: new Date(now).toISOString(),
  };
  const trouble = judge(platform, request, answer);
  if (trouble) throw trouble.failure;
  return answer;
}

const PLAIN: Looking = {
  platforms: FIVE,
  regions: ['CN'],
  quality: 'any',
  dig: Number.MAX_SAFE_INTEGER,
  offline: false,
  refresh: false,
  maxAgeMs: null,
  timeoutMs: 15_000,
  overrules: [],
  pick: null,
};

/** A report without what a second reading may change. */
export function timeless(report: AlbumReport): unknown {
  return JSON.parse(
    JSON.stringify(report, (key, value) =>
      ['generatedAt', 'seenAt', 'fromCache'].includes(key) ? undefined : value,
    ),
  );
}
