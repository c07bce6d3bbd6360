import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Request, Terms } from '../../src/model/index.js';
import { requestLine } from '../../src/net/tape.js';
import { adapter } from '../../src/platforms/kuwo/doors.js';
import { factsOf } from '../../src/platforms/kuwo/facts.js';
import { decide } from '../../src/platforms/kuwo/rights.js';
import { payRows } from '../../src/platforms/kuwo/wire.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/kuwo/', import.meta.url));
const there = existsSync(DIR);
const text = (name: string) => readFileSync(`${DIR}${name}`, 'utf8');

/** Bodies of doors that are asked: what each answers. */
const ANSWERS = {
  'rs-ft-album-single-quoted-raw.txt': 'search.kuwo.cn/r.s?ft=album',
  'rs-search-song-mojito-digital-album-2020.json': 'ft=music',
  'www-album-13962847-free-with-hidden-track-p1-2020.json': 'album/albumInfo?albumId=13962847&pn=1',
  'www-album-49449-all-members-hidden-track-2021.json': 'album/albumInfo?albumId=49449&pn=1',
  'www-search-album-supercell-2020.json': 'searchAlbumBykeyWord?key=supercell&pn=1&rn=30',
};
/** Bodies of other doors, whose rows have the same shape. */
const ROWS = [
  'www-playlist-2374346296-mixed-with-offline-row-2020.json',
  'www-rank-top-nplay-vip-2022.json',
  'www-search-song-paid-free-mixed-2023.json',
];
const NOT_USED = { 'SOURCES.tsv': 'says where the others come from' };

/** A session in which only the door of this recording answers. */
function only(name: keyof typeof ANSWERS) {
  const ask = async (request: Request) => {
    const line = decodeURIComponent(requestLine(request));
    const body = line.includes(ANSWERS[name]) ? text(name) : '<html>shut</html>';
    return { status: 200, headers: {}, text: body, url: line, request: line, seenAt: '2026-01-01' };
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0 };
}

const words = (said: string) => ({ text: said, artist: null, title: null });
const summary = (terms: Terms[]) =>
  terms.map((one) => (one.preview ? `${one.reason} preview` : one.reason)).join(', ');

function counted(all: Terms[][]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const terms of all) counts[summary(terms)] = (counts[summary(terms)] ?? 0) + 1;
  return counts;
}

/** Every row of a body, wherever it stands in it. */
function rowsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('musicrid' in value) return [value];
  return Object.values(value).flatMap(rowsIn);
}

function judged(name: string): Record<string, number> {
  const rows = rowsIn(JSON.parse(text(name)));
  const read = payRows({ result: 'ok', songs: rows });
  expect(read).toHaveLength(rows.length);
  return counted(read.map((row) => decide(factsOf(row)).terms));
}

describe.skipIf(!there)(`kuwo: recorded answers${there ? '' : ' (SKIPPED: not here)'}`, () => {
  it('are all named here', ({ task }) => {
    const read = [...Object.keys(ANSWERS), ...ROWS];
    const all = readdirSync(DIR);
    expect(all.sort()).toEqual([...read, ...Object.keys(NOT_USED)].sort());
    tellShare(task, 'kuwo', read.length, all.length - 1);
  });

  it('a single-quoted album search: ten of 257, all of them audio books', async () => {
    const found = await adapter.searchAlbums(
      only('rs-ft-album-single-quoted-raw.txt'),
      words('我的'),
    );
    expect(found).toMatchObject({ heads: [], whole: false });
  });

  it('an album search with entities and a date of zeros', async () => {
    const found = await adapter.searchAlbums(
      only('www-search-album-supercell-2020.json'),
      words('supercell'),
    );
    expect(found.whole).toBe(true);
    expect(found.heads).toHaveLength(30);
    const byId = new Map(found.heads.map((head) => [head.id, head]));
    expect(byId.get('62467')?.title).toBe('Today Is A Beautiful Day');
    expect(byId.get('6723419')?.releaseDate).toBeNull();
    expect(byId.get('8823506')?.artists).toEqual(['Kritical', 'SRA', 'John Haden']);
  });

  it('跨时代: eleven of twelve, all for members, with previews', async () => {
    const name = 'www-album-49449-all-members-hidden-track-2021.json';
    const album = await adapter.readAlbum(only(name), '49449', null);
    expect(album).toMatchObject({ trackCount: 12, complete: false, problem: null });
    expect(album?.tracks.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    for (const { terms } of album?.tracks ?? []) {
      expect(terms[0]).toMatchObject({ access: 'subscription', quality: 'full', preview: true });
    }
  });

  it('创造营2020 第2期: thirty of 32, free at standard quality, number 5 hidden', async () => {
    const name = 'www-album-13962847-free-with-hidden-track-p1-2020.json';
    const album = await adapter.readAlbum(only(name), '13962847', null);
    expect(album).toMatchObject({ trackCount: 32, complete: false, problem: null });
    expect(album?.tracks.map(({ number }) => number)).not.toContain(5);
    expect(counted(album?.tracks.map(({ terms }) => terms) ?? [])).toEqual({
      'plays-standard, members': 30,
    });
  });

  it('Mojito: sold inside its digital album, no preview', async () => {
    const name = 'rs-search-song-mojito-digital-album-2020.json';
    const found = await adapter.searchTracks(only(name), words('Mojito'), 1);
    expect(found).toMatchObject({ total: 3112, last: false });
    expect(found.rows).toMatchObject([
      {
        id: '142655450',
        terms: [{ access: 'purchase', reason: 'digital-album', preview: false }],
      },
    ]);
  });

  it('a playlist: two songs taken down though their terms are free', () => {
    expect(judged(ROWS[0] ?? '')).toEqual({
      'taken-down': 2,
      plays: 2,
      'plays-standard, members': 19,
      'members preview, sold-singly preview': 7,
    });
  });

  it('charts: nplay, an album for members or buyers, two rows with pay alone', () => {
    expect(judged(ROWS[1] ?? '')).toEqual({
      plays: 1,
      'plays-standard, members': 30,
      'members preview, sold-singly preview': 8,
      'members preview, digital-album preview, sold-singly preview': 1,
    });
  });

  it('a song search: one for members, four free at standard quality', () => {
    expect(judged(ROWS[2] ?? '')).toEqual({
      'plays-standard, members': 4,
      'members preview, sold-singly preview': 1,
    });
  });
});
