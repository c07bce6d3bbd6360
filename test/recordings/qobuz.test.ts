import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Session } from '../../src/platforms/platform.js';
import { adapter } from '../../src/platforms/qobuz/doors.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/qobuz/', import.meta.url));
const there = existsSync(DIR);

const BRUBECK = 'page-a-dave-brubeck-christmas-dave-brubeck_0008940834102.html';
const MOON = 'page-the-dark-side-of-the-moon-pink-floyd_xggxq5w5dmljb.html';
const READ = [BRUBECK, MOON];
/** Its interface wants an application's id that is given out by mail, and a login: it is not asked. */
const NOT_USED = [
  'api-2021-album-0825646089178.json',
  'api-album-fyg86ag6jm8db.json',
  'api-album-search-0198884774947.json',
  'api-error-404.json',
  'api-error-invalid-app-id-400.json',
];

/** Shows a recording of the shop of the United States to whoever asks that shop. */
function recorded(file: string, regions: string[]): Session {
  const ask: Session['ask'] = async (request) => {
    expect(request.url).toContain('/us-en/');
    const text = readFileSync(`${DIR}${file}`, 'utf8');
    expect(request.refusal?.(text)).toBeNull();
    const seenAt = '2026-10-01T00:00:00.000Z';
    return { status: 200, headers: {}, text, url: request.url, request: 'GET', seenAt };
  };
  return { ask, memory: new Map(), regions, key: null, now: 0 };
}

const suite = describe.skipIf(!there);
const SKIPPED = there ? '' : ' (SKIPPED: ../shared is not here)';

suite(`qobuz: recordings${SKIPPED}`, () => {
  it('accounts for every body of the folder: two of seven are answers of a door that is used', ({
    task,
  }) => {
    const bodies = readdirSync(DIR).filter((file) => file !== 'SOURCES.tsv');
    expect([...READ, ...NOT_USED].toSorted()).toEqual(bodies.toSorted());
    expect(READ.length / bodies.length).toBeCloseTo(2 / 7);
    tellShare(task, 'qobuz', READ.length, bodies.length);
  });

  it.each([
    [
      BRUBECK,
      '0008940834102',
      'A Dave Brubeck Christmas',
      'Dave Brubeck',
      '1996-01-01',
      14,
      199,
      1509,
    ],
    [MOON, 'xggxq5w5dmljb', 'The Dark Side of the Moon', 'Pink Floyd', '1973-03-01', 10, 169, 1309],
  ] as const)('%s', async (file, id, title, artist, releaseDate, count, cents, album) => {
    const listing = await adapter.readAlbum(recorded(file, ['US']), id, null);
    expect(listing).toMatchObject({
      id,
      title,
      artists: [artist],
      releaseDate,
      trackCount: count,
      complete: true,
      problem: null,
      barcode: file === BRUBECK ? id : null,
    });
    expect(listing?.tracks.map(({ number }) => number)).toEqual(
      Array.from({ length: count }, (_, at) => at + 1),
    );
    for (const { terms } of listing?.tracks ?? [])
      expect(terms).toMatchObject([
        { access: 'subscription', tier: 'vip', region: 'US' },
        {
          access: 'purchase',
          region: 'US',
          price: { amount: cents, currency: 'USD', of: 'track' },
        },
        { access: 'purchase', price: { amount: album, currency: 'USD', of: 'album' } },
      ]);
  });
});

suite(`qobuz: what recordings show${SKIPPED}`, () => {
  it('titles and lengths as listeners see them', async () => {
    const moon = await adapter.readAlbum(recorded(MOON, ['US']), 'xggxq5w5dmljb', null);
    expect(moon?.tracks[3]).toMatchObject({ title: 'Time', durationMs: 422_000 });
    const brubeck = await adapter.readAlbum(recorded(BRUBECK, ['US']), '0008940834102', null);
    expect(brubeck?.tracks[0]).toMatchObject({ title: '"Homecoming" Jingle Bells' });
  });

  it('The Dark Side of the Moon: 8 countries, none in Europe', async () => {
    const listing = await adapter.readAlbum(
      recorded(MOON, ['US', 'GB', 'FR']),
      'xggxq5w5dmljb',
      null,
    );
    for (const { terms } of listing?.tracks ?? [])
      expect(terms.map(({ access, region }) => [region, access])).toEqual([
        ['US', 'subscription'],
        ['US', 'purchase'],
        ['US', 'purchase'],
        ['GB', 'region-locked'],
        ['FR', 'region-locked'],
      ]);
  });
});
