import { describe, expect, it } from 'vitest';
import { Failure } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/bandcamp/doors.js';
import { bandcamp } from '../../src/platforms/bandcamp/index.js';
import type { Session } from '../../src/platforms/platform.js';
import { fixtureSession, platformSpec } from './spec.js';

const LUNAR = 'lunar-module.bandcamp.com/album/bear-creek';
const RUST = 'spinningrust.bandcamp.com/album/do-you-like-acid-ep';
const SINGLE = 'svenfredrik.bandcamp.com/track/mr-florida-81';
const album = (id: string) => ({ kind: 'album' as const, id });
const words = { text: 'x', artist: null, title: null };

/** Answers every page with this one. */
function showing(text: string, status = 200): Session {
  const ask: Session['ask'] = async (request) => {
    const refusal = request.refusal?.(text);
    if (refusal) throw new Failure(refusal.code, refusal.message);
    const seenAt = '2026-10-01T00:00:00.000Z';
    return { status, headers: {}, text, url: request.url, request: 'GET', seenAt };
  };
  return { ask, memory: new Map(), regions: ['US'], key: null, now: 0 };
}

platformSpec(bandcamp, {
  mine: {
    [`https://${LUNAR}`]: album(LUNAR),
    [`http://${LUNAR}?from=discover_page&x=1`]: album(LUNAR),
    [`Listen: ${LUNAR}.`]: album(LUNAR),
    '听听（https://Lunar-Module.bandcamp.com/album/Bear-Creek）': album(LUNAR),
    [`https://${SINGLE}#about`]: { kind: 'track', id: SINGLE },
  },
  notMine: [
    'https://lunar-module.bandcamp.com.example/album/bear-creek',
    'https://evil.example/lunar-module.bandcamp.com/album/bear-creek',
    'https://lunar-module.bandcamp.com@evil.example/album/bear-creek',
    'https://notbandcamp.com/album/bear-creek',
    'https://bandcamp.com/album/bear-creek',
    'https://daily.bandcamp.com/album/bear-creek',
    'https://bandcamp.com/EmbeddedPlayer/v=2/album=1474396738/',
    'https://lunar-module.bandcamp.com/music',
    'bandcamp bear creek',
  ],
});

describe('bandcamp: album', () => {
  it('is to be heard, and to be bought at its fixed price', async () => {
    const session = fixtureSession('bandcamp');
    const listing = await adapter.readAlbum(session, LUNAR, null);
    expect(session.asked).toHaveLength(1);
    expect(listing).toMatchObject({
      id: LUNAR,
      title: 'Bear Creek',
      artists: ['Camp of Wolves'],
      releaseDate: '2025-09-26',
      trackCount: 12,
      barcode: null,
      url: `https://${LUNAR}`,
      complete: true,
      problem: null,
      place: null,
    });
    expect(listing?.tracks).toHaveLength(12);
    expect(listing?.tracks[1]).toMatchObject({
      id: '2860047892',
      title: 'Flickering Light',
      artists: ['Camp of Wolves'],
      number: 2,
      durationMs: 137_240,
      url: 'https://lunar-module.bandcamp.com/track/flickering-light-2',
      terms: [
        { access: 'free', reason: 'plays', region: null },
        {
          access: 'purchase',
          reason: 'digital-album',
          price: { amount: 700, currency: 'GBP', of: 'album' },
        },
      ],
    });
  });

  it('counts a track that it hides, and invents none', async () => {
    const listing = await adapter.readAlbum(fixtureSession('bandcamp'), RUST, null);
    expect(listing).toMatchObject({ trackCount: 6, complete: false, problem: null });
    expect(listing?.tracks).toHaveLength(5);
    expect(listing?.tracks[0]?.terms[1]?.price).toEqual({
      amount: 400,
      currency: 'EUR',
      of: 'album',
    });
  });

  it('gives away what has no price', async () => {
    const id = 'muzea.bandcamp.com/album/ambient-energy-name-your-price';
    const listing = await adapter.readAlbum(fixtureSession('bandcamp'), id, null);
    for (const { terms } of listing?.tracks ?? [])
      expect(terms).toMatchObject([{ access: 'free', reason: 'free-download' }]);
  });

  it('a track on no album is an album of one', async () => {
    const session = fixtureSession('bandcamp');
    expect(await adapter.albumOfTrack(session, SINGLE)).toBe(SINGLE);
    const listing = await adapter.readAlbum(session, SINGLE, null);
    expect(listing).toMatchObject({ title: "Mr. Florida '81", trackCount: 1, complete: true });
    expect(listing?.tracks).toMatchObject([
      {
        isrc: 'SE3AB2410001',
        number: null,
        terms: [
          { access: 'free' },
          { access: 'purchase', reason: 'sold-singly', price: { amount: 100, of: 'track' } },
        ],
      },
    ]);
  });
});

describe('bandcamp: no album', () => {
  it('is null where the page says so', async () => {
    const session = showing("<html>Sorry, that something isn't here.</html>", 404);
    expect(await adapter.readAlbum(session, LUNAR, null)).toBeNull();
    expect(await adapter.albumOfTrack(session, SINGLE)).toBeNull();
  });

  it.each([
    ['changed', '<html><body>nothing</body></html>', 'data-tralbum'],
    ['changed', '<html><i data-tralbum="{&quot;current&quot;:{}}"></i></html>', 'title'],
    ['changed', '<html><i data-tralbum="{&quot;curr"></i></html>', 'not JSON'],
    ['captcha', '<html><title>Client Challenge</title></html>', 'verification'],
  ])('fails on another page (%s, %s)', async (code, html, word) => {
    await expect(adapter.readAlbum(showing(html), LUNAR, null)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(word),
    });
  });

  it('says what to paste, since it is not searched', async () => {
    const failure = { code: 'no-search', message: expect.stringContaining('address') };
    await expect(adapter.searchAlbums(showing(''), words)).rejects.toMatchObject(failure);
    await expect(adapter.searchTracks(showing(''), words, 1)).rejects.toMatchObject(failure);
  });
});
