import { describe, expect, it } from 'vitest';
import { aheadOf, clockOf } from '../../src/doctor/clock.js';
import { PROBES } from '../../src/doctor/probes.js';
import { proxyIn } from '../../src/doctor/proxy.js';
import { hasFault, healthOf } from '../../src/doctor/verdict.js';
import { PROBLEMS } from '../../src/model/index.js';
import { PLATFORMS } from '../../src/platforms/index.js';

const seenAt = '2026-06-30T12:00:00.000Z';
const answer = (headers: Record<string, string>) => ({ headers, seenAt });

describe('the clock', () => {
  it.each([
    [{ date: 'Tue, 30 Jun 2026 12:00:00 GMT' }, 0],
    [{ date: 'Tue, 30 Jun 2026 11:57:00 GMT' }, 180_000],
    [{ date: 'Tue, 30 Jun 2026 11:57:00 GMT', age: '180' }, 0],
    [{ date: 'Tue, 30 Jun 2026 12:05:00 GMT', age: 'x' }, -300_000],
    [{ date: 'soon' }, null],
    [{}, null],
  ])('by %j: %s ms ahead', (headers, ahead) => {
    expect(aheadOf(answer(headers))).toBe(ahead);
  });

  it.each([
    [[], { state: 'unknown', aheadSeconds: null }],
    [[900, -400, 60_000], { state: 'right', aheadSeconds: 1 }],
    [[0, 0, 3_600_000], { state: 'right', aheadSeconds: 0 }],
    [[181_000, 179_000, 180_000, -9e9], { state: 'off', aheadSeconds: 179 }],
    [[-90_000], { state: 'off', aheadSeconds: -90 }],
  ])('%j: %j', (samples, found) => {
    expect(clockOf(samples)).toEqual(found);
  });
});

describe('the proxy', () => {
  it('is told without names and passwords', () => {
    const env = {
      HTTPS_PROXY: 'http://me:p%40ss@proxy.example:8080',
      http_proxy: 'me:secret@proxy.example:3128',
      HTTP_PROXY: 'http://other.example',
      NO_PROXY: 'localhost,\u001b[31m.example',
      NODE_EXTRA_CA_CERTS: '/etc/ca.pem',
    };
    expect(proxyIn(env)).toEqual({
      https: 'http://***@proxy.example:8080',
      http: '***@proxy.example:3128',
      no: 'localhost,.example',
      certificates: '/etc/ca.pem',
      problem: null,
    });
  });

  it('is a problem where it is no address, and then not told at all', () => {
    const told = proxyIn({ HTTPS_PROXY: 'socks5://me:secret@proxy.example', HTTP_PROXY: '  ' });
    expect(told).toMatchObject({ https: null, http: null });
    expect(told.problem).toBe('HTTPS_PROXY is not the address of a proxy');
  });
});

describe('the verdict on a platform', () => {
  it('is known for every problem there is, and is good for none', () => {
    const states = PROBLEMS.map((code) => healthOf({ code, message: 'why' }).state);
    expect(states.filter((state) => state === 'works' || !state)).toEqual([]);
    expect(healthOf(null)).toEqual({ state: 'works', message: null });
    expect(healthOf({ code: 'captcha', message: 'x: a human' })).toEqual({
      state: 'refuses',
      message: 'x: a human',
    });
  });

  it('is no fault where a key is waited for', () => {
    expect(hasFault([{ state: 'works' }, { state: 'needs-key' }])).toBe(false);
    expect(hasFault([{ state: 'works' }, { state: 'changed' }])).toBe(true);
  });
});

describe('the album asked for', () => {
  const open = PLATFORMS.filter(({ card }) => card.closed === null);

  it('is there for every platform that is open, and for no other', () => {
    expect(Object.keys(PROBES).sort()).toEqual(open.map(({ card }) => card.id).sort());
  });

  it.each(open.map((platform) => [platform.card.id, platform] as const))(
    'is the address of an album on %s',
    (id, { recognise }) => {
      expect(recognise(PROBES[id]?.album ?? '')).toMatchObject({ kind: 'album' });
      expect(PROBES[id]?.tracks).toBeGreaterThan(0);
    },
  );
});
