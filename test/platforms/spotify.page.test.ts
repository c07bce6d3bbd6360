import { describe, expect, it } from 'vitest';
import { terms } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/spotify/doors.js';
import { answering } from './answers.js';
import { ALBUM, html, idOf, pageOf, shown } from './spotify.made.js';

const read = (body: unknown, status = 200) =>
  adapter.readAlbum(answering('spotify', [{ to: '/album/', body, status }]), ALBUM, null);

describe('spotify: terms by the public page', () => {
  const FREE = [terms('free', 'free-with-ads'), terms('subscription', 'members', { tier: 'vip' })];

  const termsOf = async (row: unknown, rest = {}) =>
    (await read(pageOf([row], rest)))?.tracks[0]?.terms;

  it.each([
    ['playable', shown(1, { playable: true }), {}, FREE],
    [
      'locked to other countries',
      shown(1, { playable: false }, 'COUNTRY_RESTRICTED'),
      {},
      [terms('region-locked', 'blocked-here')],
    ],
    [
      'not playable for another reason',
      shown(1, { playable: false, reason: 'X' }),
      {},
      [terms('unavailable', 'greyed')],
    ],
    [
      'announced',
      shown(1, { playable: false }),
      { isPreRelease: true },
      [terms('unavailable', 'not-released')],
    ],
    ['not told', shown(1, null), {}, [terms('unknown', 'no-terms')]],
  ])('a track that is %s', async (_, row, rest, expected) => {
    expect(await termsOf(row, rest)).toEqual(expected);
  });
});

describe('spotify: the public page', () => {
  it('of a missing album says so', async () => {
    expect(await read('gone', 404)).toBeNull();
  });

  it.each([
    ['an empty shell', '<html><body><div id="main"></div></body></html>', 'changed'],
    ['a state that is no JSON', html('x').replace(/>[A-Za-z0-9+=]+</, '>AAAA<'), 'changed'],
    ['a state without the album', html({ entities: { items: {} } }), 'changed'],
    ['an album without its rows', pageOf([], { tracksV2: null }), 'changed'],
    ['a wall', '<html><body>Are you a robot? captcha</body></html>', 'captcha'],
  ])('that is %s is no empty album', async (_, body, code) => {
    await expect(read(body)).rejects.toMatchObject({ code });
  });

  it('that is cut short is not whole, and says how the rest is read', async () => {
    const rows = [shown(1, { playable: true })];
    const listing = await read(pageOf(rows, { tracksV2: { totalCount: 3, items: rows } }));
    expect(listing).toMatchObject({
      trackCount: 3,
      complete: false,
      problem: { code: 'needs-key', message: expect.stringContaining('1 of 3') },
    });
  });

  it('keeps the rows beside one that cannot be read', async () => {
    const listing = await read(pageOf([shown(1, { playable: true }), { track: { name: 'x' } }]));
    expect(listing?.tracks.map(({ id }) => id)).toEqual([idOf(1)]);
    expect(listing).toMatchObject({
      complete: false,
      problem: { message: 'spotify: tracksV2.items[1].track.uri is missing' },
    });
  });

  it('of no known country has no place', async () => {
    expect((await read(pageOf([], {}, '??')))?.place).toBeNull();
  });
});
