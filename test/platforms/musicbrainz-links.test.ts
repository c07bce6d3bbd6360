import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { byAlbum } from '../../src/platforms/musicbrainz/choose.js';
import { adapter } from '../../src/platforms/musicbrainz/doors.js';
import { musicbrainz } from '../../src/platforms/musicbrainz/index.js';
import { linksIn } from '../../src/platforms/musicbrainz/links.js';
import type { Edition } from '../../src/platforms/musicbrainz/wire.js';
import { fixtureSession } from './spec.js';

const DIGITAL = '3ac4a81e-8106-4858-bce0-f7a78c6354b0';
const GROUP = '397121b6-85c7-4b9a-970c-be7fdc40eb58';
const NOBODY = '00000000-0000-4000-8000-000000000000';
const LINKS = [
  'https://www.deezer.com/album/103934622',
  'https://music.apple.com/nz/album/1473205356',
];
const fixtures = () => fixtureSession('musicbrainz');

describe('musicbrainz: addresses elsewhere', () => {
  it('are those of every edition, without those that ended, each once', async () => {
    const session = fixtures();
    expect(await adapter.addresses?.(session, { album: DIGITAL })).toEqual(LINKS);
    expect(session.asked).toHaveLength(2);
    expect(await adapter.addresses?.(session, { album: `release-group/${GROUP}` })).toEqual(LINKS);
    expect(session.asked).toHaveLength(2);
    expect(await adapter.addresses?.(fixtures(), { album: GROUP })).toEqual(LINKS);
  });

  it('need one question where the album was read before', async () => {
    const session = fixtures();
    await adapter.readAlbum(session, DIGITAL, null);
    await adapter.addresses?.(session, { album: DIGITAL });
    expect(session.asked).toHaveLength(2);
  });

  it('are found by an address that somebody linked', async () => {
    expect(await adapter.addresses?.(fixtures(), { url: LINKS[0] ?? '' })).toEqual(LINKS);
    expect(await adapter.addresses?.(fixtures(), { url: 'https://example.com' })).toEqual([]);
  });

  it('of no album are none', async () => {
    expect(await adapter.addresses?.(fixtures(), { album: NOBODY })).toEqual([]);
  });

  it('are addresses of pages and nothing else', () => {
    const resources = [
      'https://a.example/1',
      'javascript:alert(1)',
      'https://a.example/"x',
      `https://a.example/${'x'.repeat(600)}`,
      'ftp://a.example/',
    ];
    const relations = [
      ...resources.map((resource) => ({ url: { resource } })),
      { ended: true },
      { url: null },
    ];
    expect(linksIn([{ id: DIGITAL, title: 'x', relations }])).toEqual(['https://a.example/1']);
  });
});

describe('musicbrainz: editions beyond the first page', () => {
  const mbid = (n: number) => `${String(n).padStart(8, '0')}-0000-4000-8000-000000000000`;
  const edition = (n: number) => ({
    id: mbid(n),
    title: 'x',
    relations: [{ url: { resource: `https://a.example/${n}` } }],
  });

  /** Pages of two editions; those from `fails` on fail. */
  function paged(count: number, fails = Number.POSITIVE_INFINITY) {
    const session = fixtures();
    session.ask = async (request) => {
      session.asked.push(request);
      const offset = Number(request.query?.offset);
      if (offset >= fails) throw new Failure('timeout', 'musicbrainz: late');
      const releases = [offset, offset + 1].filter((n) => n < count).map(edition);
      const text = JSON.stringify({ 'release-count': count, releases });
      return { status: 200, headers: {}, text, url: request.url, request: 'GET', seenAt: '' };
    };
    return session;
  }
  const of = { album: `release-group/${GROUP}` };

  it('are read to the end, five pages at most', async () => {
    expect(await adapter.addresses?.(paged(5), of)).toHaveLength(5);
    const many = paged(1000);
    expect(await adapter.addresses?.(many, of)).toHaveLength(10);
    expect(many.asked.map(({ query }) => query?.offset)).toEqual(['0', '2', '4', '6', '8']);
  });

  it('do without a later page that fails, never without the first', async () => {
    expect(await adapter.addresses?.(paged(5, 2), of)).toHaveLength(2);
    await expect(adapter.addresses?.(paged(5, 0), of)).rejects.toMatchObject({ code: 'timeout' });
  });
});

describe('musicbrainz: the album of a track', () => {
  const RECORDING = 'e3363ad3-0cf1-419e-86fa-82aa7809b120';

  it('by its recording, or by its ISRC', async () => {
    expect(await adapter.albumOfTrack(fixtures(), RECORDING)).toBe(DIGITAL);
    expect(await adapter.albumOfIsrc?.(fixtures(), 'JPPO01900893')).toBe(DIGITAL);
    expect(musicbrainz.recognise(`https://musicbrainz.org/recording/${RECORDING}`)).toEqual({
      kind: 'track',
      id: RECORDING,
    });
  });

  it('is none for an ISRC that is unknown, or none at all', async () => {
    expect(await adapter.albumOfIsrc?.(fixtures(), 'XXAAA0000000')).toBeNull();
    expect(await adapter.albumOfIsrc?.(fixtures(), 'nonsense')).toBeNull();
  });

  it('is the album rather than the single, and the single rather than a compilation', () => {
    const one = (
      title: string,
      kind: string,
      more: string[] = [],
      rest: Partial<Edition> = {},
    ): Edition => ({
      id: title,
      title,
      status: 'Official',
      'release-group': { id: title, 'primary-type': kind, 'secondary-types': more },
      ...rest,
    });
    const hits = one('hits', 'Album', ['Compilation'], { date: '1990' });
    const single = one('single', 'Single', [], { date: '1991' });
    const album = one('album', 'Album', [], { date: '1992' });
    const bootleg = one('bootleg', 'Album', [], { status: 'Bootleg', date: '1980' });
    const first = (...all: Edition[]) => byAlbum(all)[0]?.title;
    expect(first(hits, single, bootleg, album)).toBe('album');
    expect(first(hits, single)).toBe('single');
    expect(first(hits, one('other', 'Other'))).toBe('other');
    expect(first(bootleg)).toBe('bootleg');
    expect(first()).toBeUndefined();
  });
});
