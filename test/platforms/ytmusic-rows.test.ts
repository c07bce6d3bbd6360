import { describe, expect, it } from 'vitest';
import { Failure, type Request } from '../../src/model/index.js';
import type { Session } from '../../src/platforms/platform.js';
import { adapter } from '../../src/platforms/ytmusic/doors.js';
import { hasGap, numbered } from '../../src/platforms/ytmusic/numbers.js';
import { decide, factsOf } from '../../src/platforms/ytmusic/rights.js';

const ID = 'MPREb_JGVwpblcYUg';
const GREY = 'MUSIC_ITEM_RENDERER_DISPLAY_POLICY_GREY_OUT';

const text = (words: string) => ({ text: { runs: [{ text: words }] } });

function row(number: number, kind = 'MUSIC_VIDEO_TYPE_ATV') {
  const id = `video${String(number).padStart(6, '0')}`;
  const watchEndpoint = {
    videoId: id,
    watchEndpointMusicSupportedConfigs: { watchEndpointMusicConfig: { musicVideoType: kind } },
  };
  return {
    musicResponsiveListItemRenderer: {
      index: { runs: [{ text: String(number) }] },
      flexColumns: [
        {
          musicResponsiveListItemFlexColumnRenderer: {
            text: { runs: [{ text: `Song ${number}`, navigationEndpoint: { watchEndpoint } }] },
          },
        },
        { musicResponsiveListItemFlexColumnRenderer: { text: {} } },
      ],
      fixedColumns: [{ musicResponsiveListItemFixedColumnRenderer: text('1:02:03') }],
      playlistItemData: { videoId: id, playlistSetVideoId: `SET${number}` },
    },
  };
}

const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => row(from + at));
const more = (token: string) => ({
  continuationItemRenderer: { continuationEndpoint: { continuationCommand: { token } } },
});

function albumOf(contents: unknown[], count: string, shelf = 'musicShelfRenderer') {
  const header = {
    title: { runs: [{ text: 'Long' }] },
    secondSubtitle: { runs: [{ text: count }, { text: ' • ' }, { text: '3 hours' }] },
    buttons: [
      {
        musicPlayButtonRenderer: {
          playNavigationEndpoint: { watchPlaylistEndpoint: { playlistId: 'OLAK5uy_long' } },
        },
      },
    ],
  };
  const head = { sectionListRenderer: { contents: [{ musicResponsiveHeaderRenderer: header }] } };
  return {
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: [{ tabRenderer: { content: head } }],
        secondaryContents: {
          sectionListRenderer: {
            contents: [{ itemSectionRenderer: {} }, { [shelf]: { contents } }],
          },
        },
      },
    },
  };
}

/** Answers by what is browsed, or by the token to go on with. */
function world(bodies: Record<string, unknown>): Session {
  const ask = async (request: Request) => {
    const { browseId, continuation } = (request.json ?? {}) as Record<string, string>;
    const body = bodies[browseId ?? continuation ?? ''];
    if (body === undefined) throw new Failure('timeout', 'ytmusic: late');
    const seenAt = '2026-10-01T00:00:00.000Z';
    const answer = { status: 200, headers: {}, url: request.url, request: 'POST', seenAt };
    return { ...answer, text: JSON.stringify(body) };
  };
  return { ask, memory: new Map(), regions: ['US'], key: null, now: 0 };
}

describe('ytmusic: the decision table', () => {
  const plays = { policy: null, videoId: 'x', plays: true };
  it.each([
    [1, plays, true, 'free', 'free-with-ads'],
    [2, { ...plays, videoId: null, policy: GREY }, true, 'unavailable', 'greyed'],
    [2, { ...plays, policy: GREY }, true, 'unavailable', 'greyed'],
    [5, plays, false, 'unknown', 'shop-region'],
    [6, { ...plays, videoId: null }, true, 'unknown', 'unrecognised'],
    [6, { ...plays, plays: false }, true, 'unknown', 'unrecognised'],
    [6, { ...plays, videoId: null, policy: 'SOMETHING_NEW' }, true, 'unknown', 'unrecognised'],
  ] as const)('line %d', (line, facts, served, access, reason) => {
    const made = decide(factsOf(facts, served));
    expect(made).toMatchObject({
      row: line,
      terms: [{ access, reason, region: null, tier: null }],
    });
  });
});

describe('ytmusic: numbers of greyed rows', () => {
  it.each([
    [[1, null, 3], 3, [1, 2, 3]],
    [[null, 2], 2, [1, 2]],
    [[1, null, null], 3, [1, 2, 3]],
    [[1, null], null, [1, null]],
    [[1, null], 3, [1, null]],
    [[9, null, 12], 12, [9, null, 12]],
    [[9, 11, 12, null, 14, null, 16], 16, [9, 11, 12, 13, 14, 15, 16]],
    [[null, null], 2, [1, 2]],
  ])('%j of %s', (shown, count, numbers) => {
    expect(numbered(shown, count)).toEqual(numbers);
  });

  it('a number that no row can be is a gap', () => {
    expect(hasGap([1, 3])).toBe(true);
    expect(hasGap([1, null, 3])).toBe(false);
    expect(hasGap([])).toBe(false);
  });
});

describe('ytmusic: more rows than a page holds', () => {
  it('goes on to the end', async () => {
    const next = {
      onResponseReceivedActions: [
        { appendContinuationItemsAction: { continuationItems: rows(101, 120) } },
      ],
    };
    const first = albumOf([...rows(1, 100), more('NEXT')], '120 songs');
    const listing = await adapter.readAlbum(world({ [ID]: first, NEXT: next }), ID, null);
    expect(listing).toMatchObject({ trackCount: 120, complete: true, problem: null });
    expect(listing?.tracks.at(-1)).toMatchObject({ number: 120, durationMs: 3_723_000 });
  });

  it('keeps what came where the next page fails', async () => {
    const first = albumOf([...rows(1, 100), more('NEXT')], '120 songs');
    const listing = await adapter.readAlbum(world({ [ID]: first }), ID, null);
    expect(listing).toMatchObject({ complete: false, problem: { code: 'timeout' } });
    expect(listing?.tracks).toHaveLength(100);
  });

  it("takes what the page leaves out from the album's playlist", async () => {
    const list = albumOf(rows(1, 120), '', 'musicPlaylistShelfRenderer');
    const first = albumOf(rows(1, 100), '120 songs');
    const listing = await adapter.readAlbum(world({ [ID]: first, VLOLAK5uy_long: list }), ID, null);
    expect(listing).toMatchObject({ complete: true, problem: null });
    expect(listing?.tracks.at(-1)).toMatchObject({ number: 120, title: 'Song 120' });
  });

  it('a row that cannot be read leaves the others and names its field', async () => {
    const broken = { musicResponsiveListItemRenderer: { flexColumns: [] } };
    const first = albumOf([row(1), broken, row(3)], '3 songs');
    const listing = await adapter.readAlbum(world({ [ID]: first }), ID, null);
    expect(listing?.tracks.map(({ number }) => number)).toEqual([1, 3]);
    expect(listing).toMatchObject({
      complete: false,
      problem: { code: 'changed', message: expect.stringContaining('musicShelfRenderer[1]') },
    });
  });
});
