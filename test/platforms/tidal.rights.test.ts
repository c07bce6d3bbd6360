import { describe, expect, it } from 'vitest';
import { type Terms, terms } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/tidal/doors.js';
import { ALBUM, answerOf, rules, track, world } from './tidal.made.js';

const US = { region: 'US' };
const NOW = Date.UTC(2026, 8, 1);
const free = terms('free', 'plays', US);
const members = terms('subscription', 'members', { ...US, tier: 'vip' });
const bought = terms('purchase', 'sold-singly', US);
const not = (reason: Terms['reason']) => [terms('unavailable', reason, US)];

async function termsOf(body: unknown): Promise<Terms[] | undefined> {
  const session = world([{ to: '/albums', body }], { now: NOW });
  return (await adapter.readAlbum(session, ALBUM, null))?.tracks[0]?.terms;
}

describe('tidal: usage rules', () => {
  it.each<[string, Record<string, unknown>, Terms[]]>([
    ['free', { free: ['STREAM'] }, [free]],
    ['members', { free: [], subscription: ['STREAM', 'DJ'] }, [members]],
    ['bought', { paid: ['STREAM'] }, [bought]],
    ['bought to keep', { paid: ['DOWNLOAD'] }, [bought]],
    [
      'all three',
      { paid: ['DOWNLOAD'], subscription: ['STREAM'], free: ['STREAM'] },
      [free, members, bought],
    ],
    ['none', { free: [], paid: [], subscription: [] }, not('not-streamed')],
    ['for DJs only', { subscription: ['DJ', 'STEM'] }, not('not-streamed')],
    [
      'from later on',
      { subscription: ['STREAM'], validFrom: '2026-10-01T00:00:00Z' },
      not('not-released'),
    ],
    ['since', { subscription: ['STREAM'], validFrom: '2026-08-01T00:00:00Z' }, [members]],
    ['for another country', { countryCode: 'NO', free: ['STREAM'] }, [members]],
    ['empty of lists', {}, [members]],
  ])('%s', async (_, told, expected) => {
    const { resource, relation } = rules(told);
    expect(
      await termsOf(answerOf([track(1, { relationships: relation })], {}, [resource])),
    ).toEqual(expected);
  });

  it('of a track sold singly come with its price', async () => {
    const { resource, relation } = rules({ paid: ['DOWNLOAD'] });
    const config = { id: 'p1', type: 'priceConfigurations' };
    const row = track(1, { relationships: { ...relation, priceConfig: { data: config } } });
    const priced = { ...config, attributes: { price: '1.29', currency: 'USD' } };
    expect(await termsOf(answerOf([row], {}, [resource, priced]))).toEqual([
      { ...bought, price: { amount: 129, currency: 'USD', of: 'track' } },
    ]);
  });

  it('of the album hold for a track without its own, unless it is withheld', async () => {
    const { resource, relation } = rules({ free: ['STREAM'], paid: ['DOWNLOAD'] });
    const held = track(2, { attributes: { availability: [] } });
    const body = answerOf([track(1), held], { relationships: relation }, [resource]);
    const session = world([{ to: '/albums', body }], { now: NOW });
    const listing = await adapter.readAlbum(session, ALBUM, null);
    expect(listing?.tracks.map((one) => one.terms)).toEqual([
      [free, terms('purchase', 'sold-in-album', US)],
      not('not-streamed'),
    ]);
  });
});

describe('tidal: without usage rules', () => {
  it.each<[string, unknown, Terms[]]>([
    ['STREAM', ['STREAM', 'DJ'], [members]],
    ['nothing', [], not('greyed')],
    ['only DJ and STEM', ['DJ', 'STEM'], not('not-streamed')],
    ['no list', undefined, [terms('unknown', 'no-terms', US)]],
  ])('%s', async (_, availability, expected) => {
    expect(await termsOf(answerOf([track(1, { attributes: { availability } })]))).toEqual(expected);
  });

  it('a relation whose data is withheld tells nothing', async () => {
    const row = track(1, { relationships: { usageRules: { links: { self: '/x' } } } });
    expect(await termsOf(answerOf([row]))).toEqual([members]);
  });
});
