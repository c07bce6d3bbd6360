import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { asking, says, script, site, thrown } from './servers.js';

const TEXT = JSON.stringify({
  titles: Array.from({ length: 2000 }, (_, at) => `爱在西元前 ${at}`),
});
const BOMB = Buffer.alloc(20 * 1024 * 1024, 'a');

describe('a packed body', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['x-gzip', gzipSync(TEXT)],
    ['GZIP', gzipSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['identity', Buffer.from(TEXT)],
  ])('%s is unpacked', async (coding, bytes) => {
    const { at } = await site(says(bytes, 200, { 'content-encoding': coding }));
    expect((await asking()({ method: 'GET', url: at })).text).toBe(TEXT);
  });

  it('that is empty is empty', async () => {
    const { at } = await site(says('', 200, { 'content-encoding': 'gzip' }));
    expect((await asking()({ method: 'GET', url: at })).text).toBe('');
  });

  it('in a coding nobody asked for is a change', async () => {
    const { at, came } = await site(says(gzipSync(TEXT), 200, { 'content-encoding': 'gzip, br' }));
    expect(await thrown(asking()({ method: 'GET', url: at }))).toMatchObject({ code: 'changed' });
    expect(came).toHaveLength(1);
  });

  it.each([
    ['gzip', gzipSync(TEXT).subarray(0, 100)],
    ['gzip', Buffer.from('this is no gzip')],
    ['br', brotliCompressSync(TEXT).subarray(0, 60)],
    ['br', Buffer.from('this is no brotli')],
    ['deflate', deflateSync(TEXT).subarray(0, 100)],
  ])('%s that breaks off is asked for again', async (coding, bytes) => {
    const headers = { 'content-encoding': coding };
    const once = await script(says(bytes, 200, headers), says('{}'));
    expect((await asking()({ method: 'GET', url: once.at })).text).toBe('{}');
    const always = await site(says(bytes, 200, headers));
    expect(await thrown(asking()({ method: 'GET', url: always.at }))).toMatchObject({
      code: 'network',
    });
    expect(always.came).toHaveLength(3);
  });
});

describe('too large', () => {
  const limit = { maxBytes: 100_000 };
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

  it.each([
    ['gzip', gzipSync(BOMB)],
    ['br', brotliCompressSync(BOMB, quality)],
    ['deflate', deflateSync(BOMB)],
  ])('is a body that unpacks (%s) beyond the limit', async (coding, bytes) => {
    const { at, came } = await site(says(bytes, 200, { 'content-encoding': coding }));
    const error = await thrown(asking(limit)({ method: 'GET', url: at }));
    expect(error).toMatchObject({ code: 'too-large' });
    expect(came).toHaveLength(1);
  });

  it('is a body that announces more, without a byte of it read', async () => {
    const { at } = await site((_, response) => {
      response.writeHead(200, { 'content-length': '100001' });
      response.flushHeaders();
    });
    const error = await thrown(asking(limit)({ method: 'GET', url: at }));
    expect(error).toMatchObject({ code: 'too-large' });
  });

  it.each([
    ['plain', {}],
    ['packed', { 'content-encoding': 'gzip' }],
  ])('is a %s body without end, and reading stops', async (_, headers) => {
    const head = gzipSync('a').subarray(0, 10);
    // Stored blocks of deflate: 65535 bytes each, none of them the last.
    const block = Buffer.concat([Buffer.from([0, 0xff, 0xff, 0, 0]), Buffer.alloc(65535)]);
    let ended = false;
    const { at } = await site((_request, response) => {
      response.writeHead(200, headers);
      response.write(head);
      const more = () => {
        while (!ended && response.write(block));
      };
      response.on('drain', more).on('close', () => {
        ended = true;
      });
      more();
    });
    const error = await thrown(asking(limit)({ method: 'GET', url: at }));
    expect(error).toMatchObject({ code: 'too-large' });
    await expect.poll(() => ended).toBe(true);
  });

  it('by default is what goes beyond 8 MB', async () => {
    const most = Buffer.alloc(8 * 1024 * 1024, 'a');
    const { at } = await script(
      says(most, 200, {}),
      says(gzipSync(Buffer.concat([most, most.subarray(0, 1)])), 200, {
        'content-encoding': 'gzip',
      }),
    );
    const ask = asking();
    expect((await ask({ method: 'GET', url: at })).text).toHaveLength(most.length);
    expect(await thrown(ask({ method: 'GET', url: at }))).toMatchObject({ code: 'too-large' });
  });
});

describe('a truncated body', () => {
  it('whose length is told is asked for again', async () => {
    const { at, came } = await script((_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('{"half":');
      response.socket?.end();
    }, says('{}'));
    expect((await asking()({ method: 'GET', url: at })).text).toBe('{}');
    expect(came).toHaveLength(2);
  });

  it('in chunks that never end is asked for again', async () => {
    const { at, came } = await script((_, response) => {
      response.write('{"half":');
      setImmediate(() => response.socket?.end());
    }, says('{}'));
    expect((await asking()({ method: 'GET', url: at })).text).toBe('{}');
    expect(came).toHaveLength(2);
  });
});
