import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/tidal/doors.js';
import { tidal } from '../../src/platforms/tidal/index.js';
import { answering } from './answers.js';
import { platformSpec } from './spec.js';
import { KEY, world } from './tidal.made.js';

const album = { kind: 'album', id: '381265361' } as const;
const track = { kind: 'track', id: '381265362' } as const;

platformSpec(tidal, {
  mine: {
    'https://tidal.com/browse/album/381265361': album,
    'https://tidal.com/browse/album/381265361?u': album,
    'https://tidal.com/album/381265361/u': album,
    'http://listen.tidal.com:80/album/381265361#x': album,
    'https://WWW.TIDAL.com/album/381265361/': album,
    'desktop.tidal.com/album/381265361': album,
    'https://listen.tidal.com/#!/album/381265361': album,
    'https://store.tidal.com/us/album/381265361': { ...album, region: 'US' },
    'https://tidal.com/no/store/album/381265361': { ...album, region: 'NO' },
    'https://tidal.com/album/381265361/track/381265362': album,
    'tidal://album/381265361': album,
    '听：https://tidal.com/browse/album/381265361，好': album,
    'https://tidal.com/browse/track/381265362': track,
    'https://tidal.com/track/381265362/u': track,
  },
  notMine: [
    'Lady Gaga Die With A Smile',
    'https://tidal.com/',
    'https://tidal.com/browse/artist/3534754',
    'https://tidal.com/browse/video/3534754',
    'https://tidal.com/album/abc',
    'https://tidal.com/album/0',
    'https://tidal.com/album/12345678901234567890',
    'https://tidal.com/browse/playlist/36ea71a8-445e-41a4-82ab-6628c581535d',
    'https://notidal.com/album/1',
    'https://tidal.com.evil.example/album/1',
    'https://tidal.com@evil.example/album/1',
    'https://evil.example/tidal.com/album/1',
    'https://evil.example/?u=https://tidal.com/album/1',
    'nottidal://album/1',
  ],
});

const words = { text: 'x', artist: null, title: null };

describe('tidal: without a key', () => {
  it('nothing is asked, and the answer says how to get one', async () => {
    const session = answering('tidal', []);
    const needed = {
      code: 'needs-key',
      message: expect.stringMatching(/developer\.tidal\.com.*FULLDISC_TIDAL_CLIENT_ID/),
    };
    await expect(adapter.searchAlbums(session, words)).rejects.toMatchObject(needed);
    await expect(adapter.readAlbum(session, '1', null)).rejects.toMatchObject(needed);
    await expect(adapter.searchTracks(session, words, 1)).rejects.toMatchObject(needed);
    await expect(adapter.albumOfTrack(session, '1')).rejects.toMatchObject(needed);
    await expect(adapter.searchBarcode?.(session, '1')).rejects.toMatchObject(needed);
    await expect(adapter.albumOfIsrc?.(session, 'x')).rejects.toMatchObject(needed);
    expect(session.asked).toEqual([]);
  });

  it('half a key is none', async () => {
    const session = answering('tidal', [], { key: { clientId: 'my-id' } });
    await expect(adapter.searchAlbums(session, words)).rejects.toMatchObject({ code: 'needs-key' });
  });
});

describe('tidal: a key', () => {
  it('that is refused names what to check, and is not tried again', async () => {
    const session = world([{ to: 'oauth2/token', body: { error: 'invalid_client' }, status: 401 }]);
    const error = await adapter.readAlbum(session, '1', null).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({
      code: 'bad-key',
      message: expect.stringContaining('keys.tidal.clientId (FULLDISC_TIDAL_CLIENT_ID)'),
    });
    expect(String(error)).not.toMatch(/my-id|my-secret/);
    await expect(adapter.searchAlbums(session, words)).rejects.toMatchObject({ code: 'bad-key' });
    expect(session.asked).toHaveLength(1);
  });

  it.each([
    ['is not reached', 'x', 503, 'network'],
    ['answers with a page', '<html>no</html>', 200, 'changed'],
    ['answers without a token', '{}', 200, 'changed'],
    ['stands behind a page that refuses', '<html>Forbidden</html>', 403, 'refused'],
  ])('whose door %s may do better later', async (_, body, status, code) => {
    const session = world([{ to: 'oauth2/token', body, status }]);
    await expect(adapter.readAlbum(session, '1', null)).rejects.toMatchObject({ code });
    await expect(adapter.readAlbum(session, '1', null)).rejects.toMatchObject({ code });
    expect(session.asked).toHaveLength(2);
  });

  it('is sent as the API wants it', async () => {
    const session = world([{ to: '/albums', body: { data: [] } }]);
    expect(await adapter.readAlbum(session, '1', null)).toBeNull();
    const basic = Buffer.from(`${KEY.clientId}:${KEY.clientSecret}`).toString('base64');
    expect(session.requests.map(({ headers }) => headers)).toMatchObject([
      { Authorization: `Basic ${basic}` },
      { Authorization: 'Bearer my-token', Accept: 'application/vnd.api+json' },
    ]);
  });
});
