import { describe, expect, it } from 'vitest';
import { parseQuestion, QuestionError } from '../../src/lookup/question.js';
import { house, type Made, TITLES, toldOf } from './made.js';

const UPC = '075992739511';
const BARE = '75992739511';
const DEEZER: Made = {
  card: { id: 'deezer' },
  albums: [{ id: 'd1', barcode: BARE, tracks: { '*': TITLES } }],
};
const MUSICBRAINZ: Made = {
  card: { id: 'musicbrainz', role: 'reference' },
  albums: [{ id: 'm1', barcode: BARE, tracks: { '*': TITLES } }],
};
const APPLE: Made = {
  card: { id: 'apple' },
  // Another name and another barcode: found by words.
  albums: [{ id: 'a1', barcode: '4006381333931', tracks: { '*': TITLES } }],
};

describe('codes as they are written', () => {
  it.each([
    [UPC, 'barcode', BARE],
    [BARE, 'barcode', BARE],
    [`0${UPC}`, 'barcode', BARE],
    [`00${UPC}`, 'barcode', BARE],
    ['0 75992 73951 1', 'barcode', BARE],
    ['UPC: 075992739511', 'barcode', BARE],
    ['gb-aye-06-01498', 'isrc', 'GBAYE0601498'],
    ['ISRC GBAYE0601498', 'isrc', 'GBAYE0601498'],
    ['ISRC：gb aye 06 01498。', 'isrc', 'GBAYE0601498'],
    ['０７５９９２７３９５１１', 'barcode', BARE],
    ['0–75992–73951–1', 'barcode', BARE],
    [`\u200b${UPC}\u200b.`, 'barcode', BARE],
    ['12345678901', 'words', undefined],
    ['1989 2014 10 27', 'words', undefined],
    ['2112', 'words', undefined],
  ])('%s: %s', (text, kind, code) => {
    const question = parseQuestion([text]);
    expect(question.kind).toBe(kind);
    if (question.kind === 'barcode') expect(question.barcode).toBe(code);
    if (question.kind === 'isrc') expect(question.isrc).toBe(code);
  });

  it('a barcode with a wrong digit is wrong usage', () => {
    expect(() => parseQuestion(['075992739512'])).toThrow(QuestionError);
    expect(() => parseQuestion(['000000000000'])).toThrow(/last digit/);
  });
});

describe('a barcode', () => {
  it("is the reference's album, which platforms are asked for by barcode, then by words", async () => {
    const { look } = house(APPLE, DEEZER, MUSICBRAINZ);
    const { report, asked } = await look([UPC]);
    expect(report.album).toMatchObject({ why: 'musicbrainz', base: { platform: 'musicbrainz' } });
    expect(report.platforms.map(({ platform, status }) => `${platform} ${status}`)).toEqual([
      'apple found',
      'deezer found',
      'musicbrainz found',
    ]);
    expect(asked).toContain(`deezer searchBarcode ${BARE}`);
    expect(asked.some((line) => line.startsWith('deezer searchAlbums'))).toBe(false);
    expect(asked.some((line) => line.startsWith('apple searchAlbums'))).toBe(true);
    expect(report.tracks[0]?.offers).not.toHaveProperty('musicbrainz');
    expect(report.platforms[1]?.listings).toMatchObject([{ id: 'd1', confidence: 1 }]);
    const same = await look([BARE]);
    expect(same.asked).toEqual([]);
  });

  it('that the reference does not know is found by platforms that do', async () => {
    const { look } = house(APPLE, DEEZER, { ...MUSICBRAINZ, albums: [] });
    const { report } = await look([UPC]);
    expect(report.album?.base.platform).toBe('deezer');
    expect(toldOf(report, 'apple')).toBe('free');
  });

  it('that nobody knows is not found', async () => {
    const { look } = house(DEEZER, MUSICBRAINZ);
    const { report } = await look(['4006381333931']);
    expect(report.album).toBeNull();
    expect(report.platforms.map(({ status }) => status)).toEqual(['absent', 'absent']);
  });
});

describe('an ISRC', () => {
  it('is the album of its recording', async () => {
    const { look } = house(APPLE, { ...DEEZER, isrcs: { GBAYE0601498: 'd1' } }, MUSICBRAINZ);
    const { report } = await look(['GBAYE0601498']);
    expect(report.album).toMatchObject({ title: 'Night Ferry', barcode: BARE });
    expect(toldOf(report, 'apple')).toBe('free');
  });
});

describe('a reference', () => {
  it('gives the track list of words where it is asked for', async () => {
    const short = { ...DEEZER, albums: [{ id: 'd1', tracks: { '*': TITLES.slice(0, 2) } }] };
    const { look } = house(short, MUSICBRAINZ);
    const question = ['Ada Moss', 'Night Ferry'];
    expect((await look(question)).report.tracks).toHaveLength(2);
    const { report } = await look(question, { reference: 'musicbrainz' });
    expect(report.tracks).toHaveLength(3);
    expect(report.album?.why).toBe('musicbrainz');
    expect(toldOf(report, 'deezer', 2)).toBe('absent artist-searched');
    expect(report.covers.flatMap(({ platforms }) => platforms)).not.toContain('musicbrainz');
  });

  it('of an album that is not the one pasted leaves the pasted one alone', async () => {
    const other = {
      id: 'm9',
      tracks: { '*': ['Anthracite', 'Birchwood Lane', 'Cedarville Road East'] },
    };
    const { look } = house(DEEZER, { ...MUSICBRAINZ, albums: [other] });
    const { report } = await look(['https://deezer.example/album/d1'], {
      reference: 'musicbrainz',
    });
    expect(report.tracks.map(({ title }) => title)).toEqual(TITLES);
    expect(report.album?.why).toBe('pasted');
  });
});

describe('known ids', () => {
  it('are read again without a search after a week, and searched for where one is gone', async () => {
    const albums = [{ id: 'd1', tracks: { '*': TITLES } }];
    const { look, clock } = house({ ...DEEZER, albums });
    const question = ['Ada Moss', 'Night Ferry'];
    await look(question);
    clock.now += 8 * 24 * 60 * 60_000;
    expect((await look(question)).asked).toEqual(['deezer readAlbum d1 *']);
    expect((await look(question, { refresh: true })).asked[0]).toMatch(/^deezer searchAlbums/);
    clock.now += 8 * 24 * 60 * 60_000;
    albums.splice(0, 1, { id: 'd2', tracks: { '*': TITLES } });
    const { report, asked } = await look(question);
    expect(asked.some((line) => line.startsWith('deezer searchAlbums'))).toBe(true);
    expect(report.platforms[0]?.listings.map(({ id }) => id)).toEqual(['d2']);
  });
});
