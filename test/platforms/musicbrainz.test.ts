import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { USER_AGENT } from '../../src/model/index.js';
import { addressOf } from '../../src/net/letter.js';
import { musicbrainz } from '../../src/platforms/musicbrainz/index.js';
import { refusalIn } from '../../src/platforms/musicbrainz/refusal.js';
import {
  albumSearch,
  barcodeSearch,
  linkedWith,
  release,
} from '../../src/platforms/musicbrainz/requests.js';
import { decide } from '../../src/platforms/musicbrainz/rights.js';
import { platformSpec } from './spec.js';

const ID = '3ac4a81e-8106-4858-bce0-f7a78c6354b0';
const album = { kind: 'album', id: ID } as const;
const group = { kind: 'album', id: `release-group/${ID}` } as const;

platformSpec(musicbrainz, {
  mine: {
    [`https://musicbrainz.org/release/${ID}`]: album,
    [`http://beta.musicbrainz.org/release/${ID}/disc/1?tport=8000#top`]: album,
    [`musicbrainz.org/release/${ID.toUpperCase()}`]: album,
    [`listen: https://www.musicbrainz.org:443/release/${ID}, good`]: album,
    [`https://musicbrainz.org/ws/2/release/${ID}?inc=recordings&fmt=json`]: album,
    [`https://musicbrainz.org/release-group/${ID}`]: group,
    [`https://musicbrainz.org/recording/${ID}`]: { kind: 'track', id: ID },
    [ID]: album,
    [` ${ID.toUpperCase()}\n`]: album,
  },
  notMine: [
    `https://evil-musicbrainz.org/release/${ID}`,
    `https://musicbrainz.org.example/release/${ID}`,
    `https://example.com/?to=https://musicbrainz.org/release/${ID}`,
    `https://example.com/musicbrainz.org/release/${ID}`,
    `https://musicbrainz.org/artist/${ID}`,
    `https://musicbrainz.org/release/${ID}0`,
    'https://musicbrainz.org/release/3ac4a81e',
    `playlist ${ID}`,
  ],
});

describe('musicbrainz: what is asked', () => {
  it('goes out under our own name, at most once a second', () => {
    const file = fileURLToPath(new URL('../../package.json', import.meta.url));
    const { name, version } = JSON.parse(readFileSync(file, 'utf8'));
    expect(USER_AGENT).toMatch(/^\S+\/[\d.]+ \( \S.* \)$/);
    expect(USER_AGENT.startsWith(`${name}/${version} (`)).toBe(true);
    expect(release(ID).headers?.['user-agent']).toBe(USER_AGENT);
    expect(musicbrainz.card).toMatchObject({ rate: 1, burst: 1, fixedPace: true });
  });

  it('asks for everything of a release at once', () => {
    expect(addressOf(release(ID)).href).toBe(
      `https://musicbrainz.org/ws/2/release/${ID}?inc=artist-credits+isrcs+labels+media+recordings+release-groups+url-rels&fmt=json`,
    );
  });

  it.each([
    [
      { artist: 'AC/DC', title: 'Back (in) "Black"' },
      String.raw`release:"Back \(in\) \"Black\"" AND artist:"AC\/DC"`,
    ],
    [{ artist: null, title: '三毒史' }, 'release:"三毒史"'],
    [{ artist: '椎名林檎', title: null }, 'artist:"椎名林檎"'],
    [
      { artist: null, title: null },
      '(release:"Nirvana" OR artist:"Nirvana") AND (release:"Never\\-mind" OR artist:"Never\\-mind")',
    ],
  ])('words as Lucene reads them: %j', (words, query) => {
    expect(albumSearch({ text: 'Nirvana - Never-mind', ...words }).query).toMatchObject({ query });
  });

  it('keeps a question of marks alone a question', () => {
    const asked = albumSearch({ text: '?!', artist: null, title: null });
    expect(asked.query?.query).toBe(String.raw`release:"\?\!"`);
  });

  it('a barcode in every length it is stored in', () => {
    expect(barcodeSearch('720642442524').query?.query).toBe(
      'barcode:720642442524 OR barcode:0720642442524 OR barcode:00720642442524',
    );
    expect(barcodeSearch('4988031329207').query?.query).toBe(
      'barcode:4988031329207 OR barcode:04988031329207',
    );
  });

  it('sends an address whole', () => {
    const { searchParams } = addressOf(linkedWith('https://a.example/album?id=1&x=2'));
    expect(searchParams.get('resource')).toBe('https://a.example/album?id=1&x=2');
  });
});

describe('musicbrainz: refusals', () => {
  it.each([
    '{"error":"Your requests are exceeding the allowable rate limit. Please see the documentation."}',
    '{"help":"For usage, please see: https://musicbrainz.org","error":"The MusicBrainz web server is currently busy. Please try again later."}',
    '<html><head><title>503 Service Temporarily Unavailable</title></head></html>',
    'Too many requests',
  ])('too fast: waits grow from two seconds: %s', (text) => {
    expect(refusalIn(text)).toMatchObject({ code: 'rate-limited', waits: [2000, 4000, 8000] });
  });

  it.each([503, 429])('too fast: status %i, whatever the body', (status) => {
    expect(refusalIn('', status)).toMatchObject({ code: 'rate-limited' });
    expect(refusalIn('{"error":"Not Found"}', 404)).toBeNull();
  });

  it.each([
    '{"error":"Not Found","help":"For usage, please see: https://musicbrainz.org/development/mmd"}',
    '{"id":"x","title":"Rate Limit","media":[]}',
    '{"error":"x","title":{"a":"rate limit"}}',
    '',
  ])('no refusal: %s', (text) => expect(refusalIn(text)).toBeNull());
});

it('musicbrainz: knows nothing about rights', () => {
  expect(decide()).toMatchObject([{ access: 'unknown', reason: 'reference-only', region: null }]);
});
