import { describe, expect, it } from 'vitest';
import { asking, says, site } from './servers.js';

describe('a question', () => {
  it('is answered with status, headers, text and evidence', async () => {
    const { at } = await site(says('{"code":200}'));
    const ask = asking({ now: () => Date.UTC(2026, 0, 2) });
    const answer = await ask({ method: 'GET', url: `${at}/api`, query: { s: '范特西 a&b' } });
    expect(answer).toMatchObject({
      status: 200,
      text: '{"code":200}',
      seenAt: '2026-01-02T00:00:00.000Z',
      request: `GET ${at}/api?s=%E8%8C%83%E7%89%B9%E8%A5%BF+a%26b`,
      url: `${at}/api?s=%E8%8C%83%E7%89%B9%E8%A5%BF+a%26b`,
    });
    expect(answer.headers['content-type']).toBe('application/json');
  });

  it('sends a browser-like name, no cookie, and lets the adapter overrule any header', async () => {
    const { at, came } = await site((_, response) => {
      response.setHeader('set-cookie', 'NMTID=1; Path=/');
      response.end('{}');
    });
    const ask = asking();
    await ask({ method: 'GET', url: at });
    await ask({ method: 'GET', url: at, headers: { 'User-Agent': 'mine', Referer: 'https://r/' } });
    expect(came[0]?.headers['user-agent']).toMatch(/^Mozilla\/5\.0/);
    expect(came[0]?.headers['accept-encoding']).toBe('gzip, deflate, br');
    expect(came[1]?.headers).toMatchObject({ 'user-agent': 'mine', referer: 'https://r/' });
    expect(came.map((one) => one.headers.cookie)).toEqual([undefined, undefined]);
  });

  it('carries a form or JSON as its body', async () => {
    const { at } = await site((request, response) => {
      request.setEncoding('utf8');
      let body = '';
      request.on('data', (text) => {
        body += text;
      });
      request.on('end', () => response.end(`${request.headers['content-type']} ${body}`));
    });
    const ask = asking();
    const form = await ask({ method: 'POST', url: at, form: { s: '爱', type: '10' } });
    expect(form.text).toBe('application/x-www-form-urlencoded s=%E7%88%B1&type=10');
    const json = await ask({ method: 'POST', url: at, json: { a: [1] } });
    expect(json.text).toBe('application/json {"a":[1]}');
  });

  it('uses one connection for questions one after the other', async () => {
    const { at, came } = await site(says('{}'));
    const ask = asking();
    await ask({ method: 'GET', url: `${at}/1` });
    await ask({ method: 'GET', url: `${at}/2` });
    expect(came[1]?.socket.remotePort === came[0]?.socket.remotePort).toBe(true);
  });

  it('asked twice at the same time is sent once', async () => {
    const { at, came } = await site(says('{"a":1}'));
    const ask = asking();
    const question = { method: 'GET' as const, url: `${at}/same` };
    const answers = await Promise.all([ask(question), ask({ ...question })]);
    expect(answers.map((one) => one.text)).toEqual(['{"a":1}', '{"a":1}']);
    expect(came).toHaveLength(1);
    await ask(question);
    expect(came).toHaveLength(2);
  });
});
