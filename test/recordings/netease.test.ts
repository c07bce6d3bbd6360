import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { readingsOf } from '../../src/platforms/netease/batch.js';
import { headOf, trackOf } from '../../src/platforms/netease/convert.js';
import { adapter } from '../../src/platforms/netease/doors.js';
import { refusalIn } from '../../src/platforms/netease/refusal.js';
import { decide } from '../../src/platforms/netease/rights.js';
import { placeSoFar } from '../../src/platforms/netease/vantage.js';
import * as wire from '../../src/platforms/netease/wire.js';
import { doors, words } from '../platforms/netease.made.js';
import { tellShare } from './share.js';

const FOLDER = fileURLToPath(new URL('../../../shared/recordings/netease/', import.meta.url));
const here = existsSync(FOLDER);
const name = here
  ? 'netease: recorded answers'
  : 'netease: recorded answers (SKIPPED: no ../shared/recordings/netease)';

const text = (file: string) => readFileSync(FOLDER + file, 'utf8');

type Row = Record<string, unknown> & { id: number };

/** Each file, and what it is used for here. */
const FILES: Record<string, string> = {
  'SOURCES.tsv': 'not used: where the others are from',
  'album-v1-1883703-not-found-2026.json': 'album door',
  'album-v1-18905-whole-album-unlicensed-2026.json': 'album door',
  'album-v1-32311-first-track-missing.json': 'album door',
  'artist-6452-albums-2023.json':
    "an artist's albums, a door not used: rows as in the album search",
  'artist-6452-hot-songs-mainland-2021.json': 'a door not used: rows as in the album door',
  'artist-6452-songs-outside-mainland-2022.json': 'a door not used: rows as in the album door',
  'cloudsearch-songs-qingtian-2026.json': 'song search',
  'error-406-too-frequent.json': 'refusal',
  'playlist-toplist-v6-2022.json': 'a door not used: rows as in the batch',
  'playlist-v6-vip-and-free-2023.json': 'a door not used: rows as in the batch',
  'search-abroad-encrypted-truncated.json': 'refusal of a search',
  'search-albums-reputation-on-sale-2017.json': 'album search',
  'search-get-songs-2021.json': 'the older song search',
  'song-detail-v3-186016-unlicensed-2026.json': 'batch',
  'top-new-songs-2020-with-paid-albums.json':
    'a door not used: rows as in the older doors, with terms',
};

describe.skipIf(!here)(name, () => {
  it('are all named here', ({ task }) => {
    const all = readdirSync(FOLDER);
    expect(all.sort()).toEqual(Object.keys(FILES).sort());
    const isUsed = (use: string) => !use.startsWith('not used');
    tellShare(task, 'netease', Object.values(FILES).filter(isUsed).length, all.length - 1);
  });
});

describe.skipIf(!here)(`${name}: albums`, () => {
  it('叶惠美: listed whole, greyed whole', async () => {
    const session = doors({
      'v1/album/18905': text('album-v1-18905-whole-album-unlicensed-2026.json'),
    });
    const listing = await adapter.readAlbum(session, '18905', null);
    expect(session.asked).toHaveLength(1);
    expect(listing).toMatchObject({ title: '叶惠美', releaseDate: '2003-07-31', trackCount: 11 });
    expect(listing).toMatchObject({ complete: true, problem: null, place: 'CN' });
    const told = listing?.tracks.map(({ id, number, terms }) => [id, number, terms[0]?.access]);
    expect(told).toEqual(
      Array.from({ length: 11 }, (_, at) => [String(186014 + at), at + 1, 'unavailable']),
    );
    const ms = [342, 218, 269, 280, 315.018, 230, 231, 232, 262, 213, 291].map((s) => s * 1000);
    expect(listing?.tracks.map(({ durationMs }) => durationMs)).toEqual(ms);
  });

  it('神的游戏: the first song is gone, the others are free at standard quality', async () => {
    const session = doors({ 'v1/album/32311': text('album-v1-32311-first-track-missing.json') });
    const listing = await adapter.readAlbum(session, '32311', null);
    expect(listing).toMatchObject({ artists: ['张悬'], releaseDate: '2012-08-10', trackCount: 9 });
    expect(listing?.tracks.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '2 疯狂的阳光',
      '3 蓝天白云',
      '4 两者',
      '5 如何',
      '6 危险的, 是',
      '7 Triste',
      '8 我想你要走了',
      '9 艳火',
      '10 日子',
    ]);
    for (const { terms } of listing?.tracks ?? [])
      expect(terms[0]).toMatchObject({ access: 'free', quality: 'standard' });
  });

  it('1883703: no such album', async () => {
    const session = doors({ 'v1/album/1883703': text('album-v1-1883703-not-found-2026.json') });
    expect(await adapter.readAlbum(session, '1883703', null)).toBeNull();
  });

  it("Jay Chou's albums: every row is read, days are Shanghai's", () => {
    const body = JSON.parse(text('artist-6452-albums-2023.json')) as { hotAlbums: unknown[] };
    const heads = body.hotAlbums.map((row) => headOf(v.parse(wire.album, row)));
    expect(heads).toHaveLength(40);
    const days = new Map(heads.map(({ id, releaseDate }) => [id, releaseDate]));
    expect(days.get('147779282')).toBe('2022-07-15');
    expect(days.get('90743831')).toBe('2020-06-12');
    expect(days.get('34720827')).toBe('2016-06-24');
  });
});

describe.skipIf(!here)(`${name}: searches`, () => {
  it('reputation: one row of 31', async () => {
    const session = doors({ 'cloudsearch/pc': text('search-albums-reputation-on-sale-2017.json') });
    const found = await adapter.searchAlbums(session, words('reputation'));
    expect(found).toMatchObject({
      whole: false,
      heads: [
        {
          id: '36709029',
          title: 'reputation',
          artists: ['Taylor Swift'],
          trackCount: 15,
          releaseDate: '2017-11-10',
        },
      ],
    });
  });

  it('晴天: covers, terms inline', async () => {
    const session = doors({ 'cloudsearch/pc': text('cloudsearch-songs-qingtian-2026.json') });
    const found = await adapter.searchTracks(session, words('周杰伦 晴天'), 1);
    expect(session.asked).toHaveLength(1);
    expect(found).toMatchObject({ total: 250, whole: false, place: 'CN' });
    expect(found.rows.map(({ id, terms }) => [id, terms[0]?.access])).toEqual([
      ['2668397359', 'free'],
      ['1945894789', 'subscription'],
      ['2731596660', 'free'],
      ['2076488356', 'free'],
    ]);
  });

  it('the older search: thirty rows of 600, terms for none', async () => {
    const session = doors({
      'cloudsearch/pc': text('error-406-too-frequent.json'),
      'search/get': text('search-get-songs-2021.json'),
      'v3/song/detail': new Failure('refused', 'netease: no batch recorded'),
    });
    const found = await adapter.searchTracks(session, words('陈奕迅'), 1);
    expect(found).toMatchObject({ total: 600, whole: true, last: false, place: null });
    expect(found.rows).toHaveLength(30);
    expect(found.rows[0]).toMatchObject({
      id: '65766',
      title: '富士山下',
      artists: ['陈奕迅'],
      durationMs: 259000,
    });
    for (const { terms } of found.rows)
      expect(terms).toMatchObject([{ access: 'unknown', reason: 'refused' }]);
  });

  it('the closed search: refused, and a sign of abroad', async () => {
    const closed = text('search-abroad-encrypted-truncated.json');
    const session = doors({ 'cloudsearch/pc': closed, 'search/get': closed });
    await expect(adapter.searchAlbums(session, words('x'))).rejects.toMatchObject({
      code: 'refused',
    });
    expect(placeSoFar(session.memory)).toBe('abroad');
  });

  it('code 406: too frequent, 20 s and 60 s to wait', () => {
    expect(refusalIn(text('error-406-too-frequent.json'))).toMatchObject({
      code: 'rate-limited',
      waits: [20_000, 60_000],
    });
  });

  it('晴天 by id: on 叶惠美', async () => {
    const session = doors({ 'v3/song/detail': text('song-detail-v3-186016-unlicensed-2026.json') });
    expect(await adapter.albumOfTrack(session, '186016')).toBe('18905');
  });
});

/** How often each row of the decision table decides on songs that came together, and where they were seen from. */
async function decisions(songs: wire.Song[]) {
  const { readings, place } = await readingsOf(doors({}), songs);
  const rows: Record<string, number> = {};
  for (const { row } of readings.map(decide)) rows[row] = (rows[row] ?? 0) + 1;
  return { rows, place, tracks: readings.map(trackOf) };
}

/** The songs of a playlist with the privileges that stand beside them. */
function playlistSongs(file: string) {
  const body = JSON.parse(text(file)) as { playlist: { tracks: Row[] }; privileges: Row[] };
  const privileges = new Map(body.privileges.map((row) => [row.id, row]));
  return body.playlist.tracks.map((row) =>
    v.parse(wire.song, { ...row, privilege: privileges.get(row.id) }),
  );
}

describe.skipIf(!here)(`${name}: the decision table on rows of other doors`, () => {
  it('mainland, 2021', async () => {
    const { hotSongs } = JSON.parse(text('artist-6452-hot-songs-mainland-2021.json')) as {
      hotSongs: Row[];
    };
    const { rows, place, tracks } = await decisions(hotSongs.map((row) => v.parse(wire.song, row)));
    expect(rows).toEqual({ '10': 37, '11': 8, '12': 3, '5': 2 });
    expect(place).toBe('CN');
    const greyed = tracks.filter((track) => track?.terms[0]?.access === 'unavailable');
    expect(greyed.map((track) => track?.title)).toEqual(['给我一首歌的时间', '烟花易冷']);
  });

  it('the same artist from abroad, 2022', async () => {
    const { songs } = JSON.parse(text('artist-6452-songs-outside-mainland-2022.json')) as {
      songs: Row[];
    };
    const { rows, place } = await decisions(songs.map((row) => v.parse(wire.song, row)));
    expect(rows).toEqual({ '8a': 14, '8c': 25, '8d': 5, '8e': 3, '11': 3 });
    expect(place).toBe('abroad');
  });

  it('a chart, 2022', async () => {
    const { rows, place, tracks } = await decisions(playlistSongs('playlist-toplist-v6-2022.json'));
    expect(rows).toEqual({ '10': 18, '11': 1, '12': 1 });
    expect(place).toBe('CN');
    expect(tracks.find((track) => track?.id === '1983489329')).toMatchObject({
      disc: 2,
      number: 9,
    });
    expect(tracks.find((track) => track?.id === '1927098364')?.terms[0]?.access).toBe(
      'subscription',
    );
  });

  it('a playlist of free and member songs, 2023', async () => {
    const { rows } = await decisions(playlistSongs('playlist-v6-vip-and-free-2023.json'));
    expect(rows).toEqual({ '10': 5, '12': 1 });
  });

  it('new songs, some on digital albums, 2020', async () => {
    const { data } = JSON.parse(text('top-new-songs-2020-with-paid-albums.json')) as {
      data: Row[];
    };
    const { rows, tracks } = await decisions(data.map((row) => v.parse(wire.oldSong, row)));
    expect(rows).toEqual({ '10': 87, '11': 6, '13': 7 });
    expect(tracks[0]).toMatchObject({
      title: 'Let Me Love You Like A Woman',
      album: { id: '96871314', title: 'Let Me Love You Like A Woman' },
      disc: 1,
      number: 1,
      durationMs: 200698,
    });
  });
});
