import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { headOf, trackOf } from '../../src/platforms/bandcamp/convert.js';
import { pageIn } from '../../src/platforms/bandcamp/wire.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/bandcamp/', import.meta.url));
const there = existsSync(DIR);

const ARBEE = 'arbee-des-papiers-ii.json';
const LUNAR = 'lunar-module-bear-creek.json';
const MUZEA = 'muzea-ambient-energy-name-your-price.json';
const RUST = 'spinningrust-do-you-like-acid-ep.json';
const SVEN = 'svenfredrik-mr-florida-81.json';
const READ = [ARBEE, LUNAR, MUZEA, RUST, SVEN];

/** The recordings keep the page's attributes, not the page; its linked data was not kept. */
function recorded(file: string) {
  const kept = JSON.parse(readFileSync(`${DIR}${file}`, 'utf8')) as Record<string, unknown>;
  const page = pageIn({
    tralbum: JSON.stringify(kept.tralbum),
    band: JSON.stringify(kept.band),
    linkedData: null,
    description: String(kept['og:description']),
  });
  const head = headOf('artist.bandcamp.com/album/title', page);
  return { page, head, tracks: page.tracks.map((track) => trackOf(page, track, head)) };
}

describe.skipIf(!there)(
  `bandcamp: recordings${there ? '' : ' (SKIPPED: ../shared is not here)'}`,
  () => {
    it('reads every body of the folder', ({ task }) => {
      const bodies = readdirSync(DIR).filter((file) => file !== 'SOURCES.tsv');
      expect(READ.toSorted()).toEqual(bodies.toSorted());
      const whole = bodies.filter((file) => recorded(file).page.problem === null);
      expect(whole.length / bodies.length).toBe(1);
      tellShare(task, 'bandcamp', whole.length, bodies.length);
    });

    it.each([
      [ARBEE, 'Des papiers II', 'arbee', '2025-04-30', 1, 1, ['subscription']],
      [MUZEA, 'Ambient Energy (Name your price)', 'Paul Muzea', '2013-09-08', 5, 5, ['free']],
      [RUST, 'Do You Like Acid EP', 'Ragnar Atari', '2022-05-12', 6, 5, ['free', 'purchase']],
      [SVEN, "Mr. Florida '81", 'Sven Fredrik', '2024-09-27', 1, 1, ['free', 'purchase']],
    ] as const)('%s', (file, title, artist, releaseDate, trackCount, rows, access) => {
      const { head, tracks } = recorded(file);
      expect(head).toMatchObject({ title, artists: [artist], releaseDate, trackCount });
      expect(tracks).toHaveLength(rows);
      for (const { terms } of tracks) expect(terms.map((one) => one.access)).toEqual(access);
    });

    it.each([
      [LUNAR, { amount: 700, currency: 'GBP', of: 'album' }],
      [RUST, { amount: 400, currency: 'EUR', of: 'album' }],
      // One in krona, which this body does not say.
      [SVEN, null],
    ])('the price of %s', (file, price) => {
      expect(recorded(file).tracks[0]?.terms[1]?.price).toEqual(price);
    });

    it(`7 of 12 tracks play, the others come with the album: ${LUNAR}`, () => {
      const { head, tracks } = recorded(LUNAR);
      expect(head).toMatchObject({
        title: 'Bear Creek',
        artists: ['Camp of Wolves'],
        releaseDate: '2025-09-26',
        trackCount: 12,
        // Another than the disc's, which is sold beside it.
        barcode: null,
      });
      expect(
        tracks.flatMap(({ number, terms }) => (terms[0]?.access === 'free' ? [number] : [])),
      ).toEqual([1, 2, 3, 7, 8, 10, 11]);
      for (const { terms } of tracks) expect(terms.at(-1)?.access).toBe('purchase');
    });

    it('the ISRC of a track that stands alone', () => {
      expect(recorded(SVEN).tracks[0]).toMatchObject({
        isrc: 'SE3AB2410001',
        durationMs: 275_333,
      });
    });
  },
);
