import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/model/index.js';
import { adapter as apple } from '../../src/platforms/apple/doors.js';
import { adapter as bandcamp } from '../../src/platforms/bandcamp/doors.js';
import { adapter as deezer } from '../../src/platforms/deezer/doors.js';
import { adapter as musicbrainz } from '../../src/platforms/musicbrainz/doors.js';
import type { Session } from '../../src/platforms/platform.js';
import { adapter as qobuz } from '../../src/platforms/qobuz/doors.js';
import { adapter as spotify } from '../../src/platforms/spotify/doors.js';
import { adapter as xiami } from '../../src/platforms/xiami/doors.js';
import { adapter as ytmusic } from '../../src/platforms/ytmusic/doors.js';
import { answering } from './answers.js';
import { fixtureSession } from './spec.js';

/* Bodies that the dossiers describe and nobody recorded. */

/** The fixtures, with the bodies of some questions changed. */
function changed(platform: string, change: (text: string, request: Request) => string): Session {
  const base = fixtureSession(platform);
  const ask: Session['ask'] = async (request) => {
    const answer = await base.ask(request);
    return { ...answer, text: change(answer.text, request) };
  };
  return { ...base, ask, regions: ['US'] };
}

const offers = (track: { terms: { access: string; reason: string }[] } | undefined) =>
  track?.terms.map(({ access, reason }) => `${access} ${reason}`);

describe('apple: described', () => {
  const album = {
    wrapperType: 'collection',
    collectionId: 1,
    collectionName: 'A',
    trackCount: 230,
  };
  const song = (trackNumber: number) => ({
    wrapperType: 'track',
    kind: 'song',
    trackId: 1000 + trackNumber,
    collectionId: 1,
    trackName: `Song ${trackNumber}`,
    trackNumber,
    discNumber: 1,
    isStreamable: true,
    trackPrice: -1,
    collectionPrice: -1,
    currency: 'USD',
  });
  const video = {
    wrapperType: 'track',
    kind: 'music-video',
    trackId: 9,
    trackName: 'V',
    collectionId: 1,
  };
  const lookup = (results: object[]) =>
    answering('apple', [{ to: '/lookup', body: { resultCount: results.length, results } }]);

  it('more than two hundred rows: the rest is open, not lacking', async () => {
    const rows = Array.from({ length: 200 }, (_, at) => song(at + 1));
    const listing = await apple.readAlbum(lookup([album, ...rows]), '1', null);
    expect(listing).toMatchObject({ trackCount: 230, complete: false });
    expect(listing?.tracks).toHaveLength(200);
    expect(offers(listing?.tracks[0])).toEqual(['subscription members']);
  });

  it('a video is counted by the shop and is no song; of an edition made clean nothing is lacking', async () => {
    const clean = { ...album, trackCount: 3, collectionExplicitness: 'cleaned' };
    const rows = [song(1), { ...song(2), trackExplicitness: 'cleaned' }, video];
    const listing = await apple.readAlbum(lookup([clean, ...rows]), '1', null);
    expect(listing).toMatchObject({ trackCount: 2, complete: true });
    expect(listing?.tracks.map(({ title }) => title)).toEqual(['Song 1', 'Song 2']);
  });
});

describe('deezer: described', () => {
  it('"no data" with HTTP 404 is an answer; the quota behind HTTP 200 is none', async () => {
    const error = (code: number) => ({ error: { type: 'x', message: 'x', code } });
    const gone = answering('deezer', [{ to: '/album/7', body: error(800), status: 404 }]);
    expect(await deezer.readAlbum(gone, '7', null)).toBeNull();
    const full = answering('deezer', [{ to: 'api.deezer.com', body: error(4) }]);
    await expect(deezer.readAlbum(full, '7', null)).rejects.toMatchObject({ code: 'rate-limited' });
  });
});

describe('spotify: described', () => {
  const id = '0sYsti82VA37zLESxDYVsm';
  const row = {
    id: '2PgUEovk43jcRT7xkRjXfa',
    name: 'One',
    disc_number: 1,
    track_number: 1,
    duration_ms: 1000,
  };
  const asked = (items: unknown[], total = items.length) =>
    answering(
      'spotify',
      [
        { to: 'api/token', body: { access_token: 't', expires_in: 3600 } },
        {
          to: '/albums/',
          body: { id, name: 'A', total_tracks: total, tracks: { items, total, next: null } },
        },
      ],
      { key: { clientId: 'a', clientSecret: 'b' } },
    );

  it('rows of null make the album less than whole, and say so', async () => {
    const listing = await spotify.readAlbum(asked([row, null]), id, null);
    expect(listing).toMatchObject({ complete: false, problem: { code: 'changed' } });
    expect(listing?.tracks).toHaveLength(1);
  });

  it('the reduced body of 2026 tells no terms', async () => {
    const listing = await spotify.readAlbum(asked([row]), id, null);
    expect(listing).toMatchObject({ complete: true, problem: null });
    expect(offers(listing?.tracks[0])).toEqual(['unknown no-terms']);
  });
});

describe('ytmusic: described', () => {
  it('a single that counts no songs and numbers none is whole with its one track', async () => {
    const session = changed('ytmusic', (text) => {
      const body = JSON.parse(text);
      const { tabs, secondaryContents } = body.contents.twoColumnBrowseResultsRenderer;
      const [{ tabRenderer }] = tabs;
      const [header] = tabRenderer.content.sectionListRenderer.contents;
      header.musicResponsiveHeaderRenderer.secondSubtitle = {
        runs: [{ text: '3 minutes, 5 seconds' }],
      };
      const [shelf] = secondaryContents.sectionListRenderer.contents;
      delete shelf.musicShelfRenderer.contents[0].musicResponsiveListItemRenderer.index;
      return JSON.stringify(body);
    });
    const listing = await ytmusic.readAlbum(session, 'MPREb_WvqEoZqND4g', null);
    expect(listing).toMatchObject({ trackCount: null, complete: true, problem: null });
    expect(listing?.tracks).toHaveLength(1);
    expect(offers(listing?.tracks[0])).toEqual(['free free-with-ads']);
  });
});

describe('bandcamp: described', () => {
  const row = { streaming: 1, file: { 'mp3-128': 'x' }, unreleased_track: false, duration: 100 };
  const tralbum = {
    current: {
      title: 'A',
      release_date: '26 Sep 2027 00:00:00 GMT',
      is_set_price: null,
      minimum_price: 7,
      download_pref: 2,
    },
    artist: 'B',
    item_type: 'album',
    album_is_preorder: true,
    trackinfo: [
      { ...row, track_id: 1, track_num: 1, title: 'Out' },
      {
        ...row,
        track_id: 2,
        track_num: 2,
        title: 'Later',
        streaming: 0,
        file: null,
        unreleased_track: true,
        duration: 0,
      },
    ],
  };
  const attribute = JSON.stringify(tralbum).replaceAll('"', '&quot;');
  const html = `<html><head><meta property="og:description" content="2 track album">
<script type="application/ld+json">{"offers":{"priceCurrency":"EUR"}}</script></head>
<body><script data-tralbum="${attribute}"></script></body></html>`;

  it('an album ordered ahead: what is out plays, the rest can be ordered and plays later', async () => {
    const session = answering('bandcamp', [{ to: 'b.bandcamp.com', body: html }]);
    const listing = await bandcamp.readAlbum(session, 'b.bandcamp.com/album/a', null);
    expect(listing).toMatchObject({ releaseDate: '2027-09-26', complete: true });
    expect(listing?.tracks.map(offers)).toEqual([
      ['free plays', 'purchase preorder'],
      ['purchase preorder', 'unavailable not-released'],
    ]);
    expect(listing?.tracks[1]).toMatchObject({
      durationMs: null,
      terms: [{ price: { amount: 700, currency: 'EUR', of: 'album' } }, {}],
    });
  });
});

describe('qobuz: described', () => {
  const ID = 'the-dark-side-of-the-moon-pink-floyd/xggxq5w5dmljb';

  it.each([
    ['1,69 €', 169],
    ['1 234,56 €', 123_456],
    ['1.234,56 €', 123_456],
    ['$1,234.56', 123_456],
    ["CHF 1'234.50", 123_450],
    ['2', 200],
    ['1,234', 123_400],
  ])('a price as other shops write it: %s', async (price, amount) => {
    const text = JSON.stringify(price).replaceAll("'", '&#39;').replaceAll('"', '&quot;');
    const session = changed('qobuz', (page) =>
      page.replace(/((?:&quot;|")price(?:&quot;|"):)\s*[\d.]+/g, (_, name: string) =>
        name.includes('&quot;') ? name + text : name + JSON.stringify(price),
      ),
    );
    const listing = await qobuz.readAlbum(session, ID, null);
    expect(listing).toMatchObject({ complete: true, problem: null });
    const single = listing?.tracks[0]?.terms.find(({ reason }) => reason === 'sold-singly');
    expect(single?.price).toEqual({ amount, currency: 'USD', of: 'track' });
  });

  it('a price that cannot be read is a changed row, not one that is not sold', async () => {
    const session = changed('qobuz', (page) =>
      page.replace(/&quot;price&quot;:\s*[\d.]+/, '&quot;price&quot;:&quot;free?&quot;'),
    );
    const listing = await qobuz.readAlbum(session, ID, null);
    expect(listing).toMatchObject({ complete: false, problem: { code: 'changed' } });
  });
});

describe('musicbrainz: described', () => {
  const MBID = '3ac4a81e-8106-4858-bce0-f7a78c6354b0';
  const release = (
    change: (body: Record<string, unknown> & { media: Record<string, unknown>[] }) => void,
  ) =>
    changed('musicbrainz', (text) => {
      const body = JSON.parse(text);
      change(body);
      return JSON.stringify(body);
    });

  it('the barcode of a release that is known to have none is none', async () => {
    const session = release((body) => {
      body.barcode = '';
    });
    expect(await musicbrainz.readAlbum(session, MBID, null)).toMatchObject({ barcode: null });
  });

  it('a disc that is counted and lists no tracks makes the album less than whole', async () => {
    const session = release(({ media }) =>
      media.push({ position: 2, format: 'CD', 'track-count': 5 }),
    );
    const listing = await musicbrainz.readAlbum(session, MBID, null);
    expect(listing?.tracks.length).toBeGreaterThan(0);
    expect(listing).toMatchObject({
      complete: false,
      trackCount: (listing?.tracks.length ?? 0) + 5,
    });
  });

  it('what is hidden before the first track is no track of the album', async () => {
    const whole = await musicbrainz.readAlbum(
      release(() => {}),
      MBID,
      null,
    );
    const session = release(({ media: [disc] }) => {
      const [first] = (disc?.tracks ?? []) as object[];
      Object.assign(disc ?? {}, { pregap: { ...first, position: 0, title: 'Hidden' } });
    });
    expect(await musicbrainz.readAlbum(session, MBID, null)).toEqual(whole);
  });
});

describe('xiami: described', () => {
  const NEW = /__PRELOADED_STATE__/;
  const row = (id: number, number: string, marks: string) =>
    `<tr data-needpay="0" ${marks}><td class="chkbox"><input type="checkbox" value="${id}" checked></td>
<td class="trackid">${number}</td><td class="song_name"><a href="/song/${id}">Song ${id}</a></td></tr>`;
  const table = (name: string, rows: string) =>
    `<strong class="trackname">${name}</strong><table class="track_list"><tbody>${rows}</tbody></table>`;
  const page = `<html><body><div id="title"><h1>重作一个梦</h1></div><div id="album_info"><table>
<tr><td>艺人：</td><td>任家萱</td></tr><tr><td>发行时间：</td><td>不详</td></tr></table></div>
${table('disc 1', row(11, '01', '') + row(12, '02', 'data-playstatus="0"'))}
${table('disc 2 [Live]', row(21, '01', ''))}</body></html>`;

  it('a page of before 2016: a table a disc, and no day of release', async () => {
    const session = changed('xiami', (text) => (NEW.test(text) ? page : text));
    const listing = await xiami.readAlbum(session, '483236', null);
    expect(listing).toMatchObject({ releaseDate: null, trackCount: 3, complete: true });
    expect(listing?.tracks.map(({ disc, number, id }) => [disc, number, id])).toEqual([
      [1, 1, '11'],
      [1, 2, '12'],
      [2, 1, '21'],
    ]);
    expect(offers(listing?.tracks[1])).toEqual(['unavailable was-removed']);
  });

  it('a page that was stored in part is not whole', async () => {
    const part = page.slice(0, page.indexOf('disc 2'));
    const session = changed('xiami', (text) => (NEW.test(text) ? part : text));
    expect(await xiami.readAlbum(session, '483236', null)).toMatchObject({ complete: false });
  });

  it('the newest capture cannot be read: an older one is', async () => {
    const broken = '<html><script>window.__PRELOADED_STATE__ = "e30tLS0="</script></html>';
    const session = changed('xiami', (text) => (NEW.test(text) ? broken : text));
    const listing = await xiami.readAlbum(session, '483236', null);
    expect(listing?.seenAt).toBe('2018-11-08T12:00:00.000Z');
  });
});
