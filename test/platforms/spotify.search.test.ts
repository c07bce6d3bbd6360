import { describe, expect, it } from 'vitest';
import { terms } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/spotify/doors.js';
import { ALBUM, idOf, row, world } from './spotify.made.js';

const found = (count: number, total = count) => ({
  albums: {
    items: Array.from({ length: count }, (_, index) => ({
      id: idOf(index + 1),
      name: `Album ${index + 1}`,
      total_tracks: 9,
      release_date: '2001',
      artists: [{ name: 'Ann' }],
    })),
    total,
    next: null,
  },
});
const none = found(0);
const words = { text: 'Ann Songs "live"', artist: 'Ann', title: 'Songs "live"' };

describe('spotify: albums', () => {
  it('by artist and title, in every market', async () => {
    const session = world(
      [
        { to: 'market=US', body: found(1) },
        { to: 'market=JP', body: found(2) },
      ],
      { regions: ['US', 'JP'] },
    );
    const answer = await adapter.searchAlbums(session, words);
    expect(answer.heads.map(({ title }) => title)).toEqual(['Album 1', 'Album 2']);
    expect(answer.heads[0]).toMatchObject({ releaseDate: '2001', trackCount: 9, barcode: null });
    expect(answer.whole).toBe(true);
    expect(session.asked).toContain(
      'GET https://api.spotify.com/v1/search?type=album&q=album:"Songs live" artist:"Ann"&market=US&limit=10&offset=0',
    );
  });

  it('of a cut answer, of a row that cannot be read, or of a market that fails are not whole', async () => {
    const cut = await adapter.searchAlbums(world([{ to: '/search', body: found(3, 7) }]), words);
    expect([cut.heads.length, cut.whole]).toEqual([3, false]);
    const body = { albums: { items: [null, ...found(1).albums.items], total: 2 } };
    const torn = await adapter.searchAlbums(world([{ to: '/search', body }]), words);
    expect([torn.heads.length, torn.whole]).toEqual([1, false]);
    const routes = [
      { to: 'market=US', body: none },
      { to: 'market=JP', body: 'x', status: 503 },
    ];
    const half = await adapter.searchAlbums(world(routes, { regions: ['US', 'JP'] }), words);
    expect([half.heads.length, half.whole]).toEqual([0, false]);
  });

  it('that are none are honestly none', async () => {
    const answer = await adapter.searchAlbums(world([{ to: '/search', body: none }]), words);
    expect(answer).toMatchObject({ heads: [], whole: true });
  });

  it('by barcode: as given, then 14 digits, then 13', async () => {
    const session = world([
      { to: 'q=upc:00602475093060&', body: found(1) },
      { to: 'q=upc:', body: none },
    ]);
    const answer = await adapter.searchBarcode?.(session, '602475093060');
    expect(answer?.heads).toHaveLength(1);
    const asked = session.asked.flatMap((line) => /upc:(\d+)/.exec(line)?.[1] ?? []);
    expect(asked).toEqual(['602475093060', '00602475093060']);

    const empty = world([{ to: 'q=upc:', body: none }]);
    expect(await adapter.searchBarcode?.(empty, '724384960650')).toMatchObject({
      heads: [],
      whole: false,
    });
    expect(empty.asked.at(-1)).toContain('upc:0724384960650');
  });
});

const onAlbum = (id: string, album_type: string) => ({ album: { id, name: 'A', album_type } });
const songs = (items: unknown[], total = items.length, next: string | null = null) => ({
  tracks: { items, total, next },
});

describe('spotify: songs', () => {
  it('come with their album, ISRC and terms', async () => {
    const rest = { is_playable: true, external_ids: { isrc: 'gb-smu-24-01851' } };
    const body = songs([row(1, { ...onAlbum(ALBUM, 'album'), ...rest })]);
    const session = world([{ to: '/search', body }]);
    const answer = await adapter.searchTracks(session, words, 1);
    expect(answer).toMatchObject({ total: 1, whole: true, last: true, place: null });
    expect(answer.rows).toMatchObject([{ isrc: 'GBSMU2401851', album: { id: ALBUM, title: 'A' } }]);
    expect(answer.rows[0]?.terms).toHaveLength(2);
    expect(session.asked[1]).toContain('q=track:"Songs live" artist:"Ann"');
  });

  it('that one market finds and a cut search of another does not are unknown there', async () => {
    const one = row(1, { is_playable: true });
    const routes = [
      { to: 'market=US', body: songs([one]) },
      { to: 'market=JP', body: songs([], 40, 'more') },
      { to: 'market=TW', body: songs([]) },
    ];
    const session = world(routes, { regions: ['US', 'JP', 'TW'] });
    const answer = await adapter.searchTracks(session, words, 1);
    expect(answer.rows[0]?.terms.slice(2)).toEqual([
      terms('region-locked', 'not-in-region', { region: 'TW' }),
      terms('unknown', 'search-cut', { region: 'JP' }),
    ]);
    expect(answer.whole).toBe(false);
  });

  it('on a further page', async () => {
    const session = world([{ to: 'offset=10', body: songs([row(11)], 11) }]);
    const answer = await adapter.searchTracks(session, words, 2);
    expect(answer).toMatchObject({ total: 11, whole: true, last: true });
  });

  it('by ISRC lead to the album rather than to a compilation', async () => {
    const body = songs([
      row(1, onAlbum(idOf(1), 'compilation')),
      row(2, onAlbum(idOf(2), 'single')),
      row(3, onAlbum(idOf(3), 'album')),
    ]);
    const session = world(
      [
        { to: 'q=isrc:USUM72409273&market=JP', body },
        { to: 'q=isrc:', body: songs([]) },
      ],
      {
        regions: ['US', 'JP'],
      },
    );
    expect(await adapter.albumOfIsrc?.(session, 'USUM72409273')).toBe(idOf(3));
    expect(await adapter.albumOfIsrc?.(session, 'USUM72409274')).toBeNull();
  });

  it('by id lead to their album', async () => {
    const session = world([{ to: `/tracks/${idOf(1)}`, body: row(1, onAlbum(ALBUM, 'album')) }]);
    expect(await adapter.albumOfTrack(session, idOf(1))).toBe(ALBUM);
  });
});
