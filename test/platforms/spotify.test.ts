import { describe, expect, it } from 'vitest';
import { terms } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/spotify/doors.js';
import { spotify } from '../../src/platforms/spotify/index.js';
import { answering } from './answers.js';
import { fixtureSession, platformSpec } from './spec.js';
import { ALBUM, html, idOf } from './spotify.made.js';

const ID = '4aawyAB9vmqN3uQ7FjRGTy';
const album = { kind: 'album', id: ID } as const;
const track = { kind: 'track', id: ID } as const;

platformSpec(spotify, {
  mine: {
    [`https://open.spotify.com/album/${ID}`]: album,
    [`https://open.spotify.com/album/${ID}?si=AbC&utm=1`]: album,
    [`http://OPEN.spotify.com:443/intl-de/album/${ID}#x`]: album,
    [`open.spotify.com/intl-pt-BR/album/${ID}/`]: album,
    [`https://open.spotify.com/embed/album/${ID}`]: album,
    [`https://open.spotify.com/prerelease/${ID}`]: album,
    [`https://play.spotify.com/album/${ID}`]: album,
    [`https://embed.spotify.com/?uri=spotify:album:${ID}`]: album,
    [`https://embed.spotify.com/?theme=white&uri=spotify%3Aalbum%3A${ID}`]: album,
    [`https://open.spotify.com/album/${ID}?highlight=spotify:track:5W3cjX2J3tjhG8zb6u0qHn`]: album,
    [`spotify:album:${ID}`]: album,
    [`spotify://album/${ID}`]: album,
    [`听《Songs》：https://open.spotify.com/album/${ID}，好听`]: album,
    [`https://open.spotify.com/track/${ID}?si=1`]: track,
    [`spotify:track:${ID}`]: track,
    [`https://open.spotify.com/playlist/${ID}`]: { kind: 'playlist', id: ID },
    [`https://open.spotify.com/user/ann/playlist/${ID}`]: { kind: 'playlist', id: ID },
    [`spotify:user:ann:playlist:${ID}`]: { kind: 'playlist', id: ID },
    'https://spotify.link/AbC-d1?x=1': { kind: 'short', id: 'spotify.link/AbC-d1' },
    'https://spotify.app.link/AbC': { kind: 'short', id: 'spotify.app.link/AbC' },
  },
  notMine: [
    'Daft Punk Discovery',
    'https://open.spotify.com/',
    `https://open.spotify.com/artist/${ID}`,
    'https://open.spotify.com/album/123',
    `https://open.spotify.com/album/${ID}x`,
    `https://open.spotify.com/artist/${ID}/discography/album`,
    `https://open.spotify.com.evil.example/album/${ID}`,
    `https://evilopen.spotify.com.example/album/${ID}`,
    `https://notspotify.com/album/${ID}`,
    `https://open.spotify.com@evil.example/album/${ID}`,
    `https://evil.example/open.spotify.com/album/${ID}`,
    `https://evil.example/?u=https://open.spotify.com/album/${ID}`,
    `notspotify:album:${ID}`,
    'https://spotify.link/',
    'https://evil-spotify.link/AbC',
  ],
});

describe('spotify: the public page', () => {
  const READ = '5Lj94YpHLkmjM7JZ8wuURl';
  it('of an album answers for the place it was asked from', async () => {
    const session = fixtureSession('spotify');
    const listing = await adapter.readAlbum(session, READ, null);
    expect(listing).toMatchObject({
      platform: 'spotify',
      id: READ,
      title: 'All Night Alone (Chris Lake Edit)',
      artists: ['Josement'],
      releaseDate: '2020-08-14',
      trackCount: 1,
      barcode: null,
      url: `https://open.spotify.com/album/${READ}`,
      complete: true,
      problem: null,
      place: 'NL',
    });
    expect(listing?.tracks).toEqual([
      {
        id: '49tMnLt1iXNT6QBOsepFyg',
        title: 'All Night Alone - Chris Lake Edit',
        otherTitles: [],
        artists: ['Josement', 'Chris Lake'],
        album: { id: READ, title: 'All Night Alone (Chris Lake Edit)' },
        disc: 1,
        number: 1,
        durationMs: 179_304,
        isrc: null,
        url: 'https://open.spotify.com/track/49tMnLt1iXNT6QBOsepFyg',
        terms: [terms('free', 'free-with-ads'), terms('subscription', 'members', { tier: 'vip' })],
      },
    ]);
    expect(session.asked[0]?.headers).toMatchObject({ 'User-Agent': '' });
  });

  it('of a track leads to its album', async () => {
    const entity = { albumOfTrack: { uri: `spotify:album:${ALBUM}` } };
    const body = html({ entities: { items: { [`spotify:track:${idOf(1)}`]: entity } } });
    const session = answering('spotify', [{ to: '/track/', body }]);
    expect(await adapter.albumOfTrack(session, idOf(1))).toBe(ALBUM);
    expect(await adapter.albumOfTrack(answering('spotify', []), idOf(2))).toBeNull();
  });

  it('finds nothing by words, and says what is needed', async () => {
    const session = answering('spotify', []);
    const words = { text: 'x', artist: null, title: null };
    const needed = { code: 'needs-key', message: expect.stringContaining('SPOTIFY_CLIENT_ID') };
    await expect(adapter.searchAlbums(session, words)).rejects.toMatchObject(needed);
    await expect(adapter.searchTracks(session, words, 1)).rejects.toMatchObject(needed);
    await expect(adapter.searchBarcode?.(session, '1')).rejects.toMatchObject(needed);
    await expect(adapter.albumOfIsrc?.(session, 'x')).rejects.toMatchObject(needed);
    expect(session.asked).toEqual([]);
  });

  it('short links are followed', async () => {
    const session = answering('spotify', [{ to: 'https://spotify.link/AbC', body: '<html>' }]);
    expect(await adapter.resolve?.(session, 'spotify.link/AbC')).toBe('https://spotify.link/AbC');
  });
});
