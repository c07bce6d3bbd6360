import { describe, expect, it } from 'vitest';
import { type Terms, terms } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/spotify/doors.js';
import { fixtureSession } from './spec.js';
import { ALBUM, album, idOf, KEY, pageOf, row, rowsTo, shown, world } from './spotify.made.js';

const playing = (region: string): Terms[] => [
  terms('free', 'free-with-ads', { region }),
  terms('subscription', 'members', { region, tier: 'vip' }),
];

describe('spotify: an album by the Web API', () => {
  it('is read in one request after the token', async () => {
    const session = { ...fixtureSession('spotify'), key: KEY, regions: ['ES'] };
    const listing = await adapter.readAlbum(session, '2noRn2Aes5aoNVsU6iWThc', null);
    expect(listing).toMatchObject({
      title: 'Discovery',
      artists: ['Daft Punk'],
      releaseDate: '2001-03-12',
      trackCount: 2,
      barcode: '0724384960650',
      complete: true,
      problem: null,
      place: null,
    });
    expect(listing?.tracks).toMatchObject([
      { id: '0DiWol3AO6WpXZgp0goxAV', title: 'One More Time', disc: 1, number: 1, isrc: null },
      { number: 2, title: 'Aerodynamic', durationMs: 212_546 },
    ]);
    expect(listing?.tracks.map((one) => one.terms)).toEqual([playing('ES'), playing('ES')]);
    expect(session.asked.map(({ url }) => url)).toEqual([
      'https://accounts.spotify.com/api/token',
      'https://api.spotify.com/v1/albums/2noRn2Aes5aoNVsU6iWThc',
    ]);
  });

  it('keeps both ids of a replaced track', async () => {
    const rows = [row(1, { is_playable: true, linked_from: { id: idOf(9) } })];
    const session = world([{ to: '/albums/', body: album(rows) }]);
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing?.tracks).toMatchObject([
      { id: idOf(9), url: `https://open.spotify.com/track/${idOf(1)}` },
    ]);
  });

  it('of more than fifty tracks is read to its end, the pages side by side', async () => {
    const all = rowsTo(120, { is_playable: true });
    const session = world([
      { to: 'offset=50', body: { items: all.slice(50, 100), next: 'x', total: 120 } },
      { to: 'offset=100', body: { items: all.slice(100), next: null, total: 120 } },
      { to: '/albums/', body: album(all.slice(0, 50), 120) },
    ]);
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing?.tracks.map(({ number }) => number)).toEqual(all.map((_, index) => index + 1));
    expect(listing).toMatchObject({ complete: true, problem: null });
    expect(session.asked.filter((line) => line.includes('limit=50'))).toHaveLength(2);
  });

  it('whose second page fails is partial', async () => {
    const session = world([
      { to: 'offset=50', body: 'x', status: 503 },
      { to: '/albums/', body: album(rowsTo(50, { is_playable: true }), 60) },
    ]);
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing?.tracks).toHaveLength(50);
    expect(listing).toMatchObject({ complete: false, problem: { code: 'network' } });
  });

  it('names the field of a row that cannot be read, and keeps the others', async () => {
    const session = world([{ to: '/albums/', body: album([row(1), null, { ...row(3), id: 4 }]) }]);
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing?.tracks).toHaveLength(1);
    expect(listing).toMatchObject({
      complete: false,
      problem: { code: 'changed', message: expect.stringContaining('tracks.items[1]') },
    });
  });

  it('that no market knows is none', async () => {
    const gone = { error: { status: 404, message: 'Resource not found' } };
    const session = world([{ to: '/albums/', body: gone, status: 404 }], { regions: ['US', 'JP'] });
    expect(await adapter.readAlbum(session, ALBUM, null)).toBeNull();
    const broken = { error: { status: 400, message: 'Invalid base62 id' } };
    const other = world([{ to: '/albums/', body: broken, status: 400 }]);
    expect(await adapter.readAlbum(other, ALBUM, null)).toBeNull();
  });
});

describe('spotify: terms by the Web API', () => {
  const termsOf = async (rest: Record<string, unknown>) => {
    const session = world([{ to: '/albums/', body: album([row(1, rest)]) }]);
    return (await adapter.readAlbum(session, ALBUM, null))?.tracks[0]?.terms;
  };
  const no = (reason?: string) => ({ is_playable: false, restrictions: reason && { reason } });
  const US = { region: 'US' };

  it.each<[string, Record<string, unknown>, Terms[]]>([
    ['plays', { is_playable: true }, playing('US')],
    ['plays under another id', { is_playable: true, linked_from: { id: idOf(9) } }, playing('US')],
    ['no market', no('market'), [terms('region-locked', 'shop-region', US)]],
    ['product', no('product'), [terms('subscription', 'members', { ...US, tier: 'vip' })]],
    ['explicit', no('explicit'), [terms('unknown', 'explicit-setting', US)]],
    ['a new reason', no('payment'), [terms('unknown', 'unrecognised', US)]],
    ['no reason', no(), [terms('unavailable', 'greyed', US)]],
    ['listed market', { available_markets: ['CA', 'US'] }, playing('US')],
    ['other markets', { available_markets: ['CA'] }, [terms('region-locked', 'shop-region', US)]],
    ['no markets', { available_markets: [] }, [terms('unavailable', 'withdrawn', US)]],
    [
      'no markets, and a reason',
      { available_markets: [], restrictions: { reason: 'market' } },
      [terms('unavailable', 'withdrawn', US)],
    ],
    [
      'no markets, and a replacement',
      { available_markets: [], linked_from: { id: idOf(9) } },
      [terms('unavailable', 'replaced', US)],
    ],
    ['neither', {}, [terms('unknown', 'no-terms', US)]],
    ['a clip alone', { preview_url: 'https://p.scdn.co/x' }, [terms('unknown', 'no-terms', US)]],
  ])('%s', async (_, rest, expected) => expect(await termsOf(rest)).toEqual(expected));
});

describe('spotify: several markets', () => {
  const regions = ['TW', 'HK', 'US'];

  it('are asked each for itself and joined row by row', async () => {
    const moved = row(7, { is_playable: true, track_number: 2, linked_from: { id: idOf(2) } });
    const session = world(
      [
        { to: 'market=TW', body: album([row(1, { is_playable: true }), row(2)]) },
        { to: 'market=HK', body: album([row(1, { is_playable: false }), moved]) },
        { to: 'market=US', body: 'x', status: 503 },
      ],
      { regions },
    );
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing?.tracks.map(({ id }) => id)).toEqual([idOf(1), idOf(2)]);
    expect(listing?.tracks[0]?.terms).toEqual([
      ...playing('TW'),
      terms('unavailable', 'greyed', { region: 'HK' }),
      terms('unknown', 'network', { region: 'US' }),
    ]);
    expect(listing?.tracks[1]?.terms.map(({ region, access }) => [region, access])).toEqual([
      ['HK', 'free'],
      ['HK', 'subscription'],
      ['TW', 'unknown'],
      ['US', 'unknown'],
    ]);
    expect(listing?.problem?.code).toBe('network');
    expect(session.asked.filter((line) => line.startsWith('POST'))).toHaveLength(1);
  });

  it('where one does not know the album lock it there', async () => {
    const gone = { error: { status: 404, message: 'Not found' } };
    const session = world(
      [
        { to: 'market=TW', body: gone, status: 404 },
        { to: 'market=HK', body: album([row(1, { is_playable: true })]) },
      ],
      { regions: ['TW', 'HK'] },
    );
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing?.tracks[0]?.terms).toEqual([
      ...playing('HK'),
      terms('region-locked', 'not-in-region', { region: 'TW' }),
    ]);
    expect(listing?.problem).toBeNull();
  });
});

describe('spotify: the key', () => {
  const body = album([row(1, { is_playable: true })]);

  it('goes to the token endpoint only, its token to the others', async () => {
    const session = world([{ to: '/albums/', body }]);
    await adapter.readAlbum(session, ALBUM, null);
    const basic = Buffer.from('my-id:my-secret').toString('base64');
    expect(session.requests.map(({ headers }) => headers?.Authorization)).toEqual([
      `Basic ${basic}`,
      'Bearer my-token',
    ]);
    expect(session.requests[0]?.form).toEqual({ grant_type: 'client_credentials' });
  });

  it('gives one token a run, and a new one when that has ended', async () => {
    const session = world([{ to: '/albums/', body }], { regions: ['US', 'JP'] });
    await adapter.readAlbum(session, ALBUM, null);
    await adapter.readAlbum(session, ALBUM, null);
    const tokens = () => session.asked.filter((line) => line.startsWith('POST')).length;
    expect(tokens()).toBe(1);
    await adapter.readAlbum({ ...session, now: 3_600_000 }, ALBUM, null);
    expect(tokens()).toBe(2);
  });

  it('is asked for a new token once where the old one is refused', async () => {
    const session = world([{ to: '/search', body: { error: { status: 401 } }, status: 401 }]);
    const words = { text: 'x', artist: null, title: null };
    await expect(adapter.searchAlbums(session, words)).rejects.toMatchObject({ code: 'bad-key' });
    expect(session.asked.map((line) => line.split(' ')[0])).toEqual(['POST', 'GET', 'POST', 'GET']);
  });

  it.each([
    [400, { error: 'invalid_client', error_description: 'Invalid client secret' }],
    [401, { error: 'invalid_client' }],
    [403, { error: { status: 403, message: 'Active premium subscription required' } }],
  ])('that is refused (%i) names what to check, and not the secret', async (status, told) => {
    const session = world([{ to: 'api/token', body: told, status }]);
    const words = { text: 'x', artist: null, title: null };
    const error = await adapter.searchAlbums(session, words).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({
      code: 'bad-key',
      message: expect.stringMatching(
        /keys\.spotify\.clientSecret \(FULLDISC_SPOTIFY_CLIENT_SECRET\)/,
      ),
    });
    expect(String(error)).not.toMatch(/my-id|my-secret|bXktaWQ/);
    await expect(adapter.searchAlbums(session, words)).rejects.toMatchObject({ code: 'bad-key' });
    expect(session.asked).toHaveLength(1);
  });

  it('refused or not, the page still shows a pasted album', async () => {
    const session = world([
      { to: 'api/token', body: { error: 'invalid_client' }, status: 401 },
      { to: 'open.spotify.com/album/', body: pageOf([shown(1, { playable: true })]) },
    ]);
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing).toMatchObject({ place: 'NL', problem: { code: 'bad-key' } });
    expect(listing?.tracks[0]?.terms[0]).toEqual(terms('free', 'free-with-ads'));
  });

  it.each([
    ['HTTP 429', { error: { status: 429, message: 'API rate limit exceeded' } }, 429],
    ['a 429 behind 200', { error: { status: 429 } }, 200],
  ])('%s is a limit, not an empty album', async (_, told, status) => {
    const session = world([{ to: '/albums/', body: told, status }]);
    await expect(adapter.readAlbum(session, ALBUM, null)).rejects.toMatchObject({
      code: 'rate-limited',
    });
    expect(session.requests.at(1)?.patience).toEqual({ least: 1000, most: 30_000 });
  });
});
