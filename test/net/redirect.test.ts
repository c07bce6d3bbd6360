import type { RequestListener } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isSpecialHost } from '../../src/net/address.js';
import { guardedLookup } from '../../src/net/lookup.js';
import { allowedTarget, MOST_REDIRECTS } from '../../src/net/redirect.js';
import { asking, DOOR, says, script, site, thrown } from './servers.js';

const to = (location: string, status = 302): RequestListener => says('', status, { location });

describe('a redirect', () => {
  it('is followed, a relative one too, and the answer tells where it came from', async () => {
    const { at, came } = await script(to('../b/two?x=1', 301), to('/three', 308), says('{"a":1}'));
    const answer = await asking()({ method: 'GET', url: `${at}/a/one` });
    expect(answer).toMatchObject({ text: '{"a":1}', url: `${at}/three` });
    expect(answer.request).toBe(`GET ${at}/a/one`);
    expect(came.map((one) => one.url)).toEqual(['/a/one', '/b/two?x=1', '/three']);
  });

  it.each([
    [301, 'GET'],
    [302, 'GET'],
    [303, 'GET'],
    [307, 'POST'],
    [308, 'POST'],
  ])('%i makes a POST a %s', async (status, method) => {
    const { at, came } = await script(to('/next', status), says('{}'));
    await asking()({ method: 'POST', url: at, form: { s: '1' } });
    expect(came[1]?.method).toBe(method);
    expect(came[1]?.headers['content-type'] !== undefined).toBe(method === 'POST');
  });

  it('is followed five times and no more', async () => {
    const hops = Array.from({ length: MOST_REDIRECTS }, (_, n) => to(`/${n}`));
    const enough = await script(...hops, says('{}'));
    expect((await asking()({ method: 'GET', url: enough.at })).status).toBe(200);
    const endless = await site(to('/again'));
    const error = await thrown(asking()({ method: 'GET', url: endless.at }));
    expect(error).toMatchObject({ code: 'refused' });
    expect(endless.came).toHaveLength(MOST_REDIRECTS + 1);
  });

  it('takes a key along to the same host, and to no other', async () => {
    const other = await site(says('{}'));
    const { at, came } = await script(to('/next'), to(other.at));
    const headers = { Authorization: 'Bearer k3' };
    await asking()({ method: 'GET', url: at, headers });
    expect(came.map((one) => one.headers.authorization)).toEqual(['Bearer k3', 'Bearer k3']);
    expect(other.came.map((one) => one.headers.authorization)).toEqual([undefined]);
  });

  it('that the request accepts is the answer', async () => {
    const { at, came } = await site(to('https://elsewhere.example/album/1'));
    const answer = await asking()({ method: 'GET', url: at, accept: [302] });
    expect(answer.headers.location).toBe('https://elsewhere.example/album/1');
    expect(came).toHaveLength(1);
  });

  it('without a place to go is a change', async () => {
    const { at } = await site(says('', 302, {}));
    expect(await thrown(asking()({ method: 'GET', url: at }))).toMatchObject({ code: 'changed' });
  });

  it('to a stranger is refused, and the stranger never asked', async () => {
    const stranger = await site(says('{}'));
    const away = stranger.at.replace('127.0.0.1', 'localhost');
    const { at } = await site(to(away));
    const error = await thrown(asking()({ method: 'GET', url: at }));
    expect(error).toMatchObject({ code: 'refused', message: expect.stringContaining('private') });
    expect(stranger.came).toHaveLength(0);
  });
});

describe('a redirect may lead', () => {
  const first = new URL('https://music.example/a');
  const leads = (location: string) => allowedTarget(DOOR, first, first, location).href;

  it.each([
    ['/b', 'https://music.example/b'],
    ['//y.music.example/b', 'https://y.music.example/b'],
    ['http://music.example/b', 'http://music.example/b'],
    ['https://m.music.example:8443/b', 'https://m.music.example:8443/b'],
  ])('to %s', (location, href) => expect(leads(location)).toBe(href));

  it.each([
    'https://evil.example/',
    'https://notmusic.example/',
    'https://music.example.evil.com/',
    'https://music.example@evil.com/',
    'https://a:b@music.example/',
    'ftp://music.example/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'http://',
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://[::1]/',
    'http://[::ffff:10.0.0.1]/',
    'http://169.254.169.254/latest/meta-data',
    'http://localhost/',
    'http://printer/',
  ])('never to %s', (location) => {
    expect(() => leads(location)).toThrow(expect.objectContaining({ code: 'refused' }));
  });

  it('never to a special address, be it among the hosts of the platform', () => {
    const door = { ...DOOR, hosts: ['10.0.0.1', 'localhost'] };
    for (const location of ['http://10.0.0.1/', 'http://a.localhost/'])
      expect(() => allowedTarget(door, first, first, location)).toThrow('private');
  });
});

describe('special hosts', () => {
  it.each(['10.1.2.3', '100.64.0.1', '172.31.0.1', '192.168.1.1', '0.0.0.0', '224.0.0.1'])(
    '%s',
    (host) => expect(isSpecialHost(host)).toBe(true),
  );
  it.each([
    '[fe80::1]',
    '[fd00::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[2001:db8::1]',
    'x.local',
    'LOCALHOST.',
  ])('%s', (host) => expect(isSpecialHost(host)).toBe(true));
  it.each(['8.8.8.8', '172.32.0.1', '[2400:3200::1]', 'music.163.com', 'home.kuwo.cn'])(
    'not %s',
    (host) => expect(isSpecialHost(host)).toBe(false),
  );
});

describe('a name', () => {
  const resolve = ((_name: string, _options: object, done: (...found: unknown[]) => void) =>
    done(null, [
      { address: '203.205.254.1', family: 4 },
      { address: '10.0.0.7', family: 4 },
    ])) as unknown as Parameters<typeof guardedLookup>[1];
  const look = (name: string, all: boolean) =>
    new Promise((done) => {
      guardedLookup(new Set(['own.example']), resolve)(name, { all }, (error, found) =>
        done(error ?? found),
      );
    });

  it('that leads into the local network is refused unless an adapter wrote it', async () => {
    expect(await look('y.music.example', true)).toMatchObject({ code: 'refused' });
    expect(await look('own.example', true)).toHaveLength(2);
    expect(await look('own.example', false)).toBe('203.205.254.1');
  });
});
