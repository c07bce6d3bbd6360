import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/netease/doors.js';
import {
  BATCH,
  CLOUD,
  doorOf,
  doors,
  idsAsked,
  LIMITED,
  oldSong,
  PLAIN,
  privilege,
  song,
  songSearch,
  songs,
  words,
} from './netease.made.js';
import { fixtureSession } from './spec.js';

describe('netease: song search', () => {
  it('reads terms inline, and sees that a page is cut', async () => {
    const session = fixtureSession('netease');
    const page = await adapter.searchTracks(session, words('周杰伦 晴天'), 1);
    expect(session.asked).toHaveLength(1);
    expect(page).toMatchObject({ total: 250, whole: false, last: true, place: 'CN' });
    const seen = page.rows.map(({ title, album, number, terms }) => [
      title,
      album?.id,
      number,
      terms[0]?.access,
    ]);
    expect(seen).toEqual([
      ['晴天 (原唱 周杰伦)', '260499608', 1, 'free'],
      ['晴天 (钢琴版) [原唱: 周杰伦]', '144681328', 4, 'subscription'],
      ['周杰伦-晴天 (DJ苏天伦版)', undefined, null, 'free'],
      ['晴天', '172920277', 2, 'free'],
    ]);
    expect(page.rows[1]?.terms[0]?.preview).toBe(true);
  });

  it.each([
    ['a full first page of many', 1, 30, 61, true, false],
    ['a full last page', 2, 30, 60, true, true],
    ['a short last page', 3, 1, 61, true, true],
    ['a short page that should be full', 1, 29, 61, false, true],
    ['a last page that lacks a row', 3, 1, 62, false, true],
    ['all in one page', 1, 4, 4, true, true],
    ['nothing at all', 1, 0, 0, true, true],
    ['nothing where there should be something', 1, 0, 5, false, true],
    ['the page at which the platform stops counting', 20, 30, 600, false, true],
    ['a page before that', 19, 30, 600, true, false],
  ])('%s', async (_, page, rows, total, whole, last) => {
    const session = doors({ [CLOUD]: songSearch(rows === 0 ? [] : songs(1, rows), total) });
    const found = await adapter.searchTracks(session, words('x'), page);
    expect(session.asked[0]?.form).toMatchObject({ type: '1', offset: String((page - 1) * 30) });
    expect(found.rows).toHaveLength(rows);
    expect(found).toMatchObject({ total, whole, last });
  });
});

describe('netease: rows of a song search', () => {
  it('an answer without a list is an honest nothing', async () => {
    const found = await adapter.searchTracks(
      doors({ [CLOUD]: { result: {}, code: 200 } }),
      words('x'),
      1,
    );
    expect(found).toMatchObject({ rows: [], total: null, whole: true, last: true, place: null });
  });

  it('drops rows that cannot be read, and personal files', async () => {
    const rows = [song(1), { id: 'x' }, song(3, { t: 1 }), song(4, { privilege: { cs: true } })];
    const found = await adapter.searchTracks(doors({ [CLOUD]: songSearch(rows) }), words('x'), 1);
    expect(found.rows.map(({ id }) => id)).toEqual(['1']);
    expect(found.whole).toBe(false);
    const files = doors({ [CLOUD]: songSearch(rows.slice(2)) });
    expect(await adapter.searchTracks(files, words('x'), 1)).toMatchObject({
      rows: [],
      whole: true,
    });
  });

  it('asks the batch for rows that lack terms', async () => {
    const told = (request: Request) => {
      const ids = idsAsked(request);
      return {
        songs: ids.map((id) => song(id)),
        privileges: ids.map((id) => ({ id, ...privilege() })),
        code: 200,
      };
    };
    const rows = [song(1), song(2, { privilege: null })];
    const session = doors({ [CLOUD]: songSearch(rows), [BATCH]: told });
    const found = await adapter.searchTracks(session, words('x'), 1);
    expect(session.asked.map(doorOf)).toEqual([CLOUD, BATCH]);
    expect(idsAsked(session.asked[1] as Request)).toEqual([2]);
    expect(found.rows.map(({ terms }) => terms[0]?.access)).toEqual(['free', 'free']);
  });
});

describe('netease: the older song search', () => {
  it('falls to the older search, whose rows the batch gives terms', async () => {
    const told = {
      songs: [song(1, { fee: 8 }), song(2, { fee: 8 })],
      privileges: [
        { id: 2, ...privilege() },
        { id: 1, ...privilege() },
      ],
      code: 200,
    };
    const session = doors({
      [CLOUD]: LIMITED,
      [PLAIN]: songSearch([oldSong(1), oldSong(2)]),
      [BATCH]: told,
    });
    const found = await adapter.searchTracks(session, words('x'), 1);
    expect(session.asked.map(doorOf)).toEqual([CLOUD, PLAIN, BATCH]);
    expect(found).toMatchObject({ whole: true, last: true, total: 2 });
    expect(found.rows[0]).toMatchObject({
      album: { id: '5', title: 'Album' },
      number: 1,
      durationMs: 200000,
      terms: [{ access: 'free', quality: 'standard' }, { access: 'subscription' }],
    });
  });

  it('leaves terms unknown where that batch fails', async () => {
    const session = doors({
      [CLOUD]: LIMITED,
      [PLAIN]: songSearch([oldSong(1)]),
      [BATCH]: { code: 460 },
    });
    const found = await adapter.searchTracks(session, words('x'), 1);
    expect(found.whole).toBe(true);
    expect(found.rows[0]).toMatchObject({
      disc: null,
      number: null,
      terms: [{ access: 'unknown', reason: 'refused' }],
    });
  });

  it('learns from a closed search that it is asked from abroad', async () => {
    const session = fixtureSession('netease');
    const found = await adapter.searchTracks(session, words('富士山下'), 1);
    expect(session.asked.map(doorOf)).toEqual([CLOUD, PLAIN, BATCH]);
    expect(found).toMatchObject({ place: 'abroad', whole: false });
    expect(found.rows.map(({ title, terms }) => [title, terms.map((one) => one.access)])).toEqual([
      ['富士山下', ['region-locked', 'free']],
      ['好久不见', ['region-locked', 'free']],
    ]);
    expect((await adapter.readAlbum(session, '18905', null))?.place).toBe('abroad');
  });
});
