import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect } from 'vitest';
import { compareTracks, type MergedAlbum, mergeAlbum } from '../../src/match/index.js';
import type { ListedTrack, Listing } from '../../src/model/index.js';
import { adapter as musicbrainz } from '../../src/platforms/musicbrainz/doors.js';
import type { Adapter } from '../../src/platforms/platform.js';
import { answering, type Route } from '../platforms/answers.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/', import.meta.url));
const there = existsSync(DIR);
/** Tests of one group, which say so where there is nothing to test on. */
export const suite = (group: string, tests: () => void) =>
  describe.skipIf(!there)(`${group}${there ? '' : ' (SKIPPED: ../shared is not here)'}`, tests);

export const read = (file: string) => readFileSync(`${DIR}${file}`, 'utf8');
export const route = (to: string, file: string): Route => ({ to, body: read(file) });

interface Asked {
  adapter: Adapter;
  platform: string;
  id: string;
  routes: Route[];
  region?: string;
}

const KEYED = ['spotify', 'tidal'];

/** One platform's album out of recorded answers; whatever was not recorded is a 404. */
export async function album({
  adapter,
  platform,
  id,
  routes,
  region = 'US',
}: Asked): Promise<Listing> {
  const key = KEYED.includes(platform) ? { clientId: 'a', clientSecret: 'b' } : null;
  const token = { to: 'token', body: { access_token: 'x', expires_in: 3600 } };
  const session = answering(platform, [...routes, token], { regions: [region], key });
  const listing = await adapter.readAlbum(session, id, null);
  if (!listing) throw new Error(`${platform} has no album ${id}`);
  return listing;
}

export async function release(name: string): Promise<Listing> {
  const file = `musicbrainz/release-${name}.json`;
  const { id } = JSON.parse(read(file)) as { id: string };
  const routes = [route(`/release/${id}`, file)];
  return album({ adapter: musicbrainz, platform: 'musicbrainz', id, routes });
}

/** The album as words ask for it, from listings in this order. */
export function merged(listings: Listing[]): MergedAlbum {
  const [{ title = '', artists = [] } = {}] = listings;
  const artist = artists[0] ?? null;
  const question = { text: `${artist} ${title}`, artist, title, edition: null };
  return mergeAlbum({ question, listings, pasted: null });
}

/** Of each track the number it has in each listing, in the listings' order; 0 where a listing lacks it. */
export function numbers(listings: Listing[], { tracks }: MergedAlbum): number[][] {
  return tracks.map(({ places }) =>
    listings.map((listing) => {
      const rows = places.filter((place) => place.listing === listing);
      expect(rows.length).toBeLessThanOrEqual(1);
      const [row] = rows;
      return row ? listing.tracks.indexOf(row.track) + 1 : 0;
    }),
  );
}

/** Every track of one listing is the track at the same place of every other, in whichever order they come. */
export function expectAligned(listings: Listing[], count: number): void {
  const due = Array.from({ length: count }, (_, at) => listings.map(() => at + 1));
  for (const order of [listings, [...listings].reverse()]) {
    const found = merged(order);
    expect(found.rejected).toEqual([]);
    expect(numbers(listings, found)).toEqual(due);
    expect(found.listings.flatMap(({ extras }) => extras)).toEqual([]);
  }
}

/** How many rows of one listing compare as the recording of another's row at another place. */
export function strays(a: readonly ListedTrack[], b: readonly ListedTrack[]): number {
  return a.reduce(
    (sum, one, i) => sum + b.filter((other, j) => i !== j && isSame(one, other)).length,
    0,
  );
}

export function isSame(a: ListedTrack, b: ListedTrack): boolean {
  const [left, right] = [a, b].map(({ title, artists, durationMs, isrc }) => ({
    title,
    artists,
    ...(durationMs === null ? {} : { durationMs }),
    ...(isrc === null ? {} : { isrc }),
  }));
  return left !== undefined && right !== undefined && compareTracks(left, right).same;
}

/** A list of Tidal's old door, which is asked no more: its rows as they stand. */
export function oldTidalList(country: string): Listing {
  const { items } = JSON.parse(read(`tidal/legacy-tracks-1588184-${country}.json`)) as {
    items: Row[];
  };
  return {
    ...{ platform: 'tidal', id: country, title: 'Step Up 2 The Streets', otherTitles: [] },
    ...{ artists: ['Various Artists'], releaseDate: null, barcode: '075679994264', url: '' },
    ...{ trackCount: 16, complete: items.length === 16, problem: null, place: country },
    ...{ request: '', seenAt: '' },
    tracks: items.map(trackOf),
  };
}

interface Row {
  id: number;
  title: string;
  duration: number;
  trackNumber: number;
  volumeNumber: number;
  isrc: string;
  artists: { name: string }[];
}

function trackOf({
  id,
  title,
  duration,
  trackNumber,
  volumeNumber,
  isrc,
  artists,
}: Row): ListedTrack {
  return {
    id: String(id),
    title,
    otherTitles: [],
    artists: artists.map(({ name }) => name),
    album: null,
    disc: volumeNumber,
    number: trackNumber,
    durationMs: duration * 1000,
    isrc,
    url: null,
    terms: [],
  };
}
