import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import type { Session } from '../../src/platforms/platform.js';
import { headOf, trackOf } from '../../src/platforms/soundcloud/convert.js';
import { adapter } from '../../src/platforms/soundcloud/doors.js';
import { soundcloud } from '../../src/platforms/soundcloud/index.js';
import { decide, factsOf } from '../../src/platforms/soundcloud/rights.js';
import { setIn } from '../../src/platforms/soundcloud/wire.js';
import { fixtureSession, platformSpec } from './spec.js';

const SET = 'officialpandaeyes/sets/isolationep';
const album = { kind: 'album' as const, id: SET };
const words = { text: 'x', artist: null, title: null };

platformSpec(soundcloud, {
  mine: {
    [`https://soundcloud.com/${SET}`]: album,
    [`http://www.soundcloud.com/${SET}/?si=abc&utm_source=clipboard`]: album,
    [`https://m.soundcloud.com/${SET}。`]: album,
    [`Listen to soundcloud.com/${SET}.`]: album,
    [`https://soundcloud.com/disciple/isolated?in=${SET}`]: album,
    'https://soundcloud.com/disciple/isolated?si=1': { kind: 'track', id: 'disciple/isolated' },
    'https://on.soundcloud.com/AbC12dEf': { kind: 'short', id: 'AbC12dEf' },
  },
  notMine: [
    `https://soundcloud.com.example/${SET}`,
    `https://notsoundcloud.com/${SET}`,
    `https://soundcloud.com@evil.example/${SET}`,
    `https://evil.example/soundcloud.com/${SET}`,
    'https://soundcloud.com/officialpandaeyes',
    'https://soundcloud.com/officialpandaeyes/sets',
    'https://soundcloud.com/officialpandaeyes/likes',
    'https://soundcloud.com/discover/sets/new-for-you',
    'https://api.soundcloud.com/playlists/536536701',
    'soundcloud isolationep',
  ],
});

/** Answers with this page. */
function showing(text: string, status = 200): Session {
  const ask: Session['ask'] = async (request) => {
    const refusal = request.refusal?.(text);
    if (refusal) throw new Failure(refusal.code, refusal.message);
    const seenAt = '2026-10-01T00:00:00.000Z';
    return { status, headers: {}, text, url: request.url, request: 'GET', seenAt };
  };
  return { ask, memory: new Map(), regions: ['US'], key: null, now: 0 };
}

const page = (...entries: object[]) =>
  `<html><script>window.__sc_hydration = ${JSON.stringify(entries)};</script></html>`;
const full = { title: 'One', duration: 1000, full_duration: 1000, policy: 'ALLOW' };
const playlist = (tracks: object[], rest: object = {}) => ({
  hydratable: 'playlist',
  data: {
    title: 'Set',
    user: { username: 'Somebody' },
    track_count: tracks.length,
    ...rest,
    tracks,
  },
});

describe('soundcloud: a set', () => {
  it('comes whole with its terms in one request', async () => {
    const session = fixtureSession('soundcloud');
    const listing = await adapter.readAlbum(session, SET, null);
    expect(session.asked).toHaveLength(1);
    expect(listing).toMatchObject({
      id: SET,
      title: 'Isolation EP',
      artists: ['Panda Eyes'],
      releaseDate: '2018-06-06',
      trackCount: 4,
      barcode: null,
      url: `https://soundcloud.com/${SET}`,
      complete: true,
      problem: null,
      place: 'DE',
    });
    expect(listing?.tracks[0]).toMatchObject({
      id: '450803796',
      title: 'Panda Eyes - Isolated',
      otherTitles: ['Isolated'],
      artists: ['Panda Eyes'],
      durationMs: 157_270,
      isrc: 'QM42K1817143',
      url: 'https://soundcloud.com/disciple/isolated',
      terms: [{ access: 'free', reason: 'free-with-ads', region: null }],
    });
  });

  it('knows nothing of tracks whose ids alone are told', async () => {
    const tracks = [{ id: 1, ...full }, { id: 2, kind: 'track', policy: 'ALLOW' }, { id: 3 }];
    const listing = await adapter.readAlbum(showing(page(playlist(tracks))), SET, null);
    expect(listing?.tracks.map(({ id }) => id)).toEqual(['1']);
    expect(listing).toMatchObject({
      trackCount: 3,
      complete: false,
      place: null,
      problem: { code: 'refused', message: expect.stringContaining('1 of 3 tracks') },
    });
  });

  it('a row that cannot be read leaves the others', async () => {
    const tracks = [
      { id: 1, ...full },
      { id: 2, ...full, title: 7 },
    ];
    const listing = await adapter.readAlbum(showing(page(playlist(tracks))), SET, null);
    expect(listing?.tracks).toHaveLength(1);
    expect(listing?.problem).toEqual({
      code: 'changed',
      message: 'soundcloud: tracks[1].title should be string, is 7',
    });
  });

  it('is null where there is none', async () => {
    expect(await adapter.readAlbum(showing('<html>Not found</html>', 404), SET, null)).toBeNull();
  });

  it.each([
    ['changed', '<html><div id="app"></div></html>', '__sc_hydration is missing'],
    ['changed', page({ hydratable: 'user', data: {} }), 'no playlist'],
    ['changed', '<script>window.__sc_hydration = [{"hydratable":</script>', 'not JSON'],
    ['changed', page({ hydratable: 'playlist', data: { title: 'x' } }), 'tracks is missing'],
    ['captcha', '<html>Please verify: are you a human?</html>', 'verification'],
  ])('fails on another page (%s, %s)', async (code, html, word) => {
    await expect(adapter.readAlbum(showing(html), SET, null)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(word),
    });
  });

  it('follows a short link', async () => {
    expect(await adapter.resolve?.(showing(''), 'AbC12')).toBe('https://on.soundcloud.com/AbC12');
  });

  it('says what to paste, since it is not searched', async () => {
    const failure = { code: 'no-search', message: expect.stringContaining('address') };
    await expect(adapter.searchAlbums(showing(''), words)).rejects.toMatchObject(failure);
    await expect(adapter.searchTracks(showing(''), words, 1)).rejects.toMatchObject(failure);
    await expect(adapter.albumOfTrack(showing(''), 'a/b')).rejects.toMatchObject(failure);
  });
});

describe('soundcloud: the decision table', () => {
  const clip = { duration: 30_000, full_duration: 200_000 };
  it.each([
    [1, { policy: 'ALLOW' }, 'free', 'plays', false],
    [1, { policy: 'MONETIZE' }, 'free', 'free-with-ads', false],
    [2, { policy: 'SNIP' }, 'subscription', 'members', true],
    [2, { policy: 'MONETIZE', ...clip }, 'subscription', 'members', true],
    [2, { policy: 'SNIP', ...clip }, 'subscription', 'members', true],
    [3, { policy: 'BLOCK' }, 'region-locked', 'blocked-here', null],
    [3, { policy: 'MONETIZE', access: 'blocked' }, 'region-locked', 'blocked-here', null],
    [4, { policy: 'MONETIZE', access: 'preview' }, 'unavailable', 'preview-only', true],
    [7, { policy: 'ALLOW', full_duration: null }, 'unknown', 'unrecognised', null],
    [7, { policy: 'ALLOW', streamable: false }, 'unknown', 'unrecognised', null],
    [7, { policy: 'SOMETHING_NEW' }, 'unknown', 'unrecognised', null],
    [7, { policy: null }, 'unknown', 'unrecognised', null],
  ])('line %d: %j', (line, facts, access, reason, preview) => {
    const [track] = setIn(JSON.stringify([playlist([{ id: 1, ...full, ...facts }])])).tracks;
    if (!track) throw new Error('no track was read');
    expect(decide(factsOf(track))).toMatchObject({
      row: line,
      terms: [{ access, reason, preview }],
    });
  });
});

describe('soundcloud: what a set tells', () => {
  const read = (...tracks: object[]) => {
    const made = setIn(JSON.stringify([playlist(tracks)]));
    const head = headOf('a/sets/b', made);
    return { head, tracks: made.tracks.map((track) => trackOf(track, head)) };
  };

  it('artists: the publisher, unless that is the title; else the uploader', () => {
    const told = { id: 1, ...full, user: { username: 'Label' } };
    const { tracks } = read(
      { ...told, publisher_metadata: { artist: 'Guest' } },
      { ...told, publisher_metadata: { artist: 'One' } },
      { ...told, user: null },
    );
    expect(tracks.map(({ artists }) => artists)).toEqual([['Guest'], ['Label'], ['Somebody']]);
  });

  it('a barcode on which its tracks agree', () => {
    const row = (upc: string) => ({ id: 1, ...full, publisher_metadata: { upc_or_ean: upc } });
    expect(read(row('602475093060'), row('602475093060')).head.barcode).toBe('602475093060');
    expect(read(row('602475093060'), row('0724384960650')).head.barcode).toBeNull();
  });

  it('links to its own pages only', () => {
    const at = (permalink_url: string) => read({ id: 1, ...full, permalink_url }).tracks[0]?.url;
    expect(at('https://soundcloud.com/a/b?utm_source=x')).toBe('https://soundcloud.com/a/b');
    expect(at('https://soundcloud.com.evil.example/a/b')).toBeNull();
  });
});
