import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Cache, openCache } from '../../src/cache/index.js';
import {
  type ListedTrack,
  type Listing,
  type ListingHead,
  type Terms,
  terms,
} from '../../src/model/index.js';

/** A folder that goes away with the test. */
export function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'fulldisc-cache-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** A database in memory that is closed with the test. */
export function memory(): Cache {
  const cache = openCache(':memory:');
  onTestFinished(() => cache.close());
  return cache;
}

export const FREE: Terms[] = [terms('free', 'plays')];
export const MEMBERS: Terms[] = [terms('subscription', 'members', { tier: 'vip' })];
export const GREYED: Terms[] = [terms('unavailable', 'greyed')];

export const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

/** ISO 8601 of the n-th day. */
export function day(n: number): string {
  return new Date(START + n * DAY).toISOString();
}

export function track(id: string, rest: Partial<ListedTrack> = {}): ListedTrack {
  return {
    id,
    title: `Title ${id}`,
    otherTitles: [],
    artists: ['Somebody'],
    album: null,
    disc: 1,
    number: 1,
    durationMs: 200_000,
    isrc: null,
    url: `https://example.org/track/${id}`,
    terms: FREE,
    ...rest,
  };
}

export function head(id: string, rest: Partial<ListingHead> = {}): ListingHead {
  return {
    platform: 'qqmusic',
    id,
    title: `Album ${id}`,
    otherTitles: [],
    artists: ['Somebody'],
    releaseDate: '2003-07-31',
    trackCount: null,
    barcode: null,
    url: `https://example.org/album/${id}`,
    ...rest,
  };
}

export function listing(id: string, tracks: ListedTrack[], rest: Partial<Listing> = {}): Listing {
  return {
    ...head(id),
    tracks,
    complete: true,
    problem: null,
    place: null,
    request: `GET https://example.org/album?id=${id}`,
    seenAt: day(0),
    ...rest,
  };
}

export function count(cache: Cache, table: string): number {
  return cache.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number;
}

/** What SQLite itself finds wrong with the file, and references that lead nowhere; empty where all is well. */
export function faults(cache: Cache): unknown[] {
  const integrity = cache.db.pragma('integrity_check') as { integrity_check: string }[];
  const dangling = cache.db
    .prepare(
      'SELECT id FROM tracks WHERE finding_id IS NULL OR finding_id NOT IN (SELECT id FROM findings)',
    )
    .all();
  return [
    ...integrity.filter((row) => row.integrity_check !== 'ok'),
    ...(cache.db.pragma('foreign_key_check') as unknown[]),
    ...dangling,
  ];
}

export function bytesOf(path: string): string {
  return readFileSync(path).toString('base64');
}
