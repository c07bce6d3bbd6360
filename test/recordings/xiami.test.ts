import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio/slim';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/model/index.js';
import type { Session } from '../../src/platforms/platform.js';
import { factsOfRow, factsOfSong, fromJson } from '../../src/platforms/xiami/convert.js';
import { adapter } from '../../src/platforms/xiami/doors.js';
import { albumOfSong, marksOf } from '../../src/platforms/xiami/page.js';
import { decide } from '../../src/platforms/xiami/rights.js';
import { albumOf, captureRows, songsOf } from '../../src/platforms/xiami/wire.js';
import { tellShare } from './share.js';

const ROOT = fileURLToPath(new URL('../../../shared/recordings/', import.meta.url));
const there = existsSync(ROOT);
const read = (file: string) => readFileSync(`${ROOT}${file}`, 'utf8');
const json = (file: string) => JSON.parse(read(file));

const XIAMI = [
  'collect-page-rows-1-50-2018.html',
  'h5-api-album-detail-paid-2018.json',
  'h5-api-search-songs-2018.json',
  'mtop-getsongs-paid-2018.json',
  'song-page-2017-removed-single.html',
  'web-api-songs-page-2021.json',
];
const ARCHIVE = [
  'cdx-403-blocked-site.json',
  'cdx-json-limit-5-resume-key.json',
  'memento-302-to-nearest-capture.json',
  'memento-archived-429-is-not-a-live-429.json',
];
/** Lists as text and the availability door: doors that are not asked. */
const NOT_USED = [
  'availability-closest-2025.json',
  'cdx-text-page-then-resume-key.txt',
  'cdx-text-prefix-filter-statuscode.txt',
];

/** How many songs come to each reason. */
function tally(reasons: (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const reason of reasons) counts[String(reason)] = (counts[String(reason)] ?? 0) + 1;
  return counts;
}

function reasonsOf(rows: readonly unknown[]) {
  const { good, bad } = songsOf(rows);
  return { bad, ...tally(good.map((song) => decide(factsOfSong(song, 0))[0]?.reason)) };
}

/** Answers every question with one recorded exchange. */
function recorded(file: string): Session {
  const { status, headers, body } = json(`wayback/${file}`);
  const ask = async ({ url }: { url: string }): Promise<Answer> => ({
    status,
    headers,
    text: body,
    url,
    request: url,
    seenAt: '2026-10-01T00:00:00.000Z',
  });
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0 };
}

describe.skipIf(!there)(
  `xiami: recordings${there ? '' : ' (SKIPPED: ../shared is not here)'}`,
  () => {
    it('every file of both folders is accounted for', ({ task }) => {
      expect(readdirSync(`${ROOT}xiami`).sort()).toEqual(['SOURCES.tsv', ...XIAMI]);
      expect(readdirSync(`${ROOT}wayback`).sort()).toEqual(
        ['SOURCES.tsv', ...ARCHIVE, ...NOT_USED].sort(),
      );
      const read = XIAMI.length + ARCHIVE.length;
      tellShare(task, 'xiami', read, read + NOT_USED.length);
    });

    it('a list of 2018: 30 grey rows, 12 free, 8 for sale', () => {
      const $ = load(read('xiami/collect-page-rows-1-50-2018.html'));
      const reasons = $('li.totle_up')
        .toArray()
        .map((row) => decide(factsOfRow(marksOf($(row))))[0]?.reason);
      expect(tally(reasons)).toEqual({ 'was-removed': 30, 'was-here': 12, 'was-for-sale': 8 });
    });

    it('an album of 2018: listening at 128k was free, though every song was for sale', () => {
      const body = json('xiami/h5-api-album-detail-paid-2018.json');
      const album = albumOf(body.data);
      const songs = songsOf(album.songs);
      const { head, tracks, bad } = fromJson('483236', album, songs);
      expect(head).toMatchObject({
        title: '重作一个梦',
        artists: ['任家萱'],
        releaseDate: '2011-12-16',
        trackCount: 3,
      });
      expect(bad).toBe(0);
      expect(
        tracks.map(({ id, title, artists, terms }) => [id, title, artists, terms[0]?.reason]),
      ).toEqual([
        ['1770580677', '爱我的每个人', ['任家萱'], 'was-here'],
        ['1770685722', '梦', ['任家萱'], 'was-here'],
        ['1770685723', '重作一个梦', ['任家萱'], 'was-here'],
      ]);
    });

    it('songs of January 2021: 29 that could be heard, one taken down', () => {
      const body = json('xiami/web-api-songs-page-2021.json');
      expect(reasonsOf(body.result.data.songs)).toEqual({
        bad: 0,
        'was-here': 29,
        'was-removed': 1,
      });
    });

    it('a search of 2018: four songs whose very listening was for sale', () => {
      const { songs } = json('xiami/h5-api-search-songs-2018.json').data;
      expect(songs).toHaveLength(50);
      const told = reasonsOf(songs);
      expect(told).toMatchObject({ bad: 0, 'was-for-sale': 4 });
    });

    it('a song for sale of January 2018 could be heard', () => {
      const { songs } = json('xiami/mtop-getsongs-paid-2018.json').data.data;
      expect(reasonsOf(songs)).toEqual({ bad: 0, 'was-here': 1 });
    });

    it('a page of a removed single names its album, and its own mark', () => {
      const html = read('xiami/song-page-2017-removed-single.html');
      expect(albumOfSong(html)).toBe('2100373391');
      const marks = marksOf(load(html)('#title'));
      expect(decide(factsOfRow(marks))[0]?.reason).toBe('was-removed');
    });

    it('the archive: its list ends at the key, its refusals are told from what it keeps', async () => {
      expect(captureRows(json('wayback/cdx-json-limit-5-resume-key.json'))).toHaveLength(5);
      const readAlbum = (file: string) => adapter.readAlbum(recorded(file), '5', null);
      await expect(readAlbum('cdx-403-blocked-site.json')).rejects.toMatchObject({
        code: 'excluded',
      });
      // A stored 429 says nothing of the archive: here its page is no list.
      await expect(readAlbum('memento-archived-429-is-not-a-live-429.json')).rejects.toMatchObject({
        code: 'changed',
      });
      await expect(readAlbum('memento-302-to-nearest-capture.json')).rejects.toMatchObject({
        code: 'no-capture',
      });
    });
  },
);
