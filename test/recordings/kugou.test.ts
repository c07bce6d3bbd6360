import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Access } from '../../src/model/index.js';
import { idsOf } from '../../src/platforms/kugou/codes.js';
import { adapter } from '../../src/platforms/kugou/doors.js';
import { kugou } from '../../src/platforms/kugou/index.js';
import { decide } from '../../src/platforms/kugou/rights.js';
import { type Songs, songsOfRows } from '../../src/platforms/kugou/rows.js';
import { sessionOf } from '../platforms/kugou/answers.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/kugou', import.meta.url));
const there = existsSync(DIR);

const USED = [
  'v3-search-song-pingguoxiang-2025.json',
  'song-search-v2-adiao-2023.json',
  'v3-rank-song-24971-2020.json',
  'm-plist-606207-playlist-2019.json',
  'm-new-songs-privilege-4-and-8-2019.json',
  'share-chain-page-trimmed.html',
  'play-getdata-privilege10-preview-2023.json',
];
const NOT_USED = {
  'SOURCES.tsv': 'says where the others are from',
  'kmr-album-14291127-2019.json': 'its door wants an app key; another layout, without songs',
};

const text = (file: string) => readFileSync(`${DIR}/${file}`, 'utf8');
const WORDS = { text: 'x', artist: null, title: null };

/** The song searches' answer to one body: of the older door where the newer is out of order. */
function search(file: string, door: string) {
  const session = sessionOf(({ url }) => (url.includes(door) ? text(file) : 'Access Deny'));
  return adapter.searchTracks(session, WORDS, 1);
}

function accesses(page: Songs): Record<string, Access[]> {
  return Object.fromEntries(
    page.songs.map(({ track, rights }) => [
      track.title,
      decide(rights).terms.map(({ access }) => access),
    ]),
  );
}

const STANDARD: Access[] = ['free', 'subscription'];

/** A suite over the recordings; it says so where they are not here to be read. */
function recorded(name: string, suite: () => void): void {
  const lacking = there ? '' : ' SKIPPED: ../shared is not here';
  describe.skipIf(!there)(`kugou: recordings, ${name}${lacking}`, suite);
}

recorded('doors we use', () => {
  it('are all named here', ({ task }) => {
    const all = readdirSync(DIR);
    expect(all.sort()).toEqual([...USED, ...Object.keys(NOT_USED)].sort());
    tellShare(task, 'kugou', USED.length, all.length - 1);
  });

  it('search/song of 2025: privilege 10, 8 and 0, clips on the first two', async () => {
    const answer = await search('v3-search-song-pingguoxiang-2025.json', '/api/v3/search/song');
    expect(answer).toMatchObject({ total: 480, whole: true, last: false });
    expect(answer.rows).toHaveLength(30);
    const by = (access: Access) => answer.rows.filter(({ terms }) => terms[0]?.access === access);
    expect(by('free').map(({ id, terms }) => [id, terms[0]?.quality])).toEqual([
      ['656373594', 'full'],
      ['694194726', 'full'],
      ['666281171', 'full'],
      ['643164580', 'standard'],
    ]);
    const paid = by('subscription');
    expect(paid).toHaveLength(26);
    expect(new Set(paid.map(({ terms }) => terms[0]?.tier))).toEqual(new Set(['vip']));
    const withoutClip = paid.filter(({ terms }) => terms[0]?.preview !== true);
    expect(withoutClip.map(({ id }) => id)).toEqual(['661483806']);
    expect(answer.rows.every(({ title }) => !title.includes('<'))).toBe(true);
    expect(answer.rows.flatMap(({ terms }) => terms).every(({ price }) => price === null)).toBe(
      true,
    );
  });

  it('song_search_v2 of 2023: five rows of 480 asked for five, so not whole for us', async () => {
    const answer = await search('song-search-v2-adiao-2023.json', '/song_search_v2');
    expect(answer).toMatchObject({ total: 480, whole: false, last: false });
    const told = answer.rows.slice(0, 5).map(({ id, title, terms }) => [id, title, terms[0]]);
    const free = { access: 'free', reason: 'plays' };
    expect(told).toMatchObject([
      ['105920545', '阿刁 (Live)', { access: 'subscription', tier: 'vip', preview: true }],
      ['53532118', '阿刁', { access: 'free', reason: 'plays-standard', preview: null }],
      ['110959384', '阿刁 (3D Live版)', free],
      ['308710382', '阿刁 (2018歌手第二季第2期现场) (3D环绕版)', free],
      ['145380698', '阿刁', free],
    ]);
    const folded = answer.rows.find(({ id }) => id === '339400736');
    expect(folded).toMatchObject({ artists: ['张韶涵'], terms: [free], album: null });
  });
});

recorded('rows of the same shape', () => {
  it('chart rows of 2020, in the layout of album/song: 95 of 100 stay hidden', async () => {
    const session = sessionOf(({ url }) =>
      url.endsWith('/info')
        ? { status: 1, errcode: 0, data: { albumid: 1, albumname: 'x', songcount: 100 } }
        : text('v3-rank-song-24971-2020.json'),
    );
    const listing = await adapter.readAlbum(session, '1', null);
    expect(listing).toMatchObject({ complete: false, problem: null, trackCount: 100 });
    expect(listing?.tracks).toMatchObject([
      { id: '279832674', title: '浪子闲话 (DJ沈念(5)版)', artists: ['花僮'] },
      { id: '278512735', title: '迷失幻境 (DJ版)', artists: ['IN-K', '王忻辰'] },
      { id: '278512296', title: '落差 (DJ版)', artists: ['IN-K', '王忻辰'] },
      { id: '280554181', title: '燕无歇 (DJ黑桃A版)', artists: ['是七叔呢'] },
      { id: '275046110', title: '执迷不悟 (DJ版)', artists: ['小乐哥'] },
    ]);
    const first = listing?.tracks.map(({ terms }) => terms[0]);
    expect(first?.every((one) => one?.access === 'free' && one.quality === 'standard')).toBe(true);
  });

  it('a playlist of 2019: privilege 0 also with cid -1 and rights of the old kind', () => {
    const body = JSON.parse(text('m-plist-606207-playlist-2019.json'));
    const page = songsOfRows(body.list.list.info);
    expect(page.unread).toBeNull();
    expect(accesses(page)).toEqual({
      '最难过,最美好的回忆': ['free'],
      没有意外: ['free'],
      拿走了什么: STANDARD,
      怎么说我不爱你: STANDARD,
      搁浅: STANDARD,
      别来无恙: STANDARD,
      我想念: STANDARD,
      一个人还是想着一个人: STANDARD,
      低回: STANDARD,
      '忘记你我做不到 (Live)': STANDARD,
    });
  });

  it('new songs of 2019: privilege 4 is free to hear, 8 at standard quality', () => {
    const page = songsOfRows(JSON.parse(text('m-new-songs-privilege-4-and-8-2019.json')).data);
    expect(page.unread).toBeNull();
    expect(accesses(page)).toEqual({
      // Every quality has privilege 8 here: nothing better is kept for members.
      杀青: ['free'],
      如果有一天: STANDARD,
      颜如玉: STANDARD,
      '最佳损友 (国语版)【绿皮书电影中国区推广曲】': ['free'],
      一个人决定: STANDARD,
      谢谢你: STANDARD,
      赴约如期: STANDARD,
      像极了爱情: STANDARD,
      说破: STANDARD,
    });
  });
});

recorded('pages and codes', () => {
  it('a share page of 2026 leads to its album', async () => {
    const session = sessionOf(() => text('share-chain-page-trimmed.html'));
    const led = await adapter.resolve?.(session, 'https://www.kugou.com/share/bJ2np35FZV2.html');
    expect(kugou.recognise(led ?? '')).toEqual({ kind: 'album', id: '979856' });
    expect(idsOf('j6ju8e3')[0]).toBe('32218352');
  });

  it('getdata of 2023, a door we do not use: plain ids beside coded ones', () => {
    const { data } = JSON.parse(text('play-getdata-privilege10-preview-2023.json'));
    expect(idsOf(data.encode_album_id)[0]).toBe(data.album_id);
    expect(idsOf(data.encode_album_audio_id)[0]).toBe(String(data.album_audio_id));
  });
});
