import { describe, expect, it } from 'vitest';
import { coverAlbum } from '../../src/cover/index.js';
import { type Offer, type Terms, type TrackReport, terms } from '../../src/model/index.js';

function offer(one: Terms): Offer {
  return {
    ...one,
    trackId: 'x',
    listingId: null,
    url: null,
    confidence: 1,
    via: 'album',
    seenAt: null,
  };
}

const free = offer(terms('free', 'plays', { quality: 'full' }));
const standard = offer(terms('free', 'plays-standard', { quality: 'standard' }));
const member = offer(terms('subscription', 'members', { quality: 'full' }));
const buy = offer(terms('purchase', 'digital-album'));
const grey = offer(terms('unavailable', 'greyed'));
const absent = offer(terms('absent', 'not-listed'));
const unknown = offer(terms('unknown', 'timeout'));
const atHome = offer(terms('free', 'terms-at-home', { region: 'CN', inferred: true }));
const inTaiwan = offer(terms('free', 'plays', { region: 'TW' }));

/** A row a track: its offers on a, b and c. */
function album(...rows: Offer[][][]): TrackReport[] {
  return rows.map(([a = [], b = [], c = []], index) => ({
    disc: 1,
    number: index + 1,
    title: `t${index + 1}`,
    artists: [],
    durationMs: null,
    isrc: null,
    from: [],
    offers: { a, b, c },
  }));
}

const ask = (tracks: TrackReport[], regions = ['CN'], quality: 'any' | 'full' = 'any') =>
  coverAlbum({ tracks, platforms: ['a', 'b', 'c'], regions, quality });

const brief = (tracks: TrackReport[], regions?: string[], quality?: 'any' | 'full') =>
  ask(tracks, regions, quality).covers.map(
    (cover) =>
      `${cover.region} ${cover.terms} ${cover.platforms.join('+')} ${cover.covered}/${cover.of}`,
  );

describe('covers of an album', () => {
  it('counts free, then memberships too, then purchases too', () => {
    expect(
      brief(
        album([[free], [member], [absent]], [[grey], [member], [buy]], [[absent], [absent], [buy]]),
      ),
    ).toEqual([
      'CN free a 1/3',
      'CN subscription b 2/3',
      'CN purchase b 2/3',
      'CN purchase a+c 3/3',
      'CN purchase b+c 3/3',
    ]);
  });

  it('never counts unknown, inferred, greyed, region-locked or absent', () => {
    const locked = offer(terms('region-locked', 'seen-from-abroad'));
    const tracks = album([[unknown], [locked, atHome], [grey]]);
    expect(brief(tracks)).toEqual(['CN free  0/1', 'CN subscription  0/1', 'CN purchase  0/1']);
  });

  it('says how many covered tracks rest on standard quality, and leaves them out where full is asked', () => {
    const tracks = album([[standard, member], [absent], [absent]], [[free], [absent], [absent]]);
    const [cover] = ask(tracks).covers;
    expect(cover).toMatchObject({ terms: 'free', covered: 2, standardOnly: 1, complete: true });
    expect(ask(tracks).covers[1]).toMatchObject({ terms: 'subscription', standardOnly: 0 });
    expect(brief(tracks, ['CN'], 'full')[0]).toBe('CN free a 1/2');
  });

  it('tells missing from undecided: undecided is unknown on a platform of the set', () => {
    const tracks = album(
      [[free], [absent], [absent]],
      [[absent], [unknown], [absent]],
      [[unknown], [absent], [grey]],
    );
    const { covers, missing, undecided } = ask(tracks);
    expect(covers[0]).toMatchObject({
      platforms: ['a'],
      missing: [{ disc: 1, number: 2, title: 't2' }],
      undecided: [{ disc: 1, number: 3, title: 't3', platforms: ['a'] }],
    });
    expect(missing).toEqual([]);
    expect(undecided.map(({ number, platforms }) => [number, platforms])).toEqual([
      [2, ['b']],
      [3, ['a']],
    ]);
  });

  it('is missing at the top where no offer opens a track and every platform answered', () => {
    const { missing, undecided } = ask(album([[grey], [absent], [absent]]));
    expect(missing).toHaveLength(1);
    expect(undecided).toEqual([]);
  });

  it("counts the caller's own place for the first region only, and other regions by name", () => {
    const tracks = album([[free], [inTaiwan], [absent]]);
    expect(brief(tracks, ['CN', 'TW']).filter((line) => line.includes(' free '))).toEqual([
      'CN free a 1/1',
      'TW free b 1/1',
    ]);
  });
});
