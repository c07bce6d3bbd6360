import { createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createBudget, openNet } from '../../src/net/index.js';
import { asking, DOOR, says, script, site, thrown } from './servers.js';

const silence = () => {};

describe('time', () => {
  it('that runs out is a timeout, with every wait in it', async () => {
    const { at } = await site((_, response) => {
      setTimeout(() => response.end('{}'), 3000).unref();
    });
    const error = await thrown(asking({ budgetMs: 300 })({ method: 'GET', url: at }));
    expect(error).toMatchObject({ code: 'timeout' });
  });

  it('of a try that hangs leaves some for one more', async () => {
    const { at, came } = await script(silence, says('{}'));
    const answer = await asking({ budgetMs: 2000 })({ method: 'GET', url: at });
    expect(answer.text).toBe('{}');
    expect(came).toHaveLength(2);
  });

  it('of a try whose body hangs leaves some for one more', async () => {
    const { at, came } = await script((_, response) => {
      response.write('{');
    }, says('{}'));
    expect((await asking({ budgetMs: 2000 })({ method: 'GET', url: at })).text).toBe('{}');
    expect(came).toHaveLength(2);
  });

  it('that is used up opens no socket', async () => {
    const { at, came } = await site(says('{}'));
    const error = await thrown(asking({ budgetMs: 0 })({ method: 'GET', url: at }));
    expect(error).toMatchObject({ code: 'timeout' });
    expect(came).toHaveLength(0);
  });

  it('of one album does not end another that waits for the same answer', async () => {
    let answer = silence;
    const { at, came } = await site((_, response) => {
      answer = () => response.end('{}');
    });
    const net = openNet({
      rate: 0,
      signal: new AbortController().signal,
      now: Date.now,
      retries: 0,
    });
    const request = { method: 'GET' as const, url: at };
    const hasty = net.forPlatform(DOOR, createBudget(200, Date.now))(request);
    const patient = net.forPlatform(DOOR, createBudget(15_000, Date.now))(request);
    expect(await thrown(hasty)).toMatchObject({ code: 'timeout' });
    await expect.poll(() => came.length).toBe(2);
    answer();
    expect((await patient).text).toBe('{}');
    await net.close();
  });
});

describe('a connection', () => {
  it('that is refused, or whose other end is reset, is tried three times', async () => {
    const { at, came } = await site((request) => request.socket.resetAndDestroy());
    const error = await thrown(asking()({ method: 'GET', url: at }));
    expect(error).toMatchObject({ code: 'network', message: expect.stringContaining('127.0.0.1') });
    expect(came).toHaveLength(3);
    const nobody = await thrown(asking()({ method: 'GET', url: 'http://127.0.0.1:9/' }));
    expect(nobody).toMatchObject({ code: 'network', message: expect.stringContaining('REFUSED') });
  });

  it('that speaks no HTTP is a network failure', async () => {
    const server = createServer((socket: Socket) => socket.end('220 smtp ready\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as { port: number };
    const error = await thrown(asking()({ method: 'GET', url: `http://127.0.0.1:${port}/` }));
    expect(error).toMatchObject({ code: 'network' });
  });
});

describe('cancelling', () => {
  it('ends what is under way, what waits and what comes later with its reason', async () => {
    const { at, came } = await site(silence);
    const stop = new AbortController();
    const ask = asking({ signal: stop.signal, door: { burst: 1 } });
    const ends = [1, 2].map((n) => thrown(ask({ method: 'GET', url: `${at}/${n}` })));
    await expect.poll(() => came.length).toBe(1);
    const reason = new Error('Ctrl-C');
    stop.abort(reason);
    expect(await Promise.all(ends)).toEqual([reason, reason]);
    expect(await thrown(ask({ method: 'GET', url: at }))).toBe(reason);
    expect(came).toHaveLength(1);
  });

  it('warns of no leak, however many wait', async () => {
    const { at, came } = await site(silence);
    const warnings: Error[] = [];
    const note = (warning: Error) => warnings.push(warning);
    process.on('warning', note);
    onTestFinished(() => void process.off('warning', note));
    const stop = new AbortController();
    const ask = asking({ signal: stop.signal });
    const ends = Array.from({ length: 40 }, (_, n) =>
      thrown(ask({ method: 'GET', url: `${at}/${n}` })),
    );
    await expect.poll(() => came.length).toBe(4);
    stop.abort(new Error('Ctrl-C'));
    await Promise.all(ends);
    expect(warnings).toEqual([]);
  });
});

it('platforms run side by side', async () => {
  const { at, came } = await site(silence);
  const stop = new AbortController();
  const net = openNet({ rate: 0, signal: stop.signal, now: Date.now });
  const ends = ['netease', 'migu'].map((id) =>
    thrown(
      net.forPlatform(
        { ...DOOR, id, burst: 1 },
        createBudget(15_000, Date.now),
      )({
        method: 'GET',
        url: `${at}/${id}`,
      }),
    ),
  );
  await expect.poll(() => came.map((one) => one.url).sort()).toEqual(['/migu', '/netease']);
  stop.abort(new Error('end'));
  await Promise.all(ends);
  await net.close();
});
