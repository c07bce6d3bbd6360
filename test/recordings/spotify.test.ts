import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { ListedTrack, Listing } from '../../src/model/index.js';
import { rowsOf } from '../../src/platforms/shape.js';
import { trackOf } from '../../src/platforms/spotify/convert.js';
import { adapter } from '../../src/platforms/spotify/doors.js';
import { stateIn } from '../../src/platforms/spotify/page.js';
import { track } from '../../src/platforms/spotify/wire.js';
import { answering, type Route } from '../platforms/answers.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/spotify/', import.meta.url));
const there = existsSync(DIR);
const title = (what: string) =>
  `spotify: recorded ${what}${there ? '' : ' (SKIPPED: ../shared is not here)'}`;

/** The files that a test has read in full. */
const readInFull = new Set<string>();
const read = (file: string) => {
  readInFull.add(file);
  return readFileSync(`${DIR}${file}`, 'utf8');
};
const TOKEN = { to: 'api/token', body: { access_token: '', expires_in: 3600 } };
const asking = (routes: Route[], region = 'US') =>
  answering('spotify', [...routes, TOKEN], {
    key: { clientId: 'a', clientSecret: 'b' },
    regions: [region],
  });

/** Each access of the easiest terms with the number of rows it holds for. */
function tally(tracks: readonly ListedTrack[] | undefined): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { terms } of tracks ?? []) {
    const word = `${terms[0]?.access} ${terms[0]?.reason}`;
    counts[word] = (counts[word] ?? 0) + 1;
  }
  return counts;
}

/** An album body, as a market gets it that the body may or may not have been asked for. */
async function album(file: string, region: string): Promise<Listing | null> {
  const text = read(file);
  const { id } = JSON.parse(text) as { id: string };
  return adapter.readAlbum(asking([{ to: `/albums/${id}`, body: text }], region), id, null);
}

const FREE = 'free free-with-ads';
const GONE = 'unavailable withdrawn';
const REPLACED = 'unavailable replaced';
const LOCKED = 'region-locked shop-region';

/** File, region asked for, rows, barcode, and how many rows are what. */
const BODIES: [string, string, number, string, Record<string, number>][] = [
  [
    'album-0qWcLfCZ8wtcoOdX14oGNI-development-mode-2026.json',
    'US',
    11,
    '656605144269',
    { 'unknown no-terms': 11 },
  ],
  [
    'album-0sYsti82VA37zLESxDYVsm-powerwolf-wildlive-39-tracks.json',
    'US',
    39,
    '810185197408',
    { [FREE]: 39 },
  ],
  [
    'album-0sYsti82VA37zLESxDYVsm-powerwolf-wildlive-39-tracks.json',
    'CN',
    39,
    '810185197408',
    { [LOCKED]: 39 },
  ],
  ['album-10FLjwfpbxLmW8c25Xyc2N-die-with-a-smile.json', 'US', 1, '00602475093060', { [FREE]: 1 }],
  [
    'album-1Lhv9Fe2KRk0NW3I14HsVY-fred-again-usb-empty-markets.json',
    'US',
    34,
    '5026854314600',
    { [REPLACED]: 34 },
  ],
  ['album-1lJgosn3c94EYaCdEq3Tbs-third-eye-vision.json', 'US', 11, '198622066570', { [FREE]: 11 }],
  [
    'album-2noRn2Aes5aoNVsU6iWThc-discovery-market-ES.json',
    'ES',
    14,
    '0724384960650',
    { [FREE]: 14 },
  ],
  [
    'album-78Wcqh7ygPyANYSd8kn5PG-abor-tynna-baller-deluxe.json',
    'US',
    25,
    '196872930788',
    { [FREE]: 25 },
  ],
  [
    'album-7H1iZSYcbOjGCjR8eW9Kx3-area11-two-tracks-market-restricted.json',
    'US',
    11,
    '5060330600030',
    { [REPLACED]: 9, [GONE]: 2 },
  ],
  [
    'album-7lsSj3qTDdmEqVvVLdoQWZ-bulow-single-market-restricted.json',
    'US',
    1,
    '00185627002276',
    { [GONE]: 1 },
  ],
];

describe.skipIf(!there)(title('albums'), () => {
  it.each(BODIES)('%s in %s', async (file, region, count, barcode, expected) => {
    const listing = await album(file, region);
    expect(listing).toMatchObject({ trackCount: count, barcode, complete: true, problem: null });
    expect(tally(listing?.tracks)).toEqual(expected);
    expect(listing?.tracks.every(({ terms }) => terms.every((one) => one.region === region))).toBe(
      true,
    );
  });

  it('in two pages: 55 rows, no market left', async () => {
    const listing = await adapter.readAlbum(
      asking([
        { to: '/tracks?', body: read('album-32nryzA6XBCX9ZUspVc1yz-page2.json') },
        { to: '/albums/', body: read('album-32nryzA6XBCX9ZUspVc1yz-page1.json') },
      ]),
      '32nryzA6XBCX9ZUspVc1yz',
      null,
    );
    expect(listing).toMatchObject({ title: 'Classic Rock Hits', trackCount: 55, complete: true });
    expect(tally(listing?.tracks)).toEqual({ [REPLACED]: 50, [GONE]: 5 });
    expect(listing?.tracks.map(({ number }) => number)).toEqual(
      Array.from({ length: 55 }, (_, index) => index + 1),
    );
    expect(listing?.tracks[0]).toMatchObject({
      id: '2PgUEovk43jcRT7xkRjXfa',
      url: 'https://open.spotify.com/track/31AOj9sFz2gM0O3hMARRBx',
    });
  });

  it('tracks alone, asked for a market: eleven that play', () => {
    const { items } = JSON.parse(read('album-1lJgosn3c94EYaCdEq3Tbs-tracks.json'));
    const { good, bad } = rowsOf(track, items);
    expect(bad).toBe(0);
    expect(tally(good.map((row) => trackOf(row, null, 'US')))).toEqual({ [FREE]: 11 });
  });
});

describe.skipIf(!there)(title('pages, searches and errors'), () => {
  const PAGE = 'page-album-5Lj94YpHLkmjM7JZ8wuURl';

  it('the public page: one track, free in the Netherlands', async () => {
    const body = read(`${PAGE}.html`);
    const session = answering('spotify', [{ to: 'open.spotify.com/album/', body }]);
    const listing = await adapter.readAlbum(session, PAGE.slice(11), null);
    expect(listing).toMatchObject({ place: 'NL', trackCount: 1, releaseDate: '2020-08-14' });
    expect(listing?.tracks).toMatchObject([
      { id: '49tMnLt1iXNT6QBOsepFyg', artists: ['Josement', 'Chris Lake'], durationMs: 179_304 },
    ]);
    expect(tally(listing?.tracks)).toEqual({ [FREE]: 1 });
    const state = JSON.parse(read(`${PAGE}-initialState.json`));
    expect(stateIn(body)).toEqual({ entities: state.entities.items, country: 'NL' });
  });

  it('barcodes: found with zeros only', async () => {
    const session = asking([
      { to: 'q=upc:00602475093060&', body: read('search-upc-00602475093060-hit.json') },
      { to: 'q=upc:602475093060&', body: read('search-upc-602475093060-miss.json') },
    ]);
    const answer = await adapter.searchBarcode?.(session, '602475093060');
    expect(answer).toMatchObject({ whole: true });
    expect(answer?.heads).toMatchObject([
      { id: '10FLjwfpbxLmW8c25Xyc2N', title: 'Die With A Smile', trackCount: 1 },
    ]);
  });

  it('tracks: ISRC without hyphens, and the way to the album', async () => {
    const body = read('track-3kDsB86dHFcUeIolbOoGGt-isrc-with-hyphens.json');
    const session = asking([{ to: '/tracks/', body }]);
    expect(await adapter.albumOfTrack(session, '3kDsB86dHFcUeIolbOoGGt')).toBe(
      '0Mze4GYhSVS52f8XDFxSFM',
    );
    const batch = JSON.parse(read('tracks-ids-2plbrEY59IikOBgBGLjaoe.json')) as { tracks: [] };
    const { good } = rowsOf(track, [JSON.parse(body), ...batch.tracks]);
    const tracks = good.map((row) => trackOf(row, null, 'US'));
    expect(tracks.map(({ isrc }) => isrc)).toEqual(['GBSMU2401851', 'USUM72409273']);
    expect(tally(tracks)).toEqual({ [FREE]: 2 });
  });

  it('errors: no such album, and too many requests', async () => {
    const gone = asking([{ to: '/albums/', body: read('error-404.json'), status: 404 }]);
    expect(await adapter.readAlbum(gone, 'x', null)).toBeNull();
    const limited = asking([{ to: '/albums/', body: read('error-429.json'), status: 429 }]);
    await expect(adapter.readAlbum(limited, 'x', null)).rejects.toMatchObject({
      code: 'rate-limited',
    });
  });

  it('every body of the folder is read in full', ({ task }) => {
    const files = readdirSync(DIR).filter((file) => file !== 'SOURCES.tsv');
    expect([...readInFull].sort()).toEqual(files.sort());
    expect(`${readInFull.size} of ${files.length}`).toBe('20 of 20');
    tellShare(task, 'spotify', readInFull.size, files.length);
  });
});
