import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/tidal/doors.js';
import { ALBUM, ANN, album, track, world } from './tidal.made.js';

const words = { text: 'Ann Songs', artist: 'Ann', title: 'Songs' };
const refs = (kind: string, ...ids: string[]) => ids.map((id) => ({ id, type: kind }));
const search = (kind: string, ids: string[], included: unknown[]) => ({
  data: [
    { id: 'q', type: 'searchResults', relationships: { [kind]: { data: refs(kind, ...ids) } } },
  ],
  included,
});
const other = { ...album([]), id: '800', attributes: { ...album([]).attributes, title: 'Other' } };

describe('tidal: albums', () => {
  it('by words, in the order of the search', async () => {
    const body = search('albums', ['800', ALBUM], [ANN, album([]), other]);
    const session = world([{ to: '/searchResults?', body }]);
    const answer = await adapter.searchAlbums(session, words);
    expect(answer.heads).toMatchObject([{ title: 'Other', artists: ['Ann'] }, { id: ALBUM }]);
    expect(answer.whole).toBe(true);
    expect(session.asked[1]).toContain('filter[query]=Ann Songs&countryCode=US&include=albums');
  });

  it('by the address the search had before, where that of today fails', async () => {
    const session = world([
      {
        to: '/searchResults/Ann%20Songs/relationships/albums',
        body: { data: refs('albums', ALBUM), included: [album([])] },
      },
    ]);
    const answer = await adapter.searchAlbums(session, words);
    expect(answer.heads).toMatchObject([{ id: ALBUM, artists: [] }]);
  });

  it('that are none, and rows that did not come', async () => {
    const none = world([{ to: '/searchResults?', body: search('albums', [], []) }]);
    expect(await adapter.searchAlbums(none, words)).toMatchObject({ heads: [], whole: true });
    const torn = world([{ to: '/searchResults?', body: search('albums', [ALBUM], []) }]);
    expect(await adapter.searchAlbums(torn, words)).toMatchObject({ heads: [], whole: false });
  });

  it.each([
    ['without its relation', { data: [{ id: 'q', type: 'searchResults', relationships: {} }] }],
    ['that is a page', '<html></html>'],
  ])('from a search %s: changed', async (_, body) => {
    const session = world([{ to: '/searchResults', body }]);
    await expect(adapter.searchAlbums(session, words)).rejects.toMatchObject({ code: 'changed' });
  });

  it('by barcode: as given, then with 13 digits, then with 14', async () => {
    const session = world([
      { to: 'filter[barcodeId]=00602475093060', body: { data: [album([])], included: [ANN] } },
      { to: 'filter[barcodeId]', body: { data: [] } },
    ]);
    const answer = await adapter.searchBarcode?.(session, '602475093060');
    expect(answer?.heads).toMatchObject([{ id: ALBUM, artists: ['Ann'] }]);
    const asked = session.asked.flatMap((line) => /barcodeId\]=(\d+)/.exec(line)?.[1] ?? []);
    expect(asked).toEqual(['602475093060', '0602475093060', '00602475093060']);
    const none = world([{ to: 'filter[barcodeId]', body: { data: [] } }]);
    expect(await adapter.searchBarcode?.(none, '1')).toMatchObject({ heads: [], whole: false });
  });
});

describe('tidal: songs', () => {
  const on = (...ids: string[]) => ({
    relationships: { albums: { data: refs('albums', ...ids) } },
  });

  it('come with their album; none proves nothing', async () => {
    const body = search('tracks', ['7001'], [track(1, on(ALBUM)), album([])]);
    const answer = await adapter.searchTracks(world([{ to: '/searchResults?', body }]), words, 1);
    expect(answer).toMatchObject({ total: null, whole: false, last: true });
    expect(answer.rows).toMatchObject([
      { id: '7001', album: { id: ALBUM, title: 'Songs' }, terms: [{ access: 'subscription' }] },
    ]);
  });

  it('by ISRC lead to the album rather than to a single', async () => {
    const typed = (id: string, type: Record<string, unknown>) => ({
      ...album([], { attributes: type }),
      id,
    });
    const body = {
      data: [track(1, on('1', '2')), track(2, on('3'))],
      included: [
        typed('1', { albumType: 'SINGLE' }),
        typed('2', { type: 'EP' }),
        typed('3', { albumType: 'ALBUM' }),
      ],
    };
    const session = world(
      [
        { to: 'filter[isrc]=USUM72409273&countryCode=NO', body },
        { to: 'filter[isrc]', body: { data: [] } },
      ],
      {
        regions: ['US', 'NO'],
      },
    );
    expect(await adapter.albumOfIsrc?.(session, 'USUM72409273')).toBe('3');
    expect(await adapter.albumOfIsrc?.(session, 'USUM72409274')).toBeNull();
  });

  it('by id lead to their album', async () => {
    const session = world([{ to: '/tracks/7001?', body: { data: track(1, on(ALBUM)) } }]);
    expect(await adapter.albumOfTrack(session, '7001')).toBe(ALBUM);
    const gone = { errors: [{ status: '404' }] };
    const none = world([{ to: '/tracks/', body: gone, status: 404 }]);
    expect(await adapter.albumOfTrack(none, '7001')).toBeNull();
  });
});
