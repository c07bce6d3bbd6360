import { describe, expect, it } from 'vitest';
import { Failure, type Request } from '../../src/model/index.js';
import type { Session } from '../../src/platforms/platform.js';
import { adapter } from '../../src/platforms/ytmusic/doors.js';
import { ytmusic } from '../../src/platforms/ytmusic/index.js';
import { fixtureSession, platformSpec } from './spec.js';

const HEART = 'MPREb_ic7dLBJdWkU';
const HEART_LIST = 'OLAK5uy_mH7DgcXgOoWckMp_0LiZyruqurO3I88iQ';
const VULTURES = 'MPREb_JGVwpblcYUg';
const album = (id: string) => ({ kind: 'album' as const, id });
const track = (id: string) => ({ kind: 'track' as const, id });
const words = (text: string) => ({ text, artist: null, title: null });

/** A session in a country, whose answers a test may put its own in front of. */
function world(
  own: (request: Request) => string | Failure | null = () => null,
  region = 'US',
): Session & { asked: Request[] } {
  const base = fixtureSession('ytmusic');
  const ask: Session['ask'] = async (request) => {
    const text = own(request);
    if (text === null) return base.ask(request);
    base.asked.push(request);
    if (text instanceof Failure) throw text;
    const refusal = request.refusal?.(text);
    if (refusal) throw new Failure(refusal.code, refusal.message);
    const seenAt = '2026-10-01T00:00:00.000Z';
    return { status: 200, headers: {}, text, url: request.url, request: 'POST', seenAt };
  };
  return { ...base, ask, regions: [region] };
}

const trail = (asked: Request[]) =>
  asked.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
const isPost = (request: Request) => request.method === 'POST';

platformSpec(ytmusic, {
  mine: {
    [`https://music.youtube.com/browse/${HEART}`]: album(HEART),
    [`http://music.youtube.com:443/browse/${HEART}?si=abc`]: album(HEART),
    [`听听这张 https://music.youtube.com/playlist?list=${HEART_LIST}&si=Xy_1，很好`]:
      album(HEART_LIST),
    [`music.youtube.com/playlist?list=${HEART_LIST}`]: album(HEART_LIST),
    [`https://www.youtube.com/playlist?list=${HEART_LIST}`]: album(HEART_LIST),
    [`https://youtube.com/playlist?feature=shared&amp;list=${HEART_LIST}`]: album(HEART_LIST),
    [`https://music.youtube.com/browse/VL${HEART_LIST}`]: album(HEART_LIST),
    [`https://music.youtube.com/watch?v=lkHoss2w7ys&list=${HEART_LIST}`]: album(HEART_LIST),
    'https://music.youtube.com/watch?v=lkHoss2w7ys&si=abc': track('lkHoss2w7ys'),
    'https://music.youtube.com/watch?v=lkHoss2w7ys&list=RDAMVMlkHoss2w7ys': track('lkHoss2w7ys'),
    'https://youtu.be/lkHoss2w7ys?si=abc.': track('lkHoss2w7ys'),
  },
  notMine: [
    'https://music.youtube.com/playlist?list=PLrAXtmErZgOeiKm4sgNOknGvNjby9efdf',
    'https://music.youtube.com/playlist?list=LM',
    'https://music.youtube.com/channel/UCHOB3_jQZGXP_WsQTiI-slw',
    `https://music.youtube.com.example/browse/${HEART}`,
    `https://evil.example/music.youtube.com/browse/${HEART}`,
    `https://music.youtube.com@evil.example/browse/${HEART}`,
    `https://notyoutube.com/playlist?list=${HEART_LIST}`,
    'https://music.youtube.com/browse/MPREb_short',
    'youtube lkHoss2w7ys',
  ],
});

describe('ytmusic: search', () => {
  it('finds a barcode in quotation marks, without its zeros', async () => {
    const session = world();
    const found = await adapter.searchBarcode?.(session, '0060270082120');
    expect(found?.heads).toEqual([
      {
        platform: 'ytmusic',
        id: HEART,
        title: 'O My Heart',
        otherTitles: [],
        artists: ['Mother Mother'],
        releaseDate: '2008',
        trackCount: null,
        barcode: null,
        url: `https://music.youtube.com/browse/${HEART}`,
      },
    ]);
    expect(found?.whole).toBe(true);
    expect(session.asked[0]?.json).toMatchObject({
      query: '"60270082120"',
      context: { client: { clientName: 'WEB_REMIX', hl: 'en', gl: 'US' } },
    });
  });

  it('takes an honest "nothing" for what it is', async () => {
    const found = await adapter.searchAlbums(world(), words('no such album'));
    expect(found).toMatchObject({ heads: [], whole: true });
  });

  it('takes an answer without shelf and message for no "nothing"', async () => {
    const bare = '{"contents":{"tabbedSearchResultsRenderer":{"tabs":[{"tabRenderer":{"content":';
    const session = world(() => `${bare}{"sectionListRenderer":{"contents":[]}}}}]}}}`);
    await expect(adapter.searchAlbums(session, words('x'))).rejects.toMatchObject({
      code: 'changed',
    });
  });

  it('knows an ISRC by the song on top', async () => {
    expect(await adapter.albumOfIsrc?.(world(), 'GB2LD2210007')).toMatch(/^MPREb_/);
  });

  it('says that it searches no songs', async () => {
    await expect(adapter.searchTracks(world(), words('x'), 1)).rejects.toMatchObject({
      code: 'no-search',
    });
  });
});

describe('ytmusic: album', () => {
  it('numbers a greyed row by its neighbours and leaves a missing number out', async () => {
    const session = world();
    const listing = await adapter.readAlbum(session, VULTURES, null);
    expect(trail(session.asked)).toEqual(['POST /youtubei/v1/browse']);
    expect(listing).toMatchObject({
      title: 'VULTURES 1',
      artists: ['¥$'],
      releaseDate: '2024',
      trackCount: 16,
      complete: false,
      problem: null,
      place: null,
    });
    expect(listing?.tracks.map(({ number }) => number)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16,
    ]);
    expect(listing?.tracks[12]).toMatchObject({
      title: "GOOD (DON'T DIE)",
      artists: ['¥$', 'Kanye West', 'Ty Dolla $ign'],
      durationMs: 200_000,
      url: null,
      terms: [{ access: 'unavailable', reason: 'greyed', region: null }],
    });
    expect(new Set(listing?.tracks.map(({ id }) => id)).size).toBe(15);
    expect(listing?.tracks.filter(({ terms }) => terms[0]?.access === 'free')).toHaveLength(14);
  });

  it("takes the recordings' ids from the album's playlist where the page plays videos", async () => {
    const session = world();
    const listing = await adapter.readAlbum(session, HEART, null);
    expect(trail(session.asked)).toEqual(['POST /youtubei/v1/browse', 'POST /youtubei/v1/browse']);
    expect(listing).toMatchObject({ trackCount: 12, complete: true, problem: null });
    expect(listing?.tracks[0]).toMatchObject({
      id: 'lkHoss2w7ys',
      number: 1,
      artists: ['Mother Mother'],
      url: 'https://music.youtube.com/watch?v=lkHoss2w7ys',
      terms: [{ access: 'free', reason: 'free-with-ads' }],
    });
  });

  it('stays whole with the videos where the playlist fails', async () => {
    const session = world((request) =>
      JSON.stringify(request.json ?? '').includes('"VLOLAK') ? '{"contents":{}}' : null,
    );
    const listing = await adapter.readAlbum(session, HEART, null);
    expect(listing).toMatchObject({ complete: true, problem: null });
    expect(listing?.tracks[0]?.id).toBe('1Zsm8OzgWAw');
  });

  it("finds the album of a pasted playlist's address by its page, else by its rows", async () => {
    const listing = await adapter.readAlbum(world(), HEART_LIST, null);
    expect(listing?.id).toBe(HEART);
    const session = world((request) =>
      request.url.endsWith('/playlist') ? '<html>nothing</html>' : null,
    );
    expect((await adapter.readAlbum(session, HEART_LIST, null))?.id).toBe(HEART);
  });

  it('reads the page where the call changed, in whatever language', async () => {
    const session = world((request) => (isPost(request) ? '{"contents":{}}' : null));
    const listing = await adapter.readAlbum(session, 'MPREb_CYhkf9U6tXI', null);
    expect(listing).toMatchObject({
      title: "Man's Not Hot",
      artists: ['Big Shaq'],
      trackCount: 1,
      complete: true,
    });
    expect(listing?.tracks[0]).toMatchObject({ number: 1, durationMs: 187_000 });
  });
});

describe('ytmusic: no answer', () => {
  it('is null where it says so: an error 404, or a page that holds nothing', async () => {
    const none =
      '{"error":{"code":404,"message":"Requested entity was not found.","status":"NOT_FOUND"}}';
    expect(
      await adapter.readAlbum(
        world(() => none),
        VULTURES,
        null,
      ),
    ).toBeNull();
    const session = world((request) => (isPost(request) ? '{"error":{"code":400}}' : null));
    expect(await adapter.readAlbum(session, 'MPREb_AAAAAAAAAAA', null)).toBeNull();
  });

  it.each([
    ['rate-limited', '{"error":{"code":429,"message":"x"}}'],
    ['refused', '{"error":{"code":403,"message":"x"}}'],
    ['refused', '<html><form action="https://consent.youtube.com/save"></form></html>'],
    ['captcha', '<html><body>Our systems have detected unusual traffic</body></html>'],
  ])('stops at a refusal (%s)', async (code, body) => {
    const session = world(() => body);
    await expect(adapter.readAlbum(session, VULTURES, null)).rejects.toMatchObject({ code });
    expect(session.asked).toHaveLength(1);
  });

  it.each([
    '{"contents":',
    '{"contents":{"singleColumnBrowseResultsRenderer":{}}}',
    '<html></html>',
  ])('takes another shape for a change: %s', async (body) => {
    const session = world(() => body);
    await expect(adapter.readAlbum(session, VULTURES, null)).rejects.toMatchObject({
      code: 'changed',
    });
    expect(trail(session.asked)).toEqual(['POST /youtubei/v1/browse', `GET /browse/${VULTURES}`]);
  });

  it('knows no terms where the service is not there', async () => {
    const ask: Session['ask'] = async (request) => {
      expect(JSON.stringify(request.json)).not.toContain('"gl"');
      return world().ask({ ...request, matters: { ...request.matters, gl: 'US' } });
    };
    const session = { ...world(undefined, 'CN'), ask };
    const listing = await adapter.readAlbum(session, 'MPREb_WvqEoZqND4g', null);
    expect(listing?.tracks[0]?.terms).toMatchObject([{ access: 'unknown', reason: 'shop-region' }]);
  });
});
