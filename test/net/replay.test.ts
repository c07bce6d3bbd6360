import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/model/index.js';
import { folder } from '../folder.js';
import { run } from './program.js';
import { asking, says, script, site, thrown } from './servers.js';

/** One question, recorded with this answer and then asked of the record alone. */
async function again(answer: ReturnType<typeof says>, rest: Partial<Request> = {}) {
  const dir = folder();
  const { at, came } = await site(answer);
  const request: Request = { method: 'GET', url: `${at}/api`, query: { id: '1' }, ...rest };
  const settle = (asked: Promise<unknown>) => asked.catch((error: unknown) => error);
  const first = await settle(asking({ recordDir: dir, retries: 0 })(request));
  const sent = came.length;
  const second = await settle(asking({ replayDir: dir })(request));
  expect(came).toHaveLength(sent);
  return { first, second };
}

describe('what was recorded', () => {
  it('is answered again without a socket', async () => {
    const { first, second } = await again(says('{"title":"范特西"}'));
    expect(second).toMatchObject({ status: 200, text: '{"title":"范特西"}' });
    const { headers: _, ...facts } = first as object & { headers: unknown };
    expect(second).toMatchObject(facts);
  });

  it('is a failure again where it was one', async () => {
    for (const answer of [says('', 403), says('{}', 404), says('<p>验证码</p>')]) {
      const { first, second } = await again(answer);
      expect(first).toBeInstanceOf(Error);
      expect(second).toEqual(first);
    }
  });

  it('is judged by what the request accepts and refuses', async () => {
    const accepted = await again(says('{}', 404), { accept: [404] });
    expect(accepted.second).toMatchObject({ status: 404 });
    const refused = await again(says('{"code":-460}'), {
      refusal: () => ({ code: 'refused', message: 'netease: code -460', waits: [] }),
    });
    expect(refused.second).toMatchObject({ code: 'refused', message: 'netease: code -460' });
    expect(refused.second).toEqual(refused.first);
  });

  it('is the last answer where a question was sent again', async () => {
    const dir = folder();
    const { at } = await script(says('', 503), says('{"a":1}'));
    const request: Request = { method: 'GET', url: at };
    await asking({ recordDir: dir })(request);
    expect((await asking({ replayDir: dir })(request)).text).toBe('{"a":1}');
  });

  it('is one pair of files, cookies left out', async () => {
    const dir = folder();
    const { at } = await site(says('{}', 200, { 'set-cookie': 'NMTID=1' }));
    await asking({ recordDir: dir })({ method: 'GET', url: at });
    const files = readdirSync(dir, { recursive: true }).map(String);
    expect(files.filter((name) => /\.(body|json)$/.test(name)).sort()).toEqual([
      'netease/1.0.0.127/GET.body',
      'netease/1.0.0.127/GET.json',
    ]);
  });
});

it('what was not recorded is not asked of the network', async () => {
  const { at, came } = await site(says('{}'));
  const error = await thrown(asking({ replayDir: folder() })({ method: 'GET', url: at }));
  expect(error).toMatchObject({ code: 'not-cached' });
  expect(came).toHaveLength(0);
});

it('undici is loaded with the first question over the network, and for nothing else', async () => {
  const { at } = await site(says('{}'));
  const printed = await run(`
    import { createBudget, openNet } from './src/net/index.ts';
    // undici leaves its mark when it is loaded.
    const loaded = () => Symbol.for('undici.globalDispatcher.1') in globalThis;
    const ask = async (options) => {
      const net = openNet({ rate: 0, signal: new AbortController().signal, now: Date.now, ...options });
      const door = { id: 'netease', hosts: [], rate: 1, burst: 4 };
      const answer = net.forPlatform(door, createBudget(15000, Date.now))({ method: 'GET', url: '${at}' });
      const text = await answer.then(({ text }) => text, (error) => error.code);
      await net.close();
      return text + ' ' + loaded();
    };
    ask({ replayDir: 'nowhere' }).then(async (replayed) => {
      process.stdout.write(replayed + ', ' + (await ask({})));
    });`);
  expect(printed).toBe('not-cached false, {} true');
});
