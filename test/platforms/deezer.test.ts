import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/deezer/doors.js';
import { deezer } from '../../src/platforms/deezer/index.js';
import { refusalIn } from '../../src/platforms/deezer/refusal.js';
import type { Address } from '../../src/platforms/platform.js';
import { list, NO_DATA, words, world } from './deezer-world.js';
import { fixtureSession, platformSpec } from './spec.js';

const album = (id: string): Address => ({ kind: 'album', id });
const track = (id: string): Address => ({ kind: 'track', id });
const short = (id: string): Address => ({ kind: 'short', id });

platformSpec(deezer, {
  mine: {
    'https://www.deezer.com/album/302127': album('302127'),
    'https://www.deezer.com/en/album/302127': album('302127'),
    'https://www.deezer.com/en-gb/album/302127?utm_source=deezer': album('302127'),
    'https://www.deezer.com/us/album/302127/': album('302127'),
    'http://www.deezer.com:80/fr/album/302127#x': album('302127'),
    'https://deezer.com/album/302127': album('302127'),
    'deezer.com/album/302127': album('302127'),
    'HTTPS://WWW.DEEZER.COM/EN/ALBUM/302127': album('302127'),
    'https://api.deezer.com/album/302127': album('302127'),
    'https://api.deezer.com/album/302127/tracks': album('302127'),
    'Listen to Discovery: https://www.deezer.com/album/302127, it is good': album('302127'),
    '《Discovery》https://www.deezer.com/album/302127，很好听': album('302127'),
    'https://www.deezer.com/en/track/3135556': track('3135556'),
    'https://www.deezer.com/artist/27 https://www.deezer.com/track/3135556': track('3135556'),
    'https://www.deezer.com/playlist/9200461': { kind: 'playlist', id: '9200461' },
    'https://link.deezer.com/s/AbC123': short('link.deezer.com/s/AbC123'),
    'https://deezer.page.link/xYz-9?a=1': short('deezer.page.link/xYz-9'),
  },
  notMine: [
    '',
    '302127',
    'https://www.deezer.com/',
    'https://www.deezer.com/en/album/',
    'https://www.deezer.com/album/0',
    'https://www.deezer.com/album/302127abc',
    'https://www.deezer.com/artist/27',
    'https://www.deezer.com/x/y/album/302127',
    'https://link.deezer.com/album',
    'https://www.deezer.com.example/album/302127',
    'https://notdeezer.com/album/302127',
    'https://evil-deezer.com/album/302127',
    'https://www.deezer.com@evil.example/album/302127',
    'https://evil.example/www.deezer.com/album/302127',
    'https://evil.example/?u=https://www.deezer.com/album/302127',
    'https://deezer.page.link.example/xYz',
    'https://music.apple.com/us/album/1586869902',
  ],
});

describe('deezer: refusals, mostly behind HTTP 200', () => {
  it.each([
    [4, 'rate-limited', [5000]],
    [700, 'network', [1000, 2000]],
    [100, 'refused', []],
    [200, 'refused', []],
    [300, 'refused', []],
    [500, 'refused', []],
    [501, 'refused', []],
    [600, 'refused', []],
    ['4', 'rate-limited', [5000]],
  ])('code %s: %s', (code, expected, waits) => {
    const refusal = refusalIn(JSON.stringify({ error: { type: 'Any', message: 'no', code } }));
    expect(refusal).toMatchObject({ code: expected, waits });
    expect(refusal?.message).toMatch(/^deezer: code /);
  });

  it('an error without a code is one, too', () => {
    expect(refusalIn('{"error":{"type":"OAuthException"}}')).toMatchObject({ code: 'refused' });
  });

  it.each([
    JSON.stringify(NO_DATA),
    '{"error":{"code":801}}',
    '{"error":"Not Found"}',
    '{"data":[{"title":"\\"error\\""}],"total":1}',
    '{"error',
    'null',
    '<html>"error"</html>',
  ])('is none of them: %s', (text) => {
    expect(refusalIn(text)).toBeNull();
  });
});

describe('deezer: from a track, an ISRC or a short link', () => {
  it('finds the album', async () => {
    const session = fixtureSession('deezer');
    expect(await adapter.albumOfTrack(session, '3135556')).toBe('302127');
    expect(await adapter.albumOfIsrc?.(session, 'GBDUW0000059')).toBe('302127');
    const led = await adapter.resolve?.(session, 'link.deezer.com/s/AbC123');
    expect(deezer.recognise(led ?? '')).toEqual(album('302127'));
  });

  it('no data: there is none', async () => {
    const session = fixtureSession('deezer');
    expect(await adapter.albumOfTrack(session, '404')).toBeNull();
    expect(await adapter.albumOfIsrc?.(session, 'GBDUW9999999')).toBeNull();
  });

  it('a path that is gone, and a track that cannot be read, are a changed platform', async () => {
    const gone = world({ 'track/9': { error: 'Not Found' } });
    await expect(adapter.albumOfTrack(gone, '9')).rejects.toMatchObject({
      code: 'changed',
      message: 'deezer: the path is gone, "Not Found"',
    });
    const broken = world({ 'track/9': { id: 9 } });
    await expect(adapter.albumOfTrack(broken, '9')).rejects.toMatchObject({
      message: 'deezer: title is missing',
    });
  });

  it('a short link that leads nowhere is refused', async () => {
    const stuck = world({ page: '<html>not found</html>' });
    await expect(adapter.resolve?.(stuck, 'link.deezer.com/s/Gone')).rejects.toMatchObject({
      code: 'refused',
    });
  });
});

describe('deezer: by barcode', () => {
  it('asks with twelve digits; what is answered tells its own barcode', async () => {
    const session = fixtureSession('deezer');
    expect(await adapter.searchBarcode?.(session, '724384960650')).toMatchObject({
      whole: true,
      heads: [{ id: '302127', barcode: '724384960650', trackCount: 14 }],
    });
    expect(await adapter.searchBarcode?.(session, '1')).toMatchObject({ heads: [], whole: true });
    expect(session.asked[1]?.url).toBe('https://api.deezer.com/album/upc:000000000001');
  });

  it('a list where an album is due is a changed platform', async () => {
    const session = world({ 'album/upc:000000000005': list([]) });
    await expect(adapter.searchBarcode?.(session, '5')).rejects.toMatchObject({ code: 'changed' });
    await expect(adapter.searchAlbums(session, words('x'))).rejects.toMatchObject({
      code: 'network',
    });
  });
});
