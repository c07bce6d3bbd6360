import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/musicbrainz/doors.js';
import { linksIn } from '../../src/platforms/musicbrainz/links.js';
import { edition } from '../../src/platforms/musicbrainz/wire.js';
import type { Session } from '../../src/platforms/platform.js';
import { shaped } from '../../src/platforms/shape.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/musicbrainz/', import.meta.url));
const there = existsSync(DIR);
const read = (file: string) => readFileSync(`${DIR}${file}`, 'utf8');

/** Answers everything with one recording, as it came. */
function recorded(file: string, status = 200): Session {
  const text = read(file);
  const ask: Session['ask'] = async (request) => {
    expect(request.refusal?.(text, status)).toBeNull();
    const seenAt = '2026-06-19T00:00:00.000Z';
    return { status, headers: {}, text, url: request.url, request: 'GET', seenAt };
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0 };
}

async function album(file: string): Promise<Listing> {
  const listing = await adapter.readAlbum(recorded(file), JSON.parse(read(file)).id, null);
  if (!listing) throw new Error(`no album in ${file}`);
  return listing;
}

type Told = Partial<Omit<Listing, 'tracks'>> & { tracks: number; discs: number };

/** What the dossier says of each release: tracks, discs and barcode; the two that are cut, or hold data, say so. */
const RELEASES: Record<string, Told> = {
  'release-30979257-paste-sampler-41-various-artists.json': {
    tracks: 20,
    discs: 1,
    title: 'Paste Magazine Sampler #41: April 2008',
    artists: ['Various Artists'],
    releaseDate: '2008-04',
    barcode: null,
  },
  'release-3ac4a81e-sheena-ringo-sandokushi-digital.json': {
    tracks: 13,
    discs: 1,
    title: '三毒史',
    releaseDate: '2019-05-27',
    barcode: '0602577684647',
  },
  'release-3f48d22d-vinicius-a-arca-de-noe-1980.json': {
    tracks: 14,
    discs: 1,
    title: 'A arca de Noé',
    releaseDate: '1980',
    barcode: null,
  },
  'release-4fdf1514-sheena-ringo-sandokushi-cd.json': {
    tracks: 13,
    discs: 1,
    title: '三毒史',
    releaseDate: '2019-05-27',
    barcode: '4988031329207',
  },
  'release-58651b56-vinicius-a-arca-de-noe-2013.json': {
    tracks: 17,
    discs: 1,
    title: 'A arca de Noé',
    releaseDate: '2013-12-10',
    barcode: '888837381628',
  },
  // The first of its 12 is the game's data.
  'release-70130d47-wipeout-mixed-mode-cd-with-isrcs.json': {
    tracks: 11,
    discs: 1,
    title: 'wipEout',
    trackCount: 11,
    barcode: '711719610427',
  },
  'release-8e061dc4-nirvana-nevermind-geffen-leading-zero-barcode.json': {
    tracks: 12,
    discs: 1,
    title: 'Nevermind',
    barcode: '0720642442524',
  },
  'release-b84ee12a-dsotm-vinyl.json': {
    tracks: 10,
    discs: 1,
    title: 'The Dark Side of the Moon',
    artists: ['Pink Floyd'],
  },
  // Cut by its keepers to 3 of 11 rows a disc.
  'release-bdc01183-rammstein-reise-reise-2cd-pregap.json': {
    tracks: 6,
    discs: 2,
    title: 'Reise, Reise',
    trackCount: 22,
    complete: false,
    barcode: '0602498681497',
  },
  'release-e3334c4e-gybe-lysflath-2lp-2000.json': { tracks: 4, discs: 2, barcode: '666561001216' },
  'release-e47d04a4-jeff-mills-kat-moda.json': {
    tracks: 3,
    discs: 1,
    title: 'Kat Moda',
    releaseDate: '2001',
    barcode: null,
  },
  'release-eccae410-nirvana-nevermind-dgc.json': {
    tracks: 12,
    discs: 1,
    title: 'Nevermind',
    barcode: '720642442524',
  },
  'release-ef72b5f2-khruangbin-a-la-sala-digital.json': {
    tracks: 12,
    discs: 1,
    title: 'A LA SALA',
    barcode: null,
  },
  'release-f77eeaef-gybe-lysflath-digital-2017.json': {
    tracks: 4,
    discs: 2,
    barcode: '887396825833',
  },
};

const LINKS: Record<string, string[]> = {
  'release-6393da26-url-rels.json': ['https://bulletproofmessenger.bandcamp.com/track/round-2'],
  'release-7d0cf748-url-rels.json': [
    'https://www.deezer.com/album/103934622',
    'https://music.apple.com/nz/album/1473205356',
  ],
};
const SEARCH = 'release-search.json';
const LINKED = 'url-lookup-hit.json';
const UNKNOWN = 'url-lookup-unknown-404.json';
/** The list of where the recordings come from: no answer. */
const NOT_USED = ['SOURCES.tsv'];
const USED = [...Object.keys(RELEASES), ...Object.keys(LINKS), SEARCH, LINKED, UNKNOWN];

describe.skipIf(!there)(
  `musicbrainz: recorded answers${there ? '' : ' (SKIPPED: ../shared is not here)'}`,
  () => {
    it('every body of the folder is read, and every body fully', ({ task }) => {
      expect(readdirSync(DIR).sort()).toEqual([...USED, ...NOT_USED].sort());
      expect(USED).toHaveLength(19);
      tellShare(task, 'musicbrainz', USED.length, USED.length);
    });

    it.each(Object.entries(RELEASES))('%s', async (file, { tracks, discs, ...told }) => {
      const listing = await album(file);
      expect(listing).toMatchObject({ trackCount: tracks, complete: true, problem: null, ...told });
      expect(listing.tracks).toHaveLength(tracks);
      expect(new Set(listing.tracks.map(({ disc }) => disc)).size).toBe(discs);
      for (const disc of Array.from({ length: discs }, (_, at) => at + 1)) {
        const numbers = listing.tracks
          .filter((one) => one.disc === disc)
          .map(({ number }) => number);
        expect(numbers).toEqual(numbers.map((_, at) => at + 1));
      }
      for (const { terms, durationMs } of listing.tracks) {
        expect(terms).toMatchObject([{ access: 'unknown', reason: 'reference-only' }]);
        expect(durationMs).toBeGreaterThan(1000);
      }
    });

    it.each(Object.entries(LINKS))('%s: addresses that have not ended', (file, links) => {
      expect(linksIn([shaped('musicbrainz', edition, JSON.parse(read(file)))])).toEqual(links);
    });
  },
);

describe.skipIf(!there)('musicbrainz: facts of the dossier in recorded answers', () => {
  it('a track is as long as itself, not as its recording', async () => {
    const vinyl = await album('release-b84ee12a-dsotm-vinyl.json');
    expect(vinyl.tracks.find(({ title }) => title === 'Time')?.durationMs).toBe(409_600);
    const [, breathe] = vinyl.tracks;
    expect(breathe).toMatchObject({ title: 'Breathe', disc: 1, number: 2, durationMs: 168_720 });
  });

  it('real artists stand on the tracks of a sampler, and the first of two ISRCs', async () => {
    const { tracks } = await album('release-30979257-paste-sampler-41-various-artists.json');
    expect(tracks[0]).toMatchObject({ title: 'The Silence Between Us', isrc: 'GAQZD0700100' });
    expect(new Set(tracks.flatMap(({ artists }) => artists)).size).toBeGreaterThan(15);
    expect(tracks.flatMap(({ artists }) => artists)).not.toContain('Various Artists');
  });

  it('what is data or hidden is no track', async () => {
    const wipeout = await album('release-70130d47-wipeout-mixed-mode-cd-with-isrcs.json');
    expect(wipeout.tracks[0]).toMatchObject({ title: 'Cairodrome', disc: 1, number: 1 });
    const rammstein = await album('release-bdc01183-rammstein-reise-reise-2cd-pregap.json');
    expect(rammstein.tracks[0]).toMatchObject({ title: 'Reise, Reise', number: 1 });
    expect(rammstein.tracks[3]).toMatchObject({ title: 'Keine Lust', disc: 2, number: 1 });
  });

  it('the longest titles stay whole', async () => {
    const { tracks } = await album('release-e3334c4e-gybe-lysflath-2lp-2000.json');
    const recordedTitles = JSON.parse(
      read('release-e3334c4e-gybe-lysflath-2lp-2000.json'),
    ).media.flatMap((one: { tracks: { title: string }[] }) => one.tracks.map(({ title }) => title));
    expect(tracks.map(({ title }) => title)).toEqual(recordedTitles);
  });

  it('a search of 1,757,033 that shows one is not whole', async () => {
    const words = { text: 'x', artist: null, title: 'x' };
    expect(await adapter.searchAlbums(recorded(SEARCH), words)).toMatchObject({
      whole: false,
      heads: [
        {
          id: 'e47d04a4-7460-427d-a731-cc82386d85f1',
          title: 'Kat Moda',
          artists: ['Jeff Mills'],
          trackCount: 3,
          releaseDate: null,
        },
      ],
    });
  });

  it('an address that somebody linked, and one that nobody did', async () => {
    const asked: string[] = [];
    const session = recorded(LINKED);
    const stop = new Error('the release is asked next');
    session.ask = async (request) => {
      asked.push(request.url);
      if (asked.length > 1) throw stop;
      return recorded(LINKED).ask(request);
    };
    const url = 'https://www.discogs.com/release/12620800';
    await expect(adapter.addresses?.(session, { url })).rejects.toBe(stop);
    expect(asked[1]).toMatch(/\/release\/06ac3e39-54fb-46eb-b40b-9345b7d2a23d$/);
    expect(
      await adapter.addresses?.(recorded(UNKNOWN, 404), { url: 'https://example.com' }),
    ).toEqual([]);
  });
});
