import { describe, expect, it } from 'vitest';
import { albumAddress, trackOf } from '../../src/platforms/bandcamp/convert.js';
import { decide, factsOf } from '../../src/platforms/bandcamp/rights.js';
import { type Page, pageIn } from '../../src/platforms/bandcamp/wire.js';

const ROW = { track_id: 1, title: 'One', streaming: 1, file: { 'mp3-128': 'x' } };
const SOLD = { title: 'Album', download_pref: 2, minimum_price: 5, is_set_price: null };

/** A page as Bandcamp makes it, with what matters. */
function page(of: { album?: object; current?: object; row?: object; currency?: string }): Page {
  const tralbum = {
    current: { ...SOLD, ...of.current },
    artist: 'Somebody',
    item_type: 'album',
    trackinfo: [{ ...ROW, ...of.row }],
    ...of.album,
  };
  return pageIn({
    tralbum: JSON.stringify(tralbum),
    band: '{"name":"Somebody"}',
    linkedData: `{"albumRelease":[{"offers":{"priceCurrency":"${of.currency ?? 'EUR'}"}}]}`,
    description: '1 track album',
  });
}

function decided(of: Parameters<typeof page>[0]) {
  const one = page(of);
  const [track] = one.tracks;
  if (!track) throw new Error('no track was read');
  const { row, terms } = decide(factsOf(one, track));
  return [
    row,
    ...terms.map(({ access, reason, price }) => [access, reason, price?.amount ?? null]),
  ];
}

const FREE = ['free', 'plays', null];
const GIVEN = ['free', 'free-download', null];
const sold = (reason: string, amount: number | null = 500) => ['purchase', reason, amount];
const LATER = { file: null, unreleased_track: true };

describe('bandcamp: the decision table', () => {
  it.each([
    [
      'subscribers only',
      { album: { tralbum_subscriber_only: true } },
      [1, ['subscription', 'fan-only', null]],
    ],
    [
      'a free download',
      { album: { freeDownloadPage: 'https://bandcamp.com/download?x' } },
      [2, GIVEN],
    ],
    ['no least price', { current: { minimum_price: 0 } }, [2, GIVEN]],
    ['given away', { current: { download_pref: 1, minimum_price: 0 } }, [2, GIVEN]],
    ['a track given away', { row: { has_free_download: true } }, [2, GIVEN]],
    [
      'no least price, but a fixed one',
      { current: { minimum_price: 0, is_set_price: 1, set_price: 7 } },
      [3, FREE, sold('digital-album', 700)],
    ],
    ['plays and is sold', {}, [3, FREE, sold('digital-album')]],
    [
      'plays and is sold with the album only',
      { row: { is_downloadable: false } },
      [3, FREE, sold('sold-in-album')],
    ],
    [
      'plays before the album is out',
      { album: { album_is_preorder: true } },
      [3, FREE, sold('preorder')],
    ],
    ['plays and is not sold', { current: { download_pref: null, minimum_price: 0 } }, [3, FREE]],
    ['not out yet', { row: LATER }, [4, sold('preorder'), ['unavailable', 'not-released', null]]],
    [
      'not out yet and without a price',
      { row: LATER, current: { minimum_price: 0 } },
      [4, sold('preorder', null), ['unavailable', 'not-released', null]],
    ],
    ['does not play, and is sold', { row: { file: null } }, [5, sold('digital-album')]],
    ['is not to be streamed', { row: { streaming: 0 } }, [5, sold('digital-album')]],
    [
      'nothing is told',
      { row: { file: null }, current: { download_pref: null, minimum_price: null } },
      [7, ['unknown', 'unrecognised', null]],
    ],
  ])('%s', (_, of, expected) => {
    expect(decided(of)).toEqual(expected);
  });

  it('yen are whole, and an amount without a currency is no price', () => {
    expect(decided({ currency: 'JPY', current: { minimum_price: 1500 } })[2]).toEqual(
      sold('digital-album', 1500),
    );
    expect(decided({ currency: '' })[2]).toEqual(sold('digital-album', null));
  });
});

describe('bandcamp: what a page tells', () => {
  it('a row that cannot be read leaves the others and names its field', () => {
    const trackinfo = [ROW, { ...ROW, file: undefined }];
    const read = page({ album: { trackinfo } });
    expect(read.tracks).toHaveLength(1);
    expect(read.problem).toMatchObject({
      code: 'changed',
      message: 'bandcamp: trackinfo[1].file is missing',
    });
  });

  it("names a track's own artist, and links only within its host", () => {
    const row = {
      artist: 'Guest',
      title_link: '//evil.example/track/x',
      title: 'A\u001b[31m<b>B</b>',
    };
    const read = page({ row });
    const [track] = read.tracks;
    const head = { id: 'a.bandcamp.com/album/x', title: 'X', artists: ['A'] };
    expect(track && trackOf(read, track, head as never)).toMatchObject({
      artists: ['Guest'],
      title: 'AB',
      url: null,
    });
  });

  it.each([
    ['/album/x', 'a.bandcamp.com/album/x'],
    ['https://own.example/album/x', 'a.bandcamp.com/album/x'],
    [null, 'a.bandcamp.com/track/t'],
  ])('a track is on %s', (album_url, id) => {
    expect(albumAddress('a.bandcamp.com/track/t', page({ album: { album_url } }))).toBe(id);
  });
});
