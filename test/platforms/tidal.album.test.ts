import { describe, expect, it } from 'vitest';
import { terms } from '../../src/model/index.js';
import { durationMs } from '../../src/platforms/tidal/convert.js';
import { adapter } from '../../src/platforms/tidal/doors.js';
import { fixtureSession } from './spec.js';
import { ALBUM, ANN, album, answerOf, KEY, placeOf, track, world } from './tidal.made.js';

const members = (region: string) => terms('subscription', 'members', { region, tier: 'vip' });
const failed = (code: number, parameter?: string) => ({
  errors: [{ status: String(code), code: 'X', detail: 'no', source: { parameter } }],
});
const read = (body: unknown, status = 200) =>
  adapter.readAlbum(world([{ to: '/albums', body, status }]), ALBUM, null);

describe('tidal: an album', () => {
  it('is read in one request, its places from the relation', async () => {
    const rows = [track(1, { attributes: { version: 'Live' } }), track(2)];
    const session = world([
      { to: '/albums', body: answerOf(rows, { attributes: { version: 'Deluxe' } }) },
    ]);
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing).toMatchObject({
      id: ALBUM,
      title: 'Songs (Deluxe)',
      artists: ['Ann'],
      releaseDate: '2024-08-16',
      trackCount: 2,
      barcode: '00602475093060',
      url: 'https://tidal.com/browse/album/700',
      complete: true,
      problem: null,
      place: null,
    });
    expect(listing?.tracks).toMatchObject([
      {
        id: '7001',
        title: 'Song 1 (Live)',
        artists: ['Ann'],
        disc: 1,
        number: 1,
        durationMs: 252_000,
        isrc: 'USUM72409271',
        url: 'https://tidal.com/browse/track/7001',
        terms: [members('US')],
      },
      { number: 2 },
    ]);
    expect(session.asked[1]).toContain(
      'filter[id]=700&countryCode=US&include=artists,items.artists',
    );
    expect(session.asked).toHaveLength(2);
  });

  it('counts no videos', async () => {
    const body = answerOf([track(1)]);
    const items = [placeOf(1), placeOf(2, 'videos')];
    const listing = await read({ ...body, data: [album(items)] });
    expect(listing).toMatchObject({ trackCount: 1, complete: true, tracks: [{ number: 1 }] });
  });

  it('is asked again without terms where the app may not ask for them, and from then on', async () => {
    const session = world([
      { to: 'usageRules', body: failed(400, 'include'), status: 400 },
      { to: '/albums', body: answerOf([track(1)]) },
    ]);
    expect(await adapter.readAlbum(session, ALBUM, null)).toMatchObject({ complete: true });
    await adapter.readAlbum(session, ALBUM, null);
    expect(session.asked.filter((line) => line.includes('usageRules'))).toHaveLength(1);
    expect(session.asked).toHaveLength(4);
  });

  it.each([
    ['an empty list', { data: [] }, 200],
    ['404', failed(404), 404],
  ])('that is not there: %s', async (_, body, status) => {
    expect(await read(body, status)).toBeNull();
  });

  it.each([
    ['a limit', failed(429), 429, 'rate-limited'],
    ['an error behind 200', failed(500), 200, 'refused'],
    ['a page', '<html>consent</html>', 200, 'changed'],
    ['no items', { data: [{ ...album([]), relationships: {} }] }, 200, 'changed'],
    ['no title', { data: [album([], { attributes: { title: null } })] }, 200, 'changed'],
  ])('%s is no empty album', async (_, body, status, code) => {
    await expect(read(body, status)).rejects.toMatchObject({ code });
  });
});

describe('tidal: a duration', () => {
  it.each([
    ['PT2H16S', 7_216_000],
    ['PT46M9S', 2_769_000],
    ['PT3M', 180_000],
    ['PT0.5S', 500],
    ['4:12', null],
    [undefined, null],
  ])('lasts %s', (told, ms) => expect(durationMs(told)).toBe(ms));
});

describe('tidal: a long album', () => {
  const next = '/albums/700/relationships/items?countryCode=US&page%5Bcursor%5D=c2';
  const first = {
    data: [album([placeOf(1)], { attributes: { numberOfItems: 2 } }, next)],
    included: [track(1), ANN],
  };
  const second = { data: [placeOf(2)], included: [track(2)], links: {} };

  it('is followed by its cursors, with the artists asked for', async () => {
    const session = world([
      { to: 'page[cursor]=c2', body: second },
      { to: '/albums', body: first },
    ]);
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing?.tracks).toMatchObject([{ number: 1 }, { number: 2, artists: ['Ann'] }]);
    expect(listing?.complete).toBe(true);
    expect(session.asked[2]).toContain('/albums/700/relationships/items?page[cursor]=c2');
    expect(session.asked[2]).toContain('include=items.artists');
  });

  it('whose second page fails, or names a track that did not come, is partial', async () => {
    const cut = await adapter.readAlbum(
      world([
        { to: 'page[cursor]', body: 'x', status: 503 },
        { to: '/albums', body: first },
      ]),
      ALBUM,
      null,
    );
    expect(cut).toMatchObject({ complete: false, problem: { code: 'network' } });
    expect(cut?.tracks).toHaveLength(1);
    const torn = await read({ ...answerOf([track(1)]), data: [album([placeOf(1), placeOf(2)])] });
    expect(torn).toMatchObject({ complete: false, problem: { code: 'changed' } });
  });
});

describe('tidal: several countries', () => {
  const all = [track(1), track(2), track(3)];
  const some = {
    data: [album([placeOf(2)], { attributes: { numberOfItems: 3 } })],
    included: [track(2), ANN],
  };

  it('lock what one lists and another leaves out', async () => {
    const session = world(
      [
        { to: 'countryCode=US', body: some },
        { to: 'countryCode=NO', body: answerOf(all) },
        { to: 'countryCode=JP', body: { data: [] } },
      ],
      { regions: ['US', 'NO', 'JP'] },
    );
    const listing = await adapter.readAlbum(session, ALBUM, null);
    const locked = (region: string) => terms('region-locked', 'not-in-region', { region });
    expect(listing?.tracks.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(listing?.tracks[0]?.terms).toEqual([members('NO'), locked('US'), locked('JP')]);
    expect(listing?.tracks[1]?.terms).toEqual([members('US'), members('NO'), locked('JP')]);
    expect(listing).toMatchObject({ complete: true, problem: null, trackCount: 3 });
  });

  it('left out in the only one is not whole, and no track is made up', async () => {
    const listing = await read(some);
    expect(listing?.tracks).toHaveLength(1);
    expect(listing).toMatchObject({ complete: false, problem: null, trackCount: 3 });
  });
});

describe('tidal: what stands in for another', () => {
  const gone = (rest = {}) => track(1, { attributes: { availability: [] }, ...rest });
  const other = { replacement: { data: { id: '9', type: 'tracks' } } };
  const standIn = { ...track(9), id: '9' };

  it('a track is asked for once, and gives its terms and address', async () => {
    const session = world([
      { to: '/tracks?filter[id]=9', body: { data: [standIn] } },
      { to: '/albums', body: answerOf([gone({ relationships: other }), track(2)]) },
    ]);
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing?.tracks[0]).toMatchObject({
      id: '7001',
      url: 'https://tidal.com/browse/track/9',
      terms: [members('US')],
    });
    expect(session.asked).toHaveLength(3);
  });

  it('a track that is not told is unknown', async () => {
    const listing = await read(answerOf([gone({ relationships: other })]));
    expect(listing?.tracks[0]?.terms).toEqual([terms('unknown', 'replaced', { region: 'US' })]);
  });

  it('an album is read in its place, where it does not play itself', async () => {
    const replaced = { relationships: { replacement: { data: { id: '800', type: 'albums' } } } };
    const there = { ...answerOf([track(5)]), data: [{ ...album([placeOf(5)]), id: '800' }] };
    const session = world([
      { to: 'filter[id]=800', body: there },
      { to: 'filter[id]=700', body: answerOf([gone()], replaced) },
    ]);
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing).toMatchObject({
      id: ALBUM,
      tracks: [{ id: '7005', album: { id: ALBUM }, terms: [members('US')] }],
    });
    const playing = world([{ to: 'filter[id]=700', body: answerOf([track(1)], replaced) }]);
    expect(await adapter.readAlbum(playing, ALBUM, null)).toMatchObject({
      tracks: [{ id: '7001' }],
    });
    expect(playing.asked).toHaveLength(2);
  });
});

describe('tidal: a single, really recorded', () => {
  it('plays for members of two countries, and is not in a third', async () => {
    const session = { ...fixtureSession('tidal'), key: KEY, regions: ['US', 'GB', 'CN'] };
    const listing = await adapter.readAlbum(session, '381265361', null);
    expect(listing).toMatchObject({
      title: 'Die With A Smile',
      artists: ['Lady Gaga', 'Bruno Mars'],
      barcode: '00602475093060',
      complete: true,
      problem: null,
      tracks: [{ isrc: 'USUM72409273', durationMs: 252_000 }],
    });
    expect(listing?.tracks[0]?.terms).toEqual([
      members('US'),
      members('GB'),
      terms('region-locked', 'not-in-region', { region: 'CN' }),
    ]);
    expect(session.asked).toHaveLength(4);
  });
});
