import { describe, expect, it } from 'vitest';
import { createBudget, openNet } from '../../src/net/index.js';
import { asking, DOOR, says, script, site, thrown } from './servers.js';

describe('three refusals', () => {
  it.each([
    ['refused', says('', 403)],
    ['rate-limited', says('', 429, { 'retry-after': '0' })],
    ['captcha', says('<p>captcha</p>')],
  ])('(%s) end that platform, and only that, for the run', async (code, refusing) => {
    const closed = await site(refusing);
    const open = await site(says('{}'));
    const net = openNet({ rate: 0, signal: new AbortController().signal, now: Date.now });
    const budget = () => createBudget(15_000, Date.now);
    const ask = net.forPlatform(DOOR, budget());
    for (let at = 0; at < 3; at += 1)
      expect(await thrown(ask({ method: 'GET', url: closed.at }))).toMatchObject({ code });
    const sent = closed.came.length;
    const again = net.forPlatform(DOOR, budget());
    expect(await thrown(again({ method: 'GET', url: closed.at }))).toMatchObject({
      code: 'refused',
      message: 'netease: three refusals, not asked again in this run',
    });
    expect(closed.came).toHaveLength(sent);
    expect(net.stats.get('netease')).toEqual({ requests: sent, refusals: 3 });
    const other = net.forPlatform({ ...DOOR, id: 'migu' }, budget());
    expect((await other({ method: 'GET', url: open.at })).status).toBe(200);
    await net.close();
  });

  it('do not count those that a further try got over, nor other failures', async () => {
    const { at } = await script(
      says('', 429, { 'retry-after': '0' }),
      says('{}'),
      says('', 404),
      says('', 404),
      says('', 404),
      says('{}'),
    );
    const ask = asking();
    await ask({ method: 'GET', url: at });
    for (let time = 0; time < 3; time += 1) await thrown(ask({ method: 'GET', url: at }));
    expect((await ask({ method: 'GET', url: at })).status).toBe(200);
    expect(ask.stats.get('netease')).toEqual({ requests: 6, refusals: 0 });
  });

  it('keep questions that wait for their turn from being sent', async () => {
    const { at, came } = await site(says('', 403));
    const ask = asking({ door: { burst: 1 } });
    const questions = Array.from({ length: 6 }, (_, n) =>
      thrown(ask({ method: 'GET', url: `${at}/${n}` })),
    );
    await Promise.all(questions);
    // One more may be on its way while the third refusal is read.
    expect(came.length).toBeLessThanOrEqual(4);
  });
});
