import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type ListedTrack, type Listing, terms } from '../../src/model/index.js';
import { joinListings } from '../../src/platforms/regions.js';
import { adapter } from '../../src/platforms/tidal/doors.js';
import { decide } from '../../src/platforms/tidal/rights.js';
import { answering, type Route } from '../platforms/answers.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/tidal/', import.meta.url));
const there = existsSync(DIR);
const title = (what: string) =>
  `tidal: recorded ${what}${there ? '' : ' (SKIPPED: ../shared is not here)'}`;

/** Files read by the adapter in full, and those of doors that it does not use: evidence for what countries withhold. */
const readInFull = new Set<string>();
const evidence = new Set<string>();
const read = (file: string) => {
  readInFull.add(file);
  return readFileSync(`${DIR}${file}`, 'utf8');
};
const see = (file: string) => {
  evidence.add(file);
  return JSON.parse(readFileSync(`${DIR}${file}`, 'utf8'));
};
const TOKEN = { to: 'oauth2/token', body: { access_token: '', expires_in: 86_400 } };
const asking = (routes: Route[], regions: string[]) =>
  answering('tidal', [...routes, TOKEN], { key: { clientId: 'a', clientSecret: 'b' }, regions });
const members = (region: string) => terms('subscription', 'members', { region, tier: 'vip' });

describe.skipIf(!there)(title('v2 bodies'), () => {
  it('Die With A Smile: the same in two countries, whatever the type of its copyright', async () => {
    const session = asking(
      [
        { to: 'countryCode=US', body: read('v2-albums-381265361-US.json') },
        { to: 'countryCode=GB', body: read('v2-albums-381265361-GB.json') },
      ],
      ['US', 'GB'],
    );
    const listing = await adapter.readAlbum(session, '381265361', null);
    expect(listing).toMatchObject({
      title: 'Die With A Smile',
      artists: ['Lady Gaga', 'Bruno Mars'],
      releaseDate: '2024-08-16',
      barcode: '00602475093060',
      trackCount: 1,
      complete: true,
      problem: null,
    });
    expect(listing?.tracks).toMatchObject([
      { isrc: 'USUM72409273', durationMs: 252_000, disc: 1, number: 1 },
    ]);
    expect(listing?.tracks[0]?.terms).toEqual([members('US'), members('GB')]);
  });

  it('PRODUCTION DOSSIER: 46 tracks on three pages', async () => {
    const session = asking(
      [
        { to: 'page[cursor]=3nI1Esi', body: read('v2-albums-396698918-US-page2.json') },
        { to: 'page[cursor]=3nI1F0y', body: read('v2-albums-396698918-US-page3.json') },
        { to: '/albums?', body: read('v2-albums-396698918-US-page1.json') },
      ],
      ['US'],
    );
    const listing = await adapter.readAlbum(session, '396698918', null);
    expect(listing).toMatchObject({ trackCount: 46, complete: true, problem: null });
    expect(listing?.tracks.map(({ number }) => number)).toEqual(
      Array.from({ length: 46 }, (_, index) => index + 1),
    );
    expect(listing?.tracks[0]).toMatchObject({ title: '4M', durationMs: 180_000 });
    expect(listing?.tracks[20]).toMatchObject({ title: 'HUM', artists: ["Air Max '97"] });
    expect(listing?.tracks.every((track) => track.terms[0]?.access === 'subscription')).toBe(true);
    expect(session.asked).toHaveLength(4);
  });
});

interface LegacyRow {
  id: number;
  title: string;
  isrc: string;
  trackNumber: number;
  volumeNumber: number;
  allowStreaming: boolean;
}

/** A row of the old interface, its one flag read as the list of uses that it became. */
function rowOf(row: LegacyRow, region: string): ListedTrack {
  const availability = row.allowStreaming ? ['STREAM'] : [];
  const facts = { rules: null, isByAlbum: false, availability, price: null };
  return {
    id: String(row.id),
    title: row.title,
    otherTitles: [],
    artists: [],
    album: null,
    disc: row.volumeNumber,
    number: row.trackNumber,
    durationMs: null,
    isrc: row.isrc,
    url: null,
    terms: decide(facts, region, 0),
  };
}

/** An album of the old interface in one country, in the shape that the adapter gives. */
function legacy(id: string, region: string): Listing {
  const album = see(`legacy-album-${id}-${region}.json`);
  const { items } = see(`legacy-tracks-${id}-${region}.json`) as { items: LegacyRow[] };
  return {
    platform: 'tidal',
    id,
    title: album.title,
    otherTitles: [],
    artists: [],
    releaseDate: album.releaseDate,
    trackCount: album.numberOfTracks,
    barcode: album.upc,
    url: album.url,
    tracks: items.map((row) => rowOf(row, region)),
    complete: items.length >= album.numberOfTracks,
    problem: null,
    place: null,
    request: '',
    seenAt: '2022-01-01T00:00:00.000Z',
  };
}

describe.skipIf(!there)(title('bodies of doors that are not asked'), () => {
  it('Step Up 2: what a country leaves out is locked there, what it lists plays nowhere', () => {
    const regions = ['US', 'NO', 'SE'];
    const listing = joinListings(
      regions.map((region) => ({ region, outcome: legacy('1588184', region) })),
    );
    expect(listing).toMatchObject({ trackCount: 16, complete: true, barcode: '075679994264' });
    const inUs = listing?.tracks.map(({ number, terms: all }) => [
      number,
      all.find(({ region }) => region === 'US')?.access,
    ]);
    const listed = [2, 4, 5, 6, 8, 10, 11, 12, 16];
    expect(inUs).toEqual(
      Array.from({ length: 16 }, (_, index) => index + 1).map((number) => [
        number,
        listed.includes(number) ? 'unavailable' : 'region-locked',
      ]),
    );
    expect(
      listing?.tracks.every(({ terms: all }) =>
        all.every(({ region, access }) => region === 'US' || access === 'unavailable'),
      ),
    ).toBe(true);
  });

  it('Sap: five tracks that stream', () => {
    const listing = legacy('24700142', 'US');
    expect(listing.tracks.map((track) => track.terms)).toEqual(
      Array.from({ length: 5 }, () => [members('US')]),
    );
  });

  it('one album, here and not there: the two look like any that does not exist', async () => {
    const gone = ['webpages-album-496065886-NL-404.json', 'webpages-album-1-404.json'].map(see);
    expect(gone[0]).toEqual(gone[1]);
    expect(see('webpages-album-496065886-NZ.json').title).toBe('Heart Said No');
    const session = asking([{ to: '/albums?', body: gone[0], status: 404 }], ['NL']);
    expect(await adapter.readAlbum(session, '496065886', null)).toBeNull();
  });

  it('every body of the folder is named: five of v2 in full, the rest as evidence', ({ task }) => {
    const files = readdirSync(DIR).filter((file) => file !== 'SOURCES.tsv');
    expect([...readInFull, ...evidence].sort()).toEqual(files.sort());
    expect(`${readInFull.size} of ${files.length}`).toBe('5 of 16');
    tellShare(task, 'tidal', readInFull.size, files.length);
  });
});
