import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/model/index.js';
import { judge, retryAfterMs } from '../../src/net/verdict.js';
import { asking, says, script, site, thrown } from './servers.js';

describe('a status', () => {
  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [451, 'refused'],
    [404, 'changed'],
    [410, 'changed'],
    [418, 'changed'],
    [304, 'changed'],
    [501, 'network'],
  ])('%i is %s, and not asked again', async (status, code) => {
    const { at, came } = await site(says('', status));
    const error = await thrown(asking()({ method: 'GET', url: at }));
    expect(error).toMatchObject({ code, message: expect.stringContaining(`HTTP ${status}`) });
    expect(came).toHaveLength(1);
  });

  it.each([
    [408, 'network'],
    [425, 'network'],
    [429, 'rate-limited'],
    [500, 'network'],
    [502, 'network'],
    [503, 'network'],
    [504, 'network'],
  ])('%i is asked three times, then %s', async (status, code) => {
    const once = await script(says('', status), says('{}'));
    expect((await asking()({ method: 'GET', url: once.at })).text).toBe('{}');
    const always = await site(says('', status));
    expect(await thrown(asking()({ method: 'GET', url: always.at }))).toMatchObject({ code });
    expect(always.came).toHaveLength(3);
  });

  it('that the request accepts is an answer', async () => {
    const { at } = await site(says('{"code":404}', 404));
    const answer = await asking()({ method: 'GET', url: at, accept: [404] });
    expect(answer).toMatchObject({ status: 404, text: '{"code":404}' });
  });
});

describe('Retry-After', () => {
  const now = Date.UTC(2026, 0, 1);
  it.each([
    ['3', 3000],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:00:05 GMT', 5000],
    ['Wed, 31 Dec 2025 00:00:05 GMT', 0],
    ['soon', null],
    ['-3', null],
    ['', null],
    [undefined, null],
  ])('%s', (value, ms) => expect(retryAfterMs(value, now)).toBe(ms));

  it('is told of a refusal too', () => {
    const request: Request = {
      method: 'GET',
      url: 'https://a.example/',
      refusal: () => ({ code: 'rate-limited', message: '', waits: [1] }),
    };
    const answer = { status: 503, text: '', url: request.url, request: '', seenAt: '' };
    expect(judge('a', request, { ...answer, headers: { 'retry-after': '3' } })).toMatchObject({
      again: 'own',
      waits: [1],
      retryAfterMs: 3000,
    });
    expect(judge('a', request, { ...answer, headers: {} })).toMatchObject({ retryAfterMs: 0 });
  });

  it('that does not fit into the time left is not waited for', async () => {
    const { at, came } = await site(says('', 429, { 'retry-after': '16' }));
    expect(await thrown(asking()({ method: 'GET', url: at }))).toMatchObject({
      code: 'rate-limited',
    });
    expect(came).toHaveLength(1);
  });
});

describe('bounds of a Retry-After', () => {
  const refuses = (after: string) => ({
    status: 429,
    headers: { 'retry-after': after },
    text: '',
    url: 'https://music.example/a',
    request: 'GET https://music.example/a',
    seenAt: '2026-01-01T00:00:00.000Z',
  });
  const asked = { method: 'GET', url: 'https://music.example/a' } as const;
  const patience = { least: 1000, most: 30_000 };

  it.each([
    ['0', 'general', 1000],
    ['30', 'general', 30_000],
    ['31', 'final', 31_000],
  ])('of a request that has some: %s', (after, again, retryAfterMs) => {
    const trouble = judge('netease', { ...asked, patience }, refuses(after));
    expect(trouble).toMatchObject({ again, retryAfterMs });
  });

  it('of a request that has none', () => {
    expect(judge('netease', asked, refuses('86400'))).toMatchObject({ again: 'general' });
  });
});

describe('a wall for humans', () => {
  const WALL = '<html><head><title>安全验证</title></head><body>请完成验证</body></html>';

  it.each([200, 403, 503])('with status %i is a captcha, and not asked again', async (status) => {
    const { at, came } = await site(says(WALL, status, { 'content-type': 'text/html' }));
    expect(await thrown(asking()({ method: 'GET', url: at }))).toMatchObject({ code: 'captcha' });
    expect(came).toHaveLength(1);
  });

  it('may be part of a page that was asked for', async () => {
    const { at } = await site(says(WALL));
    const answer = await asking()({ method: 'GET', url: at, headers: { Accept: 'text/html' } });
    expect(answer.text).toBe(WALL);
  });

  it('is no JSON that speaks of captchas', async () => {
    const { at } = await site(says('{"title":"验证码 captcha"}'));
    expect((await asking()({ method: 'GET', url: at })).status).toBe(200);
  });
});

describe('a refusal in a body', () => {
  const request = (url: string, waits: number[]) => ({
    method: 'GET' as const,
    url,
    refusal: (text: string) =>
      JSON.parse(text).code === 2001
        ? { code: 'rate-limited' as const, message: 'qqmusic: code 2001', waits }
        : null,
  });

  it('is waited for and asked again as its waits say', async () => {
    const { at, came } = await script(says('{"code":2001}'), says('{"code":0}'));
    expect((await asking()(request(at, [5]))).text).toBe('{"code":0}');
    expect(came).toHaveLength(2);
  });

  it('that stays is the failure it names', async () => {
    const { at, came } = await site(says('{"code":2001}'));
    expect(await thrown(asking()(request(at, [1, 1, 1])))).toMatchObject({
      code: 'rate-limited',
      message: 'qqmusic: code 2001',
    });
    expect(came).toHaveLength(4);
  });

  it('is read under an error status as well', async () => {
    const { at, came } = await script(says('{"code":2001}', 403), says('{"code":0}'));
    expect((await asking()(request(at, [5]))).text).toBe('{"code":0}');
    expect(came).toHaveLength(2);
  });

  it('may lie in the status alone', async () => {
    const { at, came } = await script(says('', 403), says('there'));
    const told = request(at, [5]);
    const refusal = (_text: string, status?: number) =>
      status === 403 ? told.refusal('{"code":2001}') : null;
    expect((await asking()({ ...told, refusal })).text).toBe('there');
    expect(came).toHaveLength(2);
  });

  it('is none where the body cannot be read for one', async () => {
    const { at } = await site(says('garbage'));
    expect((await asking()(request(at, []))).text).toBe('garbage');
  });
});
