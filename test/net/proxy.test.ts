import { createServer } from 'node:http';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { asking, listening, says, script, site, thrown } from './servers.js';

const PLAIN = { method: 'GET' as const, url: 'http://music.example/album?id=1' };

function proxyEnv(env: Record<string, string>): void {
  for (const name of ['http_proxy', 'https_proxy', 'no_proxy'])
    for (const spelt of [name, name.toUpperCase()]) vi.stubEnv(spelt, env[spelt]);
}

afterEach(() => vi.unstubAllEnvs());

describe('plain http through a proxy', () => {
  it.each(['http_proxy', 'HTTP_PROXY'])('named by %s', async (name) => {
    const { at, came } = await site(says('{"via":"proxy"}'));
    proxyEnv({ [name]: at });
    const ask = asking();
    expect((await ask(PLAIN)).text).toBe('{"via":"proxy"}');
    await ask(PLAIN);
    expect(came.map((one) => [one.method, one.url, one.headers.host])).toEqual([
      ['GET', PLAIN.url, 'music.example'],
      ['GET', PLAIN.url, 'music.example'],
    ]);
    expect(came[0]?.socket.remotePort).toBe(came[1]?.socket.remotePort);
  });

  it('takes a tunnel where the proxy knows nothing else', async () => {
    const own = await site(says('{"via":"tunnel"}'));
    const refusing = says('no such page', 400, {});
    const server = createServer(refusing);
    const opened: unknown[] = [];
    server.on('connect', (request, socket) => {
      opened.push(request.url);
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      own.server.emit('connection', socket);
    });
    proxyEnv({ HTTP_PROXY: await listening(server) });
    const ask = asking();
    await ask(PLAIN);
    expect((await ask(PLAIN)).text).toBe('{"via":"tunnel"}');
    expect(opened).toEqual(['music.example:80']);
  });

  it('goes by address where the proxy refuses tunnels to port 80', async () => {
    const server = createServer(says('{"via":"address"}'));
    const opened: unknown[] = [];
    server.on('connect', (request, socket) => {
      opened.push(request.url);
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n');
    });
    proxyEnv({ HTTP_PROXY: await listening(server) });
    const ask = asking();
    await ask(PLAIN);
    expect((await ask(PLAIN)).text).toBe('{"via":"address"}');
    expect(opened).toEqual(['music.example:80']);
  });
});

describe('what goes through it', () => {
  it('names the host that a redirect leads to', async () => {
    const { at, came } = await site((request, response) => {
      const isFirst = request.headers.host === 'music.example';
      response
        .writeHead(isFirst ? 302 : 200, { location: 'http://www.music.example/album' })
        .end('{}');
    });
    proxyEnv({ HTTP_PROXY: at });
    await asking()(PLAIN);
    expect(came.map(({ headers }) => headers.host)).toEqual(['music.example', 'www.music.example']);
  });

  it('whose address is written without its scheme', async () => {
    const { at } = await site(says('{}'));
    proxyEnv({ HTTP_PROXY: at.replace('http://', '') });
    expect((await asking()(PLAIN)).status).toBe(200);
  });

  it('carries the body of a POST', async () => {
    const { at } = await site((request, response) => {
      request.pipe(response);
    });
    proxyEnv({ HTTP_PROXY: at });
    const answer = await asking()({ method: 'POST', url: PLAIN.url, json: { 专辑: 1 } });
    expect(answer.text).toBe('{"专辑":1}');
  });

  it.each(['no_proxy', 'NO_PROXY'])('passes it by for a host that %s names', async (name) => {
    const proxy = await site(says('{"via":"proxy"}'));
    const own = await site(says('{"via":"self"}'));
    proxyEnv({ HTTP_PROXY: proxy.at, [name]: '127.0.0.1' });
    expect((await asking()({ ...PLAIN, url: own.at })).text).toBe('{"via":"self"}');
    expect(proxy.came).toHaveLength(0);
  });
});

describe('a proxy', () => {
  it.each(['end', 'resetAndDestroy'] as const)(
    'that closes tunnels (%s) is not stormed',
    async (how) => {
      const server = createServer();
      let asked = 0;
      server.on('connect', (_, socket) => {
        asked += 1;
        (socket as Socket)[how]();
      });
      proxyEnv({ HTTPS_PROXY: await listening(server) });
      const error = await thrown(asking()({ ...PLAIN, url: 'https://music.example/' }));
      expect(error).toMatchObject({ code: 'network' });
      expect(asked).toBe(3);
    },
  );

  it('that fails for a moment is asked again', async () => {
    const { at, came } = await script(says('', 502), says('{}'));
    proxyEnv({ HTTP_PROXY: at });
    expect((await asking()(PLAIN)).status).toBe(200);
    expect(came).toHaveLength(2);
  });

  it('that cannot be reached is a network failure', async () => {
    proxyEnv({ HTTPS_PROXY: 'http://127.0.0.1:9' });
    const error = await thrown(asking()({ ...PLAIN, url: 'https://music.example/' }));
    expect(error).toMatchObject({ code: 'network' });
  });

  it('whose address cannot be read is a network failure that names the variable', async () => {
    proxyEnv({ HTTPS_PROXY: 'http://[oops' });
    const error = await thrown(asking()({ ...PLAIN, url: 'https://music.example/' }));
    expect(error).toMatchObject({
      code: 'network',
      message: expect.stringContaining('HTTPS_PROXY'),
    });
  });

  it.each([
    [503, 3],
    [403, 1],
  ])('that answers CONNECT with %i is asked %i times', async (status, times) => {
    const server = createServer();
    let asked = 0;
    server.on('connect', (_, socket) => {
      asked += 1;
      socket.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
    });
    proxyEnv({ HTTPS_PROXY: await listening(server) });
    const error = await thrown(asking()({ ...PLAIN, url: 'https://music.example/' }));
    expect(error).toMatchObject({ code: 'network', message: expect.stringContaining(`${status}`) });
    expect(asked).toBe(times);
  });
});
