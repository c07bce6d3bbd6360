import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Failure, type Request } from '../../src/model/index.js';
import { trackOf } from '../../src/platforms/migu/convert.js';
import { adapter } from '../../src/platforms/migu/doors.js';
import { decide, factsOf } from '../../src/platforms/migu/rights.js';
import { opened, resources, songsIn, verdicts } from '../../src/platforms/migu/wire.js';
import type { Session } from '../../src/platforms/platform.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/migu/', import.meta.url));
const there = existsSync(DIR);

const FREE = 'search-all-songs-free-2025.json';
const DETAIL = 'resourceinfo-song-vip-preview-2026.json';
const NEW = 'bmw-search-song-2026.json';
const HEARD = 'can-listen-preview-only-2026.json';
/** The list of where the recordings come from: no answer. */
const NOT_USED = ['SOURCES.tsv'];

const SONG = '600908000007288315';
const read = (file: string) => readFileSync(`${DIR}${file}`, 'utf8');
const words = (text: string) => ({ text, artist: null, title: null });

/** Answers each request whose address ends in a key with that recording, and refuses the rest. */
function recorded(files: Record<string, string>): Session & { asked: Request[] } {
  const asked: Request[] = [];
  const ask: Session['ask'] = async (request) => {
    asked.push(request);
    const end = Object.keys(files).find((key) => request.url.endsWith(key));
    if (end === undefined) throw new Failure('network', 'migu: not recorded');
    const text = read(files[end] ?? '');
    expect(request.refusal?.(text)).toBeNull();
    const seenAt = '2026-10-01T00:00:00.000Z';
    return { status: 200, headers: {}, text, url: request.url, request: 'GET', seenAt };
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0, asked };
}

describe.skipIf(!there)(
  `migu: recordings${there ? '' : ' (SKIPPED: ../shared is not here)'}`,
  () => {
    it('every file of the folder is accounted for', ({ task }) => {
      const read = [FREE, DETAIL, NEW, HEARD];
      const all = readdirSync(DIR);
      expect(all.sort()).toEqual([...read, ...NOT_USED].sort());
      tellShare(task, 'migu', read.length, all.length - 1);
    });

    it('old song search: four free songs, though three carry a price', async () => {
      const session = recorded({ 'search_all.do': FREE });
      const page = await adapter.searchTracks(session, words('苹果香'), 1);
      expect(session.asked).toHaveLength(1);
      expect(page).toMatchObject({ total: 4, whole: true, last: true });
      expect(
        page.rows.map((row) => [row.id, row.title, row.artists, row.album?.id ?? null]),
      ).toEqual([
        ['600929000001147576', '苹果香', ['狼戈'], '1140924893'],
        ['600929000000637747', '苹果香（黑大婶版）', ['黑大婶回乡带娃'], '1140727686'],
        ['600929000001871528', '搞笑版苹果香了', ['小泳'], null],
        ['600908000003370340', '青苹果香气', ['Rabbit Hole'], '1004446902'],
      ]);
      for (const row of page.rows) {
        expect(row.terms).toMatchObject([{ access: 'free', price: null, reason: 'plays' }]);
        expect(row.durationMs).toBeNull();
      }
      expect(page.rows[3]?.otherTitles).toEqual(['풋사과 향기']);
    });

    it('song details: for members, and 60 seconds for the others', () => {
      const { songs, problem } = songsIn(opened(resources, read(DETAIL)).resource ?? []);
      expect(problem).toBeNull();
      expect(songs.map((one) => decide(factsOf(one)))).toMatchObject([
        { row: 6, terms: [{ access: 'subscription', tier: 'vip', preview: true, price: null }] },
      ]);
      expect(songs.map((one) => trackOf(one, []))).toMatchObject([
        { id: SONG, disc: 1, number: 8, durationMs: 215_000, otherTitles: ['Love Confession'] },
      ]);
    });

    it('song details: the way from a song to its album', async () => {
      const session = recorded({ 'resourceinfo.do': DETAIL });
      expect(await adapter.albumOfTrack(session, '60054704028')).toBe('1003767159');
    });

    it('new song search: one studio song without terms, told by the details', async () => {
      const session = recorded({ 'song/v1.0': NEW, 'resourceinfo.do': DETAIL });
      const page = await adapter.searchTracks(session, words('告白气球'), 1);
      expect(page.rows).toMatchObject([
        {
          id: SONG,
          title: '告白气球',
          artists: ['周杰伦'],
          album: { id: '1003767159', title: '周杰伦的床边故事' },
          durationMs: 215_000,
          url: 'https://music.migu.cn/v3/music/song/60054704028',
          terms: [{ access: 'subscription', tier: 'vip', preview: true }],
        },
      ]);
      // The recording was cut to one row and says that more follow.
      expect(page).toMatchObject({ total: null, whole: false, last: false });
    });

    it('new song search: without the details its terms stay unknown', async () => {
      const page = await adapter.searchTracks(recorded({ 'song/v1.0': NEW }), words('告白气球'), 1);
      expect(page.rows[0]?.terms).toMatchObject([{ access: 'unknown', reason: 'network' }]);
    });

    it('what a stranger hears: a clip, of a song for members as of one nothing is known of', () => {
      const [verdict] = opened(verdicts, read(HEARD)).data.canListenRespItemList;
      const { songs } = songsIn(opened(resources, read(DETAIL)).resource ?? []);
      const bare = { contentId: SONG, songName: '告白气球' };
      expect(verdict).toEqual({ contentId: SONG, canListen: false, limitLength: true });
      const known = { detailed: true, verdict: verdict ?? null };
      expect(songs.map((one) => decide(factsOf(one, known)).row)).toEqual([6]);
      expect(decide(factsOf({ ...songs[0], ...bare, chargeAuditions: null }, known))).toMatchObject(
        {
          row: 11,
          terms: [{ access: 'unavailable', preview: true, reason: 'preview-only' }],
        },
      );
    });
  },
);
