import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ListedTrack, Listing } from '../../src/model/index.js';
import { trackOf } from '../../src/platforms/qqmusic/convert.js';
import { adapter } from '../../src/platforms/qqmusic/doors.js';
import { partOf } from '../../src/platforms/qqmusic/gateway.js';
import { detailHead } from '../../src/platforms/qqmusic/heads.js';
import { desktopSearch, mobileSearch } from '../../src/platforms/qqmusic/requests.js';
import { songsIn } from '../../src/platforms/qqmusic/songs.js';
import * as wire from '../../src/platforms/qqmusic/wire.js';
import { shaped } from '../../src/platforms/shape.js';
import { madeSession, questionOf } from '../platforms/qqmusic.faults.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/qqmusic/', import.meta.url));
const here = existsSync(DIR);
const text = (file: string): string => readFileSync(`${DIR}${file}`, 'utf8');
// biome-ignore lint/suspicious/noExplicitAny: bodies are taken apart here that no code of ours reads
const body = (file: string): any => JSON.parse(text(file));

const DETAIL = 'album-detail-GetAlbumDetail.json';
const SONGS = 'album-songs-8220-yehuimei-GetAlbumSongList-2026.json';
const EXCERPT = 'album-songs-GetAlbumSongList-excerpt.json';
const OLD_ALBUM = 'album-info-fcg_v8_album_info_cp-full.json';
const SHOP = 'album-detail-fcg_v8_album_detail_cp-newsong.json';
const SEARCH = 'search-album-musicu-DoSearchForQQMusicDesktop-type2.json';
const OLD_SEARCH = 'search-album-client_search_cp-t8.json';
const OLD_SEARCH_2026 = 'search-album-client_search_cp-t8-yehuimei-2026.json';
const REFUSED = 'search-refused-code-2001.json';
const TERMS = 'track-info-CgiGetTrackInfo-15tracks.json';
const SONG = 'song-detail-get_song_detail-member-only.json';
const PLAYLIST = 'playlist-getcdinfo-newformat-mixed-rights.json';
const MEMBER = 'playlist-CgiGetDiss-paying-member.json';
const NOT_USED = { 'SOURCES.tsv': 'where the bodies are from; no body' };

/** What the dossier expects, in a word a row: access, and what tells it from its like. */
function reading(track: ListedTrack): string {
  const [first] = track.terms;
  if (!first) return 'nothing';
  const price = first.price ? ` ${first.price.amount} ${first.price.currency}` : '';
  const quality = first.quality === 'standard' ? ' standard' : '';
  return `${first.access}${quality}${price}${first.preview ? ' preview' : ''}`;
}

function readings(rows: unknown[]): Record<string, string> {
  const { rows: songs, problem } = songsIn('songs', wire.songRow, rows);
  expect(problem).toBeNull();
  const tracks = songs.map((row) => trackOf(row, 'CN'));
  return Object.fromEntries(tracks.map((track) => [track.title, reading(track)]));
}

const titlesTo = (word: string, titles: string[]) =>
  Object.fromEntries(titles.map((title) => [title, word]));

/** An album read through the adapter, where only the named door answers, with `answer`. */
function through(door: string, answer: unknown, id: string): Promise<Listing | null> {
  const session = madeSession((request) =>
    questionOf(request).startsWith(door) ? answer : { code: 500003 },
  );
  return adapter.readAlbum(session, id, null);
}

describe.skipIf(!here)(
  `qqmusic: recordings${here ? '' : ' (skipped: ../shared is not here)'}`,
  () => {
    it('are all used, or said not to be', ({ task }) => {
      const used = [DETAIL, SONGS, EXCERPT, OLD_ALBUM, SHOP, SEARCH, OLD_SEARCH, OLD_SEARCH_2026];
      const read = [...used, REFUSED, TERMS, SONG, PLAYLIST, MEMBER];
      const all = readdirSync(DIR);
      expect(all.sort()).toEqual([...read, ...Object.keys(NOT_USED)].sort());
      tellShare(task, 'qqmusic', read.length, all.length - 1);
    });

    it('叶惠美: eleven members songs with preview, put in order', async () => {
      const recorded = body(SONGS).req;
      const detail = body(DETAIL).req_3;
      detail.data.basicInfo.albumMid = recorded.data.albumMid;
      const answer = { code: 0, detail, songs: recorded, echo: body(TERMS) };
      const listing = await through('GetAlbumDetail', answer, '000MkMni19ClKG');
      expect(listing).toMatchObject({ complete: true, trackCount: 11, place: 'CN', problem: null });
      expect(listing?.tracks.map((track) => track.number)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
      ]);
      expect(new Set(listing?.tracks.map(reading))).toEqual(new Set(['subscription preview']));
      const last = { title: '双刀', durationMs: 291000, id: '003BkwkH0iS8Ko', disc: 1 };
      expect(listing?.tracks[10]).toMatchObject(last);
    });

    it('安和桥北: the facts of an album', () => {
      const detail = shaped('qqmusic', wire.albumDetail, partOf(text(DETAIL), 'req_3'));
      expect(detailHead(detail, null)).toMatchObject({
        id: '002VeS6r4L5fLZ',
        title: '安和桥北',
        artists: ['宋冬野'],
        releaseDate: '2013-08-26',
      });
    });

    it('a row without pay and switch is unknown', () => {
      const { songList } = shaped('qqmusic', wire.songPage, partOf(text(EXCERPT), 'albumSongList'));
      const { rows } = songsIn('songList', wire.albumSong, songList ?? []);
      const tracks = rows.map((row) => trackOf(row, null));
      expect(tracks).toMatchObject([
        {
          title: 'Flow Guilty',
          durationMs: 204000,
          terms: [{ access: 'unknown', reason: 'no-terms' }],
        },
      ]);
    });

    it('感官/世界: the old site, eleven songs free at standard quality', async () => {
      const listing = await through('fcg_v8_album_info', body(OLD_ALBUM), '004YodY33zsWTT');
      expect(listing).toMatchObject({ title: '感官/世界', artists: ['林宥嘉'], complete: true });
      expect(listing?.tracks.map((track) => track.number)).toEqual([
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
      ]);
      expect(new Set(listing?.tracks.map(reading))).toEqual(new Set(['free standard']));
      expect(listing?.tracks[10]).toMatchObject({ title: '感同身受', durationMs: 218000 });
    });

    it("佛系少女: the shop's page, one song free at standard quality", async () => {
      const answer = { code: 0, data: body(SHOP) };
      const listing = await through('fcg_v8_album_detail', answer, '001CrpRT25yAN5');
      expect(listing).toMatchObject({
        title: '佛系少女',
        artists: ['冯提莫'],
        releaseDate: '2018-02-18',
        barcode: null,
      });
      expect(listing?.tracks.map(reading)).toEqual(['free standard']);
    });
  },
);

describe.skipIf(!here)(
  `qqmusic: recorded searches${here ? '' : ' (skipped: ../shared is not here)'}`,
  () => {
    const words = { text: 'x', artist: null, title: null };
    const only = (door: string, answer: unknown) =>
      adapter.searchAlbums(
        madeSession((request) => (questionOf(request) === door ? answer : { code: 500003 })),
        words,
      );

    it('one album of a page that should hold three', async () => {
      const search = await only('DoSearchForQQMusicDesktop', body(SEARCH));
      expect(search.heads).toMatchObject([
        { id: '001DsCdD0eHJ5W', artists: ['马思唯'], releaseDate: '2022-07-10', trackCount: 10 },
      ]);
      expect(search.whole).toBe(false);
    });

    it.each([
      [OLD_SEARCH, ['AIR·艾热', '光年之外（热爱版）']],
      [OLD_SEARCH_2026, ['叶惠美', '叶惠美', '叶惠美']],
    ])('%s', async (file, titles) => {
      const search = await only('client_search_cp', body(file));
      expect(search.heads.map((head) => head.title)).toEqual(titles);
      expect(search.whole).toBe(false);
    });

    it('code 2001 is a refusal that waits, never an empty answer', async () => {
      for (const request of [desktopSearch('album', 'x', 1), mobileSearch('song', 'x', 1)])
        expect(request.refusal?.(text(REFUSED))).toMatchObject({
          code: 'refused',
          waits: [2000, 4000, 8000],
        });
      await expect(
        adapter.searchAlbums(
          madeSession(() => text(REFUSED)),
          words,
        ),
      ).rejects.toMatchObject({ code: 'refused' });
    });
  },
);

describe.skipIf(!here)(
  `qqmusic: recorded rights${here ? '' : ' (skipped: ../shared is not here)'}`,
  () => {
    it('fifteen songs of the terms door', () => {
      const members = [
        '反抗 (Live)',
        '无地自容 (Live)',
        '给我一首歌的时间',
        '夜曲',
        '没差',
        '珊瑚海',
        '人比人',
        '鬼',
        '庐州月',
        '快高长大',
        '半岛铁盒',
      ];
      expect(readings(body(TERMS).data.tracks)).toEqual({
        ...titlesTo('subscription preview', members),
        ...titlesTo('free standard', ['彩虹下面', '剪刀刺客']),
        ...titlesTo('free', ['飘向北方 (Live)', '心安之处']),
      });
    });

    it('Baby对不起, for members; and the album it is on', async () => {
      const recorded = body(SONG).req_0;
      expect(readings([recorded.data.track_info])).toEqual({ Baby对不起: 'subscription preview' });
      const session = madeSession(() => ({ code: 0, req: recorded }));
      expect(await adapter.albumOfTrack(session, '13795')).toBe('000NdddH2RnGI5');
    });

    it('a playlist of mixed rights', () => {
      const standard = [
        'Oui',
        'Go Off',
        'Starboy (Explicit)',
        'Black Beatles',
        'OOOUUU (Explicit)',
        'Fake Love (Explicit)',
        'Caroline (Explicit)',
        'LUV',
      ];
      const rows = body(PLAYLIST).cdlist[0].songlist;
      expect(readings(rows)).toEqual({
        ...titlesTo('free standard', standard),
        ...titlesTo('free', ['HUMBLE. (Explicit)', 'BROCCOLI', 'JuJu On Dat Beat', 'One Dance']),
        ...titlesTo('unavailable', ['No Heart', '100']),
        'Needed Me': 'purchase 1500 CNY',
      });
      const { rows: songs } = songsIn('songlist', wire.songRow, rows);
      const homeless = songs
        .map((row) => trackOf(row, null))
        .filter((track) => track.album === null);
      expect(homeless.map((track) => track.title)).toEqual(['No Heart', '100']);
    });

    it('爱一点, read by a member, is flagged', () => {
      const { rows } = songsIn('songlist', wire.songRow, body(MEMBER).req.data.songlist);
      expect(trackOf(rows[0] as wire.SongRow, 'CN').terms).toMatchObject([
        { access: 'subscription', preview: true, reason: 'caller-has-rights' },
      ]);
    });
  },
);
