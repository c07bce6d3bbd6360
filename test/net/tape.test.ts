import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Answer, Request } from '../../src/model/index.js';
import { record, replay, tapePath } from '../../src/net/tape.js';
import { folder } from '../folder.js';
import fc from '../properties.js';
import { run } from './program.js';
import { thrown } from './servers.js';

const REQUEST: Request = {
  method: 'POST',
  url: 'https://music.163.com/api/cloudsearch/pc',
  form: { s: '范特西', type: '10' },
};

const ANSWER: Answer = {
  status: 200,
  headers: { 'content-type': 'application/json', 'set-cookie': 'NMTID=secret', server: 'nginx' },
  text: '{"code":200}',
  url: 'https://music.163.com/api/cloudsearch/pc',
  request: 'POST https://music.163.com/api/cloudsearch/pc',
  seenAt: '2026-01-02T00:00:00.000Z',
};

function allFiles(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('the place of a record', () => {
  it('is made from platform, host, path, method and what matters', () => {
    expect(tapePath('netease', REQUEST)).toBe(
      'netease/com.163.music/api/cloudsearch/pc/POST s=范特西&type=10',
    );
    const get: Request = { method: 'GET', url: 'https://y.qq.com/a', query: { r: '1' } };
    expect(tapePath('qqmusic', get)).toBe('qqmusic/com.qq.y/a/GET r=1');
    expect(tapePath('qqmusic', { ...get, matters: {} })).toBe('qqmusic/com.qq.y/a/GET');
  });

  it('tells nothing about who asked', () => {
    const query = { uin: '12345', g_token: 'k', songmid: '003' };
    expect(tapePath('qqmusic', { method: 'GET', url: 'https://y.qq.com/a', query })).toBe(
      'qqmusic/com.qq.y/a/GET songmid=003',
    );
  });

  it('stays below its folder and within what file systems take, whatever the question', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('..', '../../x', 'a/b', 'é%'),
    );
    fc.assert(
      fc.property(text, text, (path, value) => {
        const url = new URL('https://a.example/');
        url.pathname = path;
        const made = tapePath('kuwo', { method: 'GET', url: url.href, query: { all: value } });
        expect(made.startsWith('kuwo/example.a/')).toBe(true);
        for (const step of made.split('/')) {
          expect(Buffer.byteLength(step)).toBeLessThanOrEqual(120);
          expect(step).not.toMatch(/^\.\.?$|[\\:*?"<>|]/);
        }
      }),
    );
  });

  it('differs for long questions that begin alike', () => {
    const long = 'x'.repeat(300);
    const place = (all: string) => tapePath('kuwo', { ...REQUEST, form: { all } });
    expect(place(`${long}1`)).not.toBe(place(`${long}2`));
  });
});

describe('a record', () => {
  it('is read back as it was, whatever the text', () => {
    const dir = folder();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        record(dir, 'netease', REQUEST, { ...ANSWER, text: `\u0000\r\n${text}` });
        expect(replay(dir, 'netease', REQUEST).text).toBe(`\u0000\r\n${text}`);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps status, place and date, and the headers that matter', () => {
    const dir = folder();
    const headers = { ...ANSWER.headers, location: 'https://m.example/?id=1&sid=abc' };
    record(dir, 'netease', REQUEST, { ...ANSWER, status: 302, headers });
    expect(replay(dir, 'netease', REQUEST)).toEqual({
      ...ANSWER,
      status: 302,
      headers: { 'content-type': 'application/json', location: 'https://m.example/?id=1&sid=' },
    });
  });

  it('holds no cookie, token or account anywhere', () => {
    const dir = folder();
    record(
      dir,
      'netease',
      { ...REQUEST, form: { s: 'x', csrf_token: 'secret' } },
      {
        ...ANSWER,
        text: '{"token":"secret","code":200}',
        url: 'https://music.163.com/api?uid=secret&id=1',
      },
    );
    const kept = allFiles(dir).map((path) => path + readFileSync(path, 'utf8'));
    expect(kept).toHaveLength(2);
    expect(kept.join('\n')).not.toContain('secret');
  });

  it('is whole at every moment while two programs write it', async () => {
    const dir = folder();
    const writer = (letter: string) => `
      import { record } from './src/net/tape.ts';
      const answer = { ...${JSON.stringify(ANSWER)}, text: '${letter}'.repeat(300000) };
      for (let at = 0; at < 100; at += 1)
        record(${JSON.stringify(dir)}, 'netease', ${JSON.stringify(REQUEST)}, answer);
      process.stdout.write('done');`;
    record(dir, 'netease', REQUEST, { ...ANSWER, text: 'c'.repeat(300_000) });
    const seen = new Set<string>();
    let writing = true;
    const reading = (async () => {
      while (writing) {
        const { text } = replay(dir, 'netease', REQUEST);
        seen.add(`${[...new Set(text)].join('')} ${text.length}`);
        await new Promise(setImmediate);
      }
    })();
    const ends = await Promise.all([run(writer('a')), run(writer('b'))]);
    writing = false;
    await reading;
    expect(ends).toEqual(['done', 'done']);
    expect(['a 300000', 'b 300000', 'c 300000']).toEqual(expect.arrayContaining([...seen]));
    expect(allFiles(dir)).toHaveLength(2);
  });
});

describe('a replay', () => {
  it('of what was not recorded says where it looked', async () => {
    const error = await thrown(Promise.resolve().then(() => replay(folder(), 'netease', REQUEST)));
    expect(error).toMatchObject({
      code: 'not-cached',
      message: expect.stringContaining('netease/com.163.music/api/cloudsearch/pc/POST s=范特西'),
    });
  });

  it.each(['', '[]', '{"status":"200"}', 'null', '{"status":200,"url":"x","seenAt":""}'])(
    'beside a note that is none (%s) says so',
    async (note) => {
      const dir = folder();
      record(dir, 'netease', REQUEST, ANSWER);
      writeFileSync(`${join(dir, tapePath('netease', REQUEST))}.json`, note);
      const error = await thrown(Promise.resolve().then(() => replay(dir, 'netease', REQUEST)));
      expect(error).toMatchObject({ code: 'not-cached' });
    },
  );
});
