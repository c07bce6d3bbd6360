import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Failure, type Listing } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/apple/doors.js';
import type { Session } from '../../src/platforms/platform.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/apple/', import.meta.url));
const there = existsSync(DIR);
const read = (file: string) => readFileSync(`${DIR}${file}`, 'utf8');

const HITS = 'lookup-255636575-gb-hits-of-the-90s.json';
const DREAM = 'lookup-1728639278-us-dreamcatcher-ep.json';
const UNTRUE = 'legacy-lookup-upc-5024545486520-untrue.json';
const EMPTY = 'legacy-lookup-upc-empty.json';
const SKID_ROW = 'search-song-skid-row.json';
const LA_167 = 'page-1586869902-us-la-167-embedded.json';
const CALA = 'page-1451216499-us-flavourite-cala-embedded.json';
const NO_PAGE = 'page-123456789-gb-not-found.html';
/** Every body, each read to its end below. */
const READ = [HITS, DREAM, UNTRUE, EMPTY, SKID_ROW, LA_167, CALA, NO_PAGE];
/** The list of where the recordings come from: no answer. */
const NOT_BODIES = ['SOURCES.tsv'];

/** Answers the shop's door with one text and the public page with another; what is not given fails. */
function session(region: string, answers: { shop?: string; page?: string }): Session {
  const ask: Session['ask'] = async (request) => {
    const text = request.url.includes('itunes.apple.com') ? answers.shop : answers.page;
    if (text === undefined) throw new Failure('network', 'apple: not recorded');
    expect(request.refusal?.(text, 200) ?? null).toBeNull();
    const { url } = request;
    return { status: 200, headers: {}, text, url, request: 'GET', seenAt: '2026-10-01T00:00:00Z' };
  };
  return { ask, memory: new Map(), regions: [region], key: null, now: 0 };
}

/** The recordings keep only the script of the page; this is its place. */
const pageOf = (file: string) =>
  `<html><body><script type="fastboot/shoebox" id="shoebox-media-api-cache-amp-music">${read(file)}</script></body></html>`;

const numbers = (listing: Listing | null) => listing?.tracks.map(({ number }) => number);
const terms = (listing: Listing | null) =>
  new Set(
    listing?.tracks.map((track) => track.terms.map((one) => `${one.access} ${one.reason}`).join()),
  );

const recordings = (what: string, tests: () => void) =>
  describe.skipIf(!there)(
    `apple: recordings, ${what}${there ? '' : ' (SKIPPED: ../shared is not here)'}`,
    tests,
  );

recordings('the shop', () => {
  it('lookup GB: 15 of 19 songs; 3 7 12 16 are withheld, the album is not sold, each song is', async () => {
    const listing = await adapter.readAlbum(session('GB', { shop: read(HITS) }), '255636575', null);
    expect(listing).toMatchObject({
      title: 'Hits of the 90s',
      artists: ['Various Artists'],
      releaseDate: '2002-05-24',
      trackCount: 19,
      complete: false,
      problem: null,
    });
    expect(numbers(listing)).toEqual([1, 2, 4, 5, 6, 8, 9, 10, 11, 13, 14, 15, 17, 18, 19]);
    for (const track of listing?.tracks ?? [])
      expect(track.terms).toMatchObject([
        { access: 'subscription', region: 'GB', tier: 'vip' },
        { access: 'purchase', price: { amount: 99, currency: 'GBP', of: 'track' } },
      ]);
    expect(listing?.tracks[0]).toMatchObject({
      id: '255636631',
      title: 'Freak Me',
      artists: ['Another Level'],
      durationMs: 296_400,
    });
  });

  it('lookup US: 6 of 6, streamed and sold', async () => {
    const listing = await adapter.readAlbum(
      session('US', { shop: read(DREAM) }),
      '1728639278',
      null,
    );
    expect(listing).toMatchObject({ trackCount: 6, complete: true, artists: ['Dreamcatcher'] });
    expect(numbers(listing)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const track of listing?.tracks ?? [])
      expect(track.terms).toMatchObject([
        { access: 'subscription' },
        { access: 'purchase', price: { amount: 129, currency: 'USD', of: 'track' } },
      ]);
  });

  it('by barcode, 2011: the album alone; 13 songs, of which nothing is told', async () => {
    const shop = read(UNTRUE);
    const found = await adapter.searchBarcode?.(session('US', { shop }), '5024545486520');
    expect(found).toMatchObject({
      whole: true,
      heads: [{ id: '266624253', title: 'Untrue', artists: ['Burial'], trackCount: 13 }],
    });
    const listing = await adapter.readAlbum(session('US', { shop }), '266624253', null);
    expect(listing).toMatchObject({ trackCount: 13, tracks: [], complete: false });
  });

  it('nothing in this shop', async () => {
    const shop = read(EMPTY);
    const found = await adapter.searchBarcode?.(session('US', { shop }), '75678317729');
    expect(found).toMatchObject({ heads: [], whole: true });
    expect(await adapter.readAlbum(session('US', { shop }), '1', null)).toBeNull();
  });
});

recordings('songs and pages', () => {
  it('song search: one song, streamed and sold', async () => {
    const words = { text: 'skid row', artist: null, title: null };
    const found = await adapter.searchTracks(session('US', { shop: read(SKID_ROW) }), words, 1);
    expect(found.rows).toMatchObject([
      {
        title: 'I Remember You',
        album: { id: '265611220' },
        number: 4,
        terms: [
          { access: 'subscription', preview: true },
          { access: 'purchase', price: { amount: 129, currency: 'USD' } },
        ],
      },
    ]);
  });

  it('page of 2021: 25 songs, streamed and sold singly', async () => {
    const listing = await adapter.readAlbum(
      session('US', { page: pageOf(LA_167) }),
      '1586869902',
      null,
    );
    expect(listing).toMatchObject({
      title: 'La 167',
      artists: ['Farruko'],
      releaseDate: '2021-10-01',
      trackCount: 25,
      barcode: '886449572236',
      problem: { code: 'network' },
    });
    expect(numbers(listing)).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
    expect(terms(listing)).toEqual(new Set(['subscription members,purchase sold-singly']));
    expect(listing?.tracks[0]?.isrc).toBe('USSD12100694');
    expect(listing?.tracks[24]?.isrc).toBe('USSD12100723');
  });

  it('page of 2021: 10 songs, streamed without sale', async () => {
    const listing = await adapter.readAlbum(
      session('US', { page: pageOf(CALA) }),
      '1451216499',
      null,
    );
    expect(listing).toMatchObject({ title: 'Flavourite CÂLÂ', barcode: '190295474089' });
    expect(numbers(listing)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(terms(listing)).toEqual(new Set(['subscription members']));
    expect(listing?.tracks[9]).toMatchObject({ isrc: 'FRZ041801307', durationMs: 43_453 });
  });
});

recordings('all of them', () => {
  it('the page of an album that is not there, HTTP 200: it tells nothing', async () => {
    await expect(
      adapter.readAlbum(session('GB', { page: read(NO_PAGE) }), '123456789', null),
    ).rejects.toMatchObject({ code: 'network' });
    expect(
      await adapter.readAlbum(
        session('GB', { shop: read(EMPTY), page: read(NO_PAGE) }),
        '123456789',
        null,
      ),
    ).toBeNull();
  });

  it('8 of 8 bodies are read', ({ task }) => {
    const bodies = readdirSync(DIR).filter((file) => !NOT_BODIES.includes(file));
    expect(bodies.sort()).toEqual([...READ].sort());
    expect(READ).toHaveLength(8);
    tellShare(task, 'apple', READ.length, bodies.length);
  });
});
