import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { house, type Made, TITLES, toldOf } from './made.js';

const QUESTION = ['Ada Moss', 'Night Ferry'];
const DEEZER: Made = {
  card: { id: 'deezer' },
  albums: [{ id: 'd1', barcode: '75992739511', tracks: { '*': TITLES } }],
};
const SPOTIFY: Made = {
  card: {
    id: 'spotify',
    search: 'with-key',
    key: {
      isNeeded: false,
      fields: { clientId: 'FULLDISC_SPOTIFY_CLIENT_ID' },
      how: { zh: '注册', en: 'Register.' },
    },
  },
  albums: [{ id: 's1', tracks: { '*': TITLES } }],
};
const BANDCAMP: Made = {
  card: { id: 'bandcamp', search: 'none' },
  albums: [
    { id: 'b1', tracks: { '*': TITLES }, terms: { access: 'purchase', reason: 'sold-in-album' } },
  ],
};
const MUSICBRAINZ: Made = {
  card: { id: 'musicbrainz', role: 'reference' },
  albums: [
    {
      id: 'm1',
      tracks: { '*': TITLES },
      links: ['https://spotify.example/album/s1', 'https://bandcamp.example/album/b1'],
    },
  ],
};

const statuses = (report: { platforms: { platform: string; status: string }[] }) =>
  report.platforms.map(({ platform, status }) => `${platform} ${status}`);

describe('a platform without a search', () => {
  it('is read at the address that the reference knows, and so is one that nobody named', async () => {
    const { look } = house(DEEZER, SPOTIFY, BANDCAMP, MUSICBRAINZ);
    const { report, asked } = await look(QUESTION);
    expect(statuses(report)).toEqual(['deezer found', 'spotify found', 'bandcamp found']);
    expect(asked.filter((line) => line.startsWith('musicbrainz addresses'))).not.toEqual([]);
    expect(asked.some((line) => /^(spotify|bandcamp) search/.test(line))).toBe(false);
    const again = await look(QUESTION);
    expect(again.asked).toEqual([]);
    expect(statuses(again.report)).toEqual(statuses(report));
  });

  it('is not joined where platforms are named', async () => {
    const { look } = house(DEEZER, SPOTIFY, BANDCAMP, MUSICBRAINZ);
    const { report } = await look(QUESTION, { platforms: ['deezer', 'spotify'] });
    expect(statuses(report)).toEqual(['deezer found', 'spotify found']);
  });

  it('is skipped where no address is known, and says what to paste; asked again in days', async () => {
    const { look, clock } = house(DEEZER, SPOTIFY, { ...MUSICBRAINZ, albums: [] });
    const { report } = await look(QUESTION);
    expect(report.platforms[1]).toMatchObject({
      platform: 'spotify',
      status: 'skipped',
      problem: { code: 'no-search', message: expect.stringContaining('paste') },
    });
    expect(toldOf(report, 'spotify')).toBe('unknown no-search');
    expect(report.undecided).toEqual([]);
    clock.now += 60 * 60_000;
    expect((await look(QUESTION)).asked).toEqual([]);
  });

  it('is skipped where the reference fails, which is noted and asked again soon', async () => {
    const fails = {
      searchBarcode: new Failure('timeout', 'musicbrainz: slow'),
      addresses: new Failure('timeout', 'musicbrainz: slow'),
    };
    const { look, clock } = house(DEEZER, SPOTIFY, { ...MUSICBRAINZ, fails });
    const { report, notes } = await look(QUESTION);
    expect(statuses(report)).toEqual(['deezer found', 'spotify skipped']);
    expect(notes).toEqual([expect.stringContaining('musicbrainz: slow')]);
    clock.now += 11 * 60_000;
    expect((await look(QUESTION)).asked).not.toEqual([]);
  });

  it('is remembered from an earlier lookup, whatever the reference says', async () => {
    const { look } = house(DEEZER, SPOTIFY, { ...MUSICBRAINZ, albums: [] });
    await look(['https://spotify.example/album/s1']);
    const { report, asked } = await look(QUESTION, { edition: null } as object);
    expect(statuses(report)).toEqual(['deezer found', 'spotify found']);
    expect(asked.filter((line) => line.startsWith('musicbrainz'))).toEqual([]);
  });

  it('is searched with a key, also where it was left out before', async () => {
    const { look, keys } = house(DEEZER, SPOTIFY, { ...MUSICBRAINZ, albums: [] });
    expect(statuses((await look(QUESTION)).report)).toContain('spotify skipped');
    keys.set('spotify', { clientId: 'x' });
    const { report, asked } = await look(QUESTION);
    expect(statuses(report)).toContain('spotify found');
    expect(asked.some((line) => line.startsWith('spotify searchAlbums'))).toBe(true);
  });
});

describe('a platform that answers nothing without a key', () => {
  const TIDAL: Made = {
    card: {
      id: 'tidal',
      search: 'with-key',
      key: {
        isNeeded: true,
        fields: { clientId: 'FULLDISC_TIDAL_CLIENT_ID' },
        how: { zh: '注册', en: 'Register there.' },
      },
    },
    albums: [{ id: 't1', tracks: { '*': TITLES } }],
  };

  it('says how to get one, asks nobody, and stays known', async () => {
    const { look, clock } = house(DEEZER, TIDAL);
    const { report, asked } = await look(QUESTION);
    expect(report.platforms[1]).toMatchObject({
      status: 'skipped',
      problem: {
        code: 'needs-key',
        message: expect.stringMatching(/keys\.tidal\.clientId .*Register there/),
      },
    });
    expect(asked.some((line) => line.startsWith('tidal'))).toBe(false);
    clock.now += 60 * 60_000;
    expect((await look(QUESTION)).asked).toEqual([]);
  });

  it('is asked as soon as there is one, and again as long as it is refused', async () => {
    const refused = new Failure('bad-key', 'tidal: the key is refused');
    const { look, keys } = house(DEEZER, { ...TIDAL, fails: { searchAlbums: refused } });
    await look(QUESTION);
    keys.set('tidal', { clientId: 'x' });
    for (let time = 0; time < 2; time++) {
      const { report, asked } = await look(QUESTION);
      expect(report.platforms[1]).toMatchObject({ status: 'failed', problem: { code: 'bad-key' } });
      expect(asked.filter((line) => !line.startsWith('tidal'))).toEqual([]);
      expect(asked).not.toEqual([]);
    }
  });

  it('pasted without a key, is known by those who linked it', async () => {
    const musicbrainz = {
      ...MUSICBRAINZ,
      albums: [
        {
          id: 'm1',
          tracks: { '*': TITLES },
          links: ['https://tidal.example/album/t1', 'https://deezer.example/album/d1'],
        },
      ],
    };
    const { look } = house(DEEZER, TIDAL, musicbrainz);
    const { report } = await look(['https://tidal.example/album/t1']);
    expect(statuses(report)).toEqual(['deezer found', 'tidal skipped']);
    expect(report.album?.title).toBe('Night Ferry');
  });
});

describe('closed platforms', () => {
  const XIAMI: Made = {
    card: { id: 'xiami', role: 'closed', search: 'none', closed: '2021-02-05' },
    albums: [
      {
        id: 'x1',
        tracks: { '*': TITLES },
        terms: { access: 'unavailable', reason: 'was-here' },
        seenAt: '2019-04-02T00:00:00.000Z',
      },
    ],
  };
  const linked = {
    ...MUSICBRAINZ,
    albums: [{ id: 'm1', tracks: { '*': TITLES }, links: ['https://xiami.example/album/x1'] }],
  };

  it('are asked with --archive only, and cover nothing', async () => {
    const { look, clock } = house(DEEZER, XIAMI, linked);
    expect(statuses((await look(QUESTION)).report)).toEqual(['deezer found']);
    const { report } = await look(QUESTION, { archive: true });
    expect(statuses(report)).toEqual(['deezer found', 'xiami closed']);
    expect(toldOf(report, 'xiami')).toBe('unavailable was-here');
    expect(report.tracks[0]?.offers.xiami?.[0]?.seenAt).toBe('2019-04-02T00:00:00.000Z');
    expect(report.platforms[1]?.listings).toMatchObject([
      { id: 'x1', seenAt: '2019-04-02T00:00:00.000Z' },
    ]);
    expect(report.covers.flatMap(({ platforms }) => platforms)).not.toContain('xiami');
    clock.now += 60 * 60_000;
    expect((await look(QUESTION, { archive: true })).asked).toEqual([]);
  });

  it('say so where no capture is known, which decides nothing', async () => {
    const { look } = house(DEEZER, XIAMI, { ...MUSICBRAINZ, albums: [] });
    const { report } = await look(QUESTION, { archive: true });
    expect(report.platforms[1]).toMatchObject({ status: 'closed', problem: { code: 'no-search' } });
    expect(toldOf(report, 'xiami')).toBe('unknown no-search');
  });

  it('say so where nothing of them is kept at all', async () => {
    const gone: Made = {
      card: { id: 'ttpod', role: 'closed', search: 'none', closed: '2016-10-01', hosts: [] },
      albums: [],
    };
    const { look } = house(DEEZER, gone);
    const { report } = await look(QUESTION, { archive: true });
    expect(report.platforms[1]).toMatchObject({
      status: 'closed',
      problem: { code: 'no-capture', message: expect.stringContaining('2016-10-01') },
    });
  });

  it('are asked where their own address is pasted, and name the album', async () => {
    const { look } = house(DEEZER, XIAMI);
    const { report } = await look(['https://xiami.example/album/x1']);
    expect(statuses(report)).toEqual(['xiami closed', 'deezer found']);
    expect(report.album).toMatchObject({ title: 'Night Ferry', why: 'pasted' });
  });
});
