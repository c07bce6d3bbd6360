import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { examine, type Ward } from '../../src/doctor/ask.js';
import { type Answer, Failure, type Request } from '../../src/model/index.js';
import { replay } from '../../src/net/tape.js';
import { judge } from '../../src/net/verdict.js';
import { PLATFORMS, platformOf } from '../../src/platforms/index.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));
const NOW = Date.parse('2026-06-30T12:00:00.000Z');
const TIDAL_KEY = { clientId: 'mine', clientSecret: 'secret' };

type Spoil = (answer: Answer, request: Request) => Answer;

/** A ward whose platforms answer as they were recorded, but for what `spoil` does to an answer. */
function ward(spoil: Spoil = (answer) => answer, rest: Partial<Ward> = {}): Ward {
  return {
    net: {
      stats: new Map(),
      close: async () => {},
      forPlatform: (door) => async (request) => {
        const answer = spoil(replay(FIXTURES, door.id, request), request);
        const trouble = judge(door.id, request, answer);
        if (trouble) throw trouble.failure;
        return answer;
      },
    },
    now: () => NOW,
    timeoutMs: 15_000,
    regions: ['US'],
    keys: new Map(),
    signal: new AbortController().signal,
    ...rest,
  };
}

async function healthOf(id: string, spoil?: Spoil, rest?: Partial<Ward>) {
  const platform = platformOf(id);
  if (!platform) throw new Error(`no ${id}`);
  return (await examine(ward(spoil, rest), platform)).health;
}

const OPEN = PLATFORMS.filter(({ card }) => card.closed === null).map(({ card }) => card.id);

describe('a platform that answers as it did', () => {
  it.each(OPEN)('%s works', async (id) => {
    const keys = new Map([['tidal', TIDAL_KEY]]);
    // Without a search answer that was recorded, TIDAL shows its album only.
    const searched = id === 'tidal' ? 'unreachable' : 'works';
    const health = await healthOf(id, undefined, { keys });
    expect(health).toMatchObject({ platform: id, state: searched });
    expect(health.tracks).toBeGreaterThan(0);
    expect(health.requests).toBeGreaterThan(0);
  });

  it('needs a key where it is asked with one only, and is not asked', async () => {
    const health = await healthOf('tidal');
    expect(health).toMatchObject({ state: 'needs-key', tracks: null, requests: 0 });
    expect(health.message).toContain('FULLDISC_TIDAL_CLIENT_ID');
  });
});

describe('a platform that answers otherwise', () => {
  it('refuses', async () => {
    const refused: Spoil = (answer) => ({ ...answer, status: 403, text: '' });
    expect(await healthOf('soundcloud', refused)).toMatchObject({
      state: 'refuses',
      message: expect.stringContaining('HTTP 403'),
    });
  });

  it('has changed, and the field is named', async () => {
    const renamed: Spoil = (answer) => ({
      ...answer,
      text: answer.text.replaceAll('"title"', '"headline"'),
    });
    const { state, message } = await healthOf('musicbrainz', renamed);
    expect(state).toBe('changed');
    expect(message).toMatch(/^musicbrainz: .*title.* is missing$/);
  });

  it('has changed where the album is gone, or shows too little', async () => {
    const gone: Spoil = (answer, request) =>
      request.url.includes('302127')
        ? replay(FIXTURES, 'deezer', { ...request, url: request.url.replace('302127', '404') })
        : answer;
    expect(await healthOf('deezer', gone)).toMatchObject({
      state: 'changed',
      tracks: null,
      message: expect.stringContaining('not found'),
    });
    const short: Spoil = (answer) => {
      const body = JSON.parse(answer.text);
      for (const medium of body.media ?? []) {
        medium.tracks = medium.tracks?.slice(0, 2);
        medium['track-count'] = 2;
      }
      return { ...answer, text: JSON.stringify(body) };
    };
    expect(await healthOf('musicbrainz', short)).toMatchObject({
      state: 'changed',
      tracks: 2,
      message: 'musicbrainz: the album shows 2 of 13 tracks',
    });
  });

  it('has changed where only its search finds nothing any more', async () => {
    const empty: Spoil = (answer, { query }) =>
      query?.query === undefined ? answer : { ...answer, text: '{"count":0,"releases":[]}' };
    expect(await healthOf('musicbrainz', empty)).toMatchObject({
      state: 'changed',
      tracks: 13,
      message: expect.stringContaining('search finds nothing'),
    });
  });

  it('works by another way where there is one, and says what failed', async () => {
    // The page that tells what is free was not recorded for this album.
    const { state, message } = await healthOf('deezer');
    expect([state, message]).toEqual(['works', expect.stringContaining('com.deezer.www')]);
  });

  it('is not reachable', async () => {
    const dead = () => {
      throw new Failure('network', 'deezer: api.deezer.com: ECONNREFUSED');
    };
    expect(await healthOf('deezer', dead)).toMatchObject({
      state: 'unreachable',
      message: 'deezer: api.deezer.com: ECONNREFUSED',
    });
  });

  it('is a finding even where reading the answer falls over', async () => {
    const broken = () => {
      throw new TypeError('x is not a function \u001b[31m');
    };
    expect(await healthOf('deezer', broken)).toMatchObject({
      state: 'changed',
      message: 'deezer: could not be read: TypeError: x is not a function',
    });
  });
});

describe('an examination', () => {
  it('ends where the run is ended', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    const ended = () => {
      throw new Error('enough');
    };
    await expect(healthOf('deezer', ended, { signal })).rejects.toThrow('enough');
  });

  it('tells what the answers say of the clock', async () => {
    const late: Spoil = (answer) => ({
      ...answer,
      seenAt: '2026-06-30T12:03:00.000Z',
      headers: { ...answer.headers, date: 'Tue, 30 Jun 2026 12:00:00 GMT' },
    });
    const musicbrainz = platformOf('musicbrainz');
    if (!musicbrainz) throw new Error('no musicbrainz');
    expect((await examine(ward(late), musicbrainz)).ahead).toEqual([180_000, 180_000]);
  });
});
