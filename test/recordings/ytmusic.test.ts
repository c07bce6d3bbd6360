import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { Failure, type Request } from '../../src/model/index.js';
import type { Session } from '../../src/platforms/platform.js';
import { adapter } from '../../src/platforms/ytmusic/doors.js';
import { bodyOf } from '../../src/platforms/ytmusic/wire.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/ytmusic/', import.meta.url));
const there = existsSync(DIR);
const read = (file: string) => readFileSync(`${DIR}${file}`, 'utf8');

const HEART = 'MPREb_ic7dLBJdWkU';
const HEART_LIST = 'OLAK5uy_mH7DgcXgOoWckMp_0LiZyruqurO3I88iQ';
const BARCODE = 'search-gtin-60270082120.json';
const ISRC = 'search-isrc-GB2LD2210007.json';
const NOTHING = 'search-no-results.json';
const NO_PAGE = 'page-browse-not-found-initialData.json';
const LIST = 'browse-VLOLAK5uy_mH7DgcXgOoWc-o-my-heart.json';
const ALBUMS = {
  MPREb_WvqEoZqND4g: 'browse-MPREb_WvqEoZqND4g-marigold.json',
  [HEART]: 'browse-MPREb_ic7dLBJdWkU-o-my-heart.json',
  MPREb_JGVwpblcYUg: 'browse-MPREb_JGVwpblcYUg-vultures-1-greyed-and-missing.json',
  // Its own id was not recorded.
  MPREb_17xxxtentac: 'browse-17-xxxtentacion-2026-05.json',
  MPREb_CYhkf9U6tXI: 'page-browse-MPREb_CYhkf9U6tXI-initialData.json',
};
const READ = [...Object.values(ALBUMS), LIST, BARCODE, ISRC, NOTHING, NO_PAGE];

/** Answers what is browsed or searched with a recording, and nothing else. */
function recorded(files: Record<string, string>): Session {
  const ask = async (request: Request) => {
    const { browseId, query } = (request.json ?? {}) as Record<string, string>;
    const file = files[browseId ?? query ?? ''];
    if (file === undefined) throw new Failure('network', 'ytmusic: not recorded');
    const text = read(file);
    expect(request.refusal?.(text)).toBeNull();
    const seenAt = '2026-10-01T00:00:00.000Z';
    return { status: 200, headers: {}, text, url: request.url, request: 'POST', seenAt };
  };
  return { ask, memory: new Map(), regions: ['US'], key: null, now: 0 };
}

const listingOf = (id: keyof typeof ALBUMS, more: Record<string, string> = {}) =>
  adapter.readAlbum(recorded({ [id]: ALBUMS[id] ?? '', ...more }), id, null);

const suite = describe.skipIf(!there);
const SKIPPED = there ? '' : ' (SKIPPED: ../shared is not here)';

suite(`ytmusic: recordings${SKIPPED}`, () => {
  it('reads every body of the folder', ({ task }) => {
    const bodies = readdirSync(DIR).filter((file) => file !== 'SOURCES.tsv');
    expect(READ.toSorted()).toEqual(bodies.toSorted());
    expect(READ.length / bodies.length).toBe(1);
    tellShare(task, 'ytmusic', READ.length, bodies.length);
  });

  it.each([
    ['MPREb_WvqEoZqND4g', 'Marigold', ['lvrby'], '2019', 1],
    [HEART, 'O My Heart', ['Mother Mother'], '2008', 12],
    ['MPREb_17xxxtentac', '17', ['XXXTENTACION'], '2017', 11],
    ['MPREb_CYhkf9U6tXI', "Man's Not Hot", ['Big Shaq'], '2017', 1],
  ] as const)('album %s: %s, whole and free', async (id, title, artists, year, count) => {
    const listing = await listingOf(id);
    expect(listing).toMatchObject({
      title,
      artists,
      releaseDate: year,
      trackCount: count,
      complete: true,
      problem: null,
    });
    expect(listing?.tracks.map(({ number }) => number)).toEqual(
      Array.from({ length: count }, (_, at) => at + 1),
    );
    for (const { terms } of listing?.tracks ?? [])
      expect(terms).toMatchObject([{ access: 'free', reason: 'free-with-ads' }]);
  });

  it('VULTURES 1: 14 of 16 play, number 10 is not there, 14 is greyed', async () => {
    const listing = await listingOf('MPREb_JGVwpblcYUg');
    expect(listing).toMatchObject({ trackCount: 16, complete: false, problem: null });
    const of = (access: string) =>
      listing?.tracks.filter(({ terms }) => terms[0]?.access === access).map((t) => t.number);
    expect(of('free')).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16]);
    expect(of('unavailable')).toEqual([14]);
    expect(listing?.tracks[10]).toMatchObject({
      title: 'CARNIVAL',
      artists: ['¥$', 'Kanye West', 'Ty Dolla $ign', 'Rich The Kid'],
      durationMs: 265_000,
    });
  });
});

suite(`ytmusic: recorded doors${SKIPPED}`, () => {
  it("17: a row's own artists", async () => {
    const listing = await listingOf('MPREb_17xxxtentac');
    expect(listing?.tracks[7]).toMatchObject({
      title: 'Fuck Love',
      artists: ['XXXTENTACION', 'Trippie Redd'],
    });
  });

  it('O My Heart: the playlist gives the recordings in place of the videos', async () => {
    const videos = await listingOf(HEART);
    const audio = await listingOf(HEART, { [`VL${HEART_LIST}`]: LIST });
    expect(videos?.tracks[0]?.id).toBe('1Zsm8OzgWAw');
    expect(audio?.tracks[0]?.id).toBe('lkHoss2w7ys');
    expect(audio?.tracks.at(-1)).toMatchObject({ id: '_kprFz6VBWc', title: 'Sleep Awake' });
    const without = (listing: typeof audio) =>
      listing?.tracks.map(({ title, number, durationMs }) => [title, number, durationMs]);
    expect(without(audio)).toEqual(without(videos));
  });

  it("O My Heart: by its playlist's address", async () => {
    const session = recorded({ [`VL${HEART_LIST}`]: LIST, [HEART]: ALBUMS[HEART] ?? '' });
    const ask: Session['ask'] = async (request) => {
      if (request.method === 'POST') return session.ask(request);
      throw new Failure('network', 'ytmusic: not recorded');
    };
    const listing = await adapter.readAlbum({ ...session, ask }, HEART_LIST, null);
    expect(listing).toMatchObject({ id: HEART, complete: true });
  });

  it('searches: a barcode, an ISRC (in German), nothing', async () => {
    const session = recorded({
      '"60270082120"': BARCODE,
      GB2LD2210007: ISRC,
      nothing: NOTHING,
    });
    const hit = await adapter.searchBarcode?.(session, '60270082120');
    expect(hit).toMatchObject({ heads: [{ id: HEART, title: 'O My Heart' }], whole: true });
    expect(await adapter.albumOfIsrc?.(session, 'GB2LD2210007')).toBe('MPREb_DXHobNVZtuH');
    const words = { text: 'nothing', artist: null, title: null };
    expect(await adapter.searchAlbums(session, words)).toMatchObject({ heads: [], whole: true });
  });

  it('a page of an album that does not exist holds nothing', () => {
    expect(bodyOf(read(NO_PAGE))).toBeNull();
  });
});
