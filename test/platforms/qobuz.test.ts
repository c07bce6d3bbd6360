import { describe, expect, it } from 'vitest';
import { Failure, type Request } from '../../src/model/index.js';
import type { Session } from '../../src/platforms/platform.js';
import { adapter } from '../../src/platforms/qobuz/doors.js';
import { qobuz } from '../../src/platforms/qobuz/index.js';
import { decide } from '../../src/platforms/qobuz/rights.js';
import { FIXTURES, fixtureSession, platformSpec } from './spec.js';

const ID = 'xggxq5w5dmljb';
const WORDS = 'the-dark-side-of-the-moon-pink-floyd';
const MOON = `${WORDS}/${ID}`;
const words = { text: 'x', artist: null, title: null };

platformSpec(qobuz, {
  mine: {
    [`https://www.qobuz.com/us-en/album/${MOON}`]: { kind: 'album', id: MOON, region: 'US' },
    [`Hört: http://www.qobuz.com/de-de/album/${MOON}?x=1.`]: {
      kind: 'album',
      id: MOON,
      region: 'DE',
    },
    [`www.qobuz.com/us-en/album/-/${ID}`]: { kind: 'album', id: ID, region: 'US' },
    'https://www.qobuz.com/fr-fr/album/a-dave-brubeck-christmas-dave-brubeck/0008940834102#x': {
      kind: 'album',
      id: 'a-dave-brubeck-christmas-dave-brubeck/0008940834102',
      region: 'FR',
    },
    [`https://open.qobuz.com/album/${ID}`]: { kind: 'album', id: ID },
    [`听听（https://play.qobuz.com/album/${ID}）`]: { kind: 'album', id: ID },
  },
  notMine: [
    `https://www.qobuz.com.example/us-en/album/${MOON}`,
    `https://notqobuz.com/us-en/album/${MOON}`,
    `https://www.qobuz.com@evil.example/us-en/album/${MOON}`,
    `https://evil.example/www.qobuz.com/us-en/album/${MOON}`,
    'https://www.qobuz.com/us-en/interpreter/pink-floyd/52142',
    'https://open.qobuz.com/track/47683551',
    `qobuz ${ID}`,
  ],
});

type Own = (
  request: Request,
  page: string,
) => Partial<{ text: string; status: number; url: string }> | Failure;

const shopIn = ({ url }: Request) => /qobuz\.com\/([a-z]{2}-[a-z]{2})\//.exec(url)?.[1] ?? '';

/** The recorded page as every shop would show it, changed by a test. */
function world(regions: string[], own: Own = () => ({})): Session & { asked: Request[] } {
  const base = fixtureSession('qobuz', FIXTURES);
  const recorded = `https://www.qobuz.com/us-en/album/${MOON}`;
  const ask: Session['ask'] = async (request) => {
    const answer = await base.ask({ ...request, url: recorded });
    base.asked[base.asked.length - 1] = request;
    const shop = shopIn(request);
    const page = answer.text.replace('data-store="us-en"', `data-store="${shop}"`);
    const made = own(request, page);
    if (made instanceof Failure) throw made;
    const told = {
      ...answer,
      text: page,
      url: `https://www.qobuz.com/${shop}/album/${MOON}`,
      ...made,
    };
    const refusal = request.refusal?.(told.text);
    if (refusal) throw new Failure(refusal.code, refusal.message);
    return told;
  };
  return { ...base, ask, regions };
}

const shops = (asked: Request[]) => asked.map(shopIn);
const gone = { status: 404, text: 'Not found' };

describe('qobuz: one shop', () => {
  it('streams to members and sells singly, in its currency', async () => {
    const session = world(['US']);
    const listing = await adapter.readAlbum(session, MOON, null);
    expect(session.asked.map(({ url }) => url)).toEqual([
      `https://www.qobuz.com/us-en/album/${MOON}`,
    ]);
    expect(listing).toMatchObject({
      id: ID,
      title: 'The Dark Side of the Moon',
      artists: ['Pink Floyd'],
      releaseDate: '1973-03-01',
      trackCount: 10,
      barcode: null,
      url: `https://www.qobuz.com/us-en/album/${MOON}`,
      complete: true,
      problem: null,
    });
    expect(listing?.tracks[0]).toMatchObject({
      id: '47683551',
      title: 'Speak to Me',
      number: 1,
      durationMs: 64_000,
      terms: [
        { access: 'subscription', tier: 'vip', region: 'US', reason: 'members', preview: true },
        {
          access: 'purchase',
          reason: 'sold-singly',
          region: 'US',
          price: { amount: 169, currency: 'USD', of: 'track' },
        },
        {
          access: 'purchase',
          reason: 'digital-album',
          price: { amount: 1309, currency: 'USD', of: 'album' },
        },
      ],
    });
  });

  it('finds the page without its words', async () => {
    const session = world(['US']);
    expect((await adapter.readAlbum(session, ID, null))?.id).toBe(ID);
    expect(session.asked[0]?.url).toBe(`https://www.qobuz.com/us-en/album/-/${ID}`);
  });

  it('sells some tracks with the album only', async () => {
    const session = world(['JP'], (_, page) => ({
      text: page
        .replace('&quot;price&quot;:1.69', '&quot;price&quot;:null')
        .replace('popin-addtocart__cta ', 'popin-addtocart__cta track__unavailable')
        .replace('"priceCurrency":"USD","price":13.09', '"priceCurrency":"JPY","price":1833'),
    }));
    const listing = await adapter.readAlbum(session, MOON, null);
    expect(listing?.tracks[0]?.terms[1]).toMatchObject({
      reason: 'sold-in-album',
      price: { amount: 1833, currency: 'JPY', of: 'album' },
    });
    expect(listing?.tracks[1]?.terms[1]).toMatchObject({ reason: 'sold-singly' });
  });
});

describe('qobuz: no album, or not all of it', () => {
  it('is null where the shop has it not: nothing, or a way to the artist', async () => {
    expect(
      await adapter.readAlbum(
        world(['US'], () => gone),
        MOON,
        null,
      ),
    ).toBeNull();
    const url = 'https://www.qobuz.com/us-en/interpreter/pink-floyd/52142';
    expect(
      await adapter.readAlbum(
        world(['US'], () => ({ url })),
        MOON,
        null,
      ),
    ).toBeNull();
  });

  it.each([
    ['changed', '<html><body>A page</body></html>'],
    ['changed', '<html><body><div class="track"></div></body></html>'],
    ['captcha', '<html><title>Security check</title>are you a human?</html>'],
  ])('fails on another page (%s)', async (code, text) => {
    const session = world(['US'], () => ({ text }));
    await expect(adapter.readAlbum(session, MOON, null)).rejects.toMatchObject({ code });
  });

  it('a row that cannot be read leaves the others', async () => {
    const session = world(['US'], (_, page) => ({
      text: page.replace('&quot;item_id&quot;:47683552,', ''),
    }));
    const listing = await adapter.readAlbum(session, MOON, null);
    expect(listing?.tracks).toHaveLength(9);
    expect(listing).toMatchObject({
      complete: false,
      problem: { code: 'changed', message: 'qobuz: track[1].facts.item_id is missing' },
    });
  });

  it('says what to paste, since it is not searched', async () => {
    const failure = { code: 'no-search', message: expect.stringContaining('address') };
    await expect(adapter.searchAlbums(world(['US']), words)).rejects.toMatchObject(failure);
    await expect(adapter.searchTracks(world(['US']), words, 1)).rejects.toMatchObject(failure);
    await expect(adapter.albumOfTrack(world(['US']), '1')).rejects.toMatchObject(failure);
  });
});

describe('qobuz: several regions', () => {
  const termsIn = (region: string, listing: Awaited<ReturnType<typeof adapter.readAlbum>>) =>
    listing?.tracks[0]?.terms.filter((one) => one.region === region);

  it('asks those that the first page says carry it, and no others', async () => {
    const session = world(['US', 'GB', 'NZ', 'CN'], (request, page) => ({
      text: shopIn(request) === 'nz-en' ? page.replaceAll('USD', 'NZD') : page,
    }));
    const listing = await adapter.readAlbum(session, MOON, null);
    expect(shops(session.asked)).toEqual(['us-en', 'nz-en']);
    expect(listing?.tracks).toHaveLength(10);
    for (const region of ['GB', 'CN'])
      expect(termsIn(region, listing)).toMatchObject([
        { access: 'region-locked', reason: 'not-in-region' },
      ]);
    expect(termsIn('NZ', listing)).toMatchObject([
      { access: 'subscription' },
      { access: 'purchase', price: { currency: 'NZD', of: 'track' } },
      { access: 'purchase', price: { currency: 'NZD', of: 'album' } },
    ]);
  });

  it('asks each region itself where the first has it not', async () => {
    const session = world(['FR', 'US'], (request) => (shopIn(request) === 'fr-fr' ? gone : {}));
    const listing = await adapter.readAlbum(session, MOON, null);
    expect(shops(session.asked)).toEqual(['fr-fr', 'us-en']);
    expect(termsIn('FR', listing)).toMatchObject([{ access: 'region-locked' }]);
    expect(termsIn('US', listing)).toMatchObject([{ access: 'subscription' }, {}, {}]);
  });

  it('keeps what one region told where another fails', async () => {
    const late = new Failure('timeout', 'qobuz: late');
    const session = world(['US', 'AU'], (request) => (shopIn(request) === 'au-en' ? late : {}));
    const listing = await adapter.readAlbum(session, MOON, null);
    expect(listing).toMatchObject({ complete: true, problem: { code: 'timeout' } });
    expect(termsIn('AU', listing)).toMatchObject([{ access: 'unknown', reason: 'timeout' }]);
  });

  it('where no country asked has a shop, another shop says whether it is carried there', async () => {
    const session = world(['CN']);
    expect(await adapter.readAlbum(session, MOON, null)).toBeNull();
    expect(shops(session.asked)).toEqual(['us-en']);
    const late = new Failure('timeout', 'qobuz: late');
    await expect(
      adapter.readAlbum(
        world(['CN'], () => late),
        MOON,
        null,
      ),
    ).rejects.toBe(late);
  });

  it("takes no other shop's terms for those of the shop asked", async () => {
    const session = world(['JP'], (_, page) => ({
      text: page.replace('data-store="jp-ja"', 'data-store="us-en"'),
    }));
    await expect(adapter.readAlbum(session, MOON, null)).rejects.toMatchObject({ code: 'refused' });
  });
});

describe('qobuz: the decision table', () => {
  const none = { region: 'US', streams: false, single: null, album: null, sample: false };
  const single = { amount: 169, currency: 'USD', of: 'track' as const };
  const album = { amount: 1309, currency: 'USD', of: 'album' as const };
  it.each([
    ['members', { streams: true }, ['subscription members']],
    [
      'members, and sold singly',
      { streams: true, single, album },
      ['subscription members', 'purchase sold-singly', 'purchase digital-album'],
    ],
    ['sold singly', { single }, ['purchase sold-singly']],
    ['sold with the album only', { album, sample: true }, ['purchase sold-in-album']],
    ['a sample alone', { sample: true }, ['unavailable preview-only']],
    ['nothing', {}, ['unknown unrecognised']],
  ])('%s', (_, facts, offers) => {
    const made = decide({ ...none, ...facts });
    expect(made.map(({ access, reason }) => `${access} ${reason}`)).toEqual(offers);
    for (const one of made) expect(one.region).toBe('US');
  });
});
