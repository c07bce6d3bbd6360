import { type Cache, openCache } from '../../src/cache/index.js';
import { parseQuestion } from '../../src/lookup/question.js';
import { type Looking, lookupAlbum, type Services } from '../../src/lookup.js';
import type { AlbumReport, Answer, Request } from '../../src/model/index.js';
import { letterOf } from '../../src/net/letter.js';
import { judge } from '../../src/net/verdict.js';
import { FIVE } from './catalogue.js';
import { answerOf, type World } from './world.js';

const SEEN_AT = '2026-01-02T03:04:05.000Z';

/** Everything a lookup asked, one line a request. */
export interface Asked {
  report: AlbumReport;
  asked: Map<string, string[]>;
}

/** Looks an album up without sockets: every request goes straight to the world. */
export async function lookDirect(world: World, words: string[], dig = Infinity): Promise<Asked> {
  const cache = openCache(':memory:');
  const asked = new Map<string, string[]>();
  try {
    const services = directServices(world, cache, asked);
    const { report } = await lookupAlbum(services, parseQuestion(words), lookingDirect(dig));
    return { report, asked };
  } finally {
    cache.close();
  }
}

/** What a lookup is lent where the world answers without sockets; `asked` takes one line a request. */
export function directServices(
  world: World,
  cache: Cache,
  asked: Map<string, string[]> = new Map(),
): Services {
  return {
    cache,
    now: () => Date.parse(SEEN_AT),
    memory: new Map(),
    progress: () => {},
    net: {
      stats: new Map(),
      close: async () => {},
      forPlatform:
        ({ id }) =>
        async (request) => {
          const letter = letterOf(request, 'test');
          const line = `${letter.method} ${letter.url.href} ${letter.body ?? ''}`;
          asked.set(id, [...(asked.get(id) ?? []), line]);
          return told(world, id, request);
        },
    },
  };
}

async function told(world: World, platform: string, request: Request): Promise<Answer> {
  const { method, url, headers, body } = letterOf(request, 'test');
  const { status, type, body: text } = answerOf(world, { method, url, headers, body: body ?? '' });
  const answer: Answer = {
    status,
    headers: { 'content-type': type },
    text,
    url: url.href,
    request: `${method} ${url.href}`,
    seenAt: SEEN_AT,
  };
  const trouble = judge(platform, request, answer);
  if (trouble) throw trouble.failure;
  return answer;
}

export function lookingDirect(dig: number): Looking {
  return {
    platforms: FIVE,
    regions: ['CN'],
    quality: 'any',
    dig: Math.min(dig, 1_000_000),
    offline: false,
    refresh: false,
    maxAgeMs: null,
    timeoutMs: 15_000,
    overrules: [],
    pick: null,
  };
}
