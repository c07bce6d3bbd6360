import { describe, expect, it } from 'vitest';
import type { Offer } from '../../src/model/index.js';
import { terms } from '../../src/model/index.js';
import { cellOf } from '../../src/render/cell.js';
import { offerText } from '../../src/render/offers.js';
import { optionsOf } from './report/written.js';

const { view } = optionsOf();

function offer(...told: Parameters<typeof terms>): Offer {
  return {
    ...terms(...told),
    trackId: '1',
    listingId: '1',
    url: null,
    confidence: 1,
    via: 'album',
    seenAt: '2019-04-02T00:00:00.000Z',
  };
}

describe('a cell of several regions', () => {
  const free = (region: string) => offer('free', 'plays', { region });
  const members = (region: string) => offer('subscription', 'members', { region });
  const locked = (region: string) => offer('region-locked', 'not-in-region', { region });

  it.each([
    [[free('HK'), free('US')], ['HK', 'US'], '✓'],
    [[free('HK'), locked('US')], ['HK', 'US'], '✓ HK'],
    [[free('HK'), members('US')], ['HK', 'US'], '✓ HK M US'],
    [[free('HK'), free('TW'), members('HK'), members('US')], ['US', 'HK', 'TW'], '✓ HK,TW M US'],
    [[locked('HK'), locked('US')], ['HK', 'US'], '!'],
    [[free('HK')], ['HK'], '✓'],
    [[offer('free', 'plays')], ['HK', 'US'], '✓'],
  ])('%#: %j', (offers, regions, text) => {
    expect(cellOf(offers, view, regions).text).toBe(text);
  });
});

describe('what a closed platform had', () => {
  it('has a mark of its own, and its day', () => {
    const was = offer('unavailable', 'was-here');
    expect(cellOf([was], view, ['CN'])).toEqual({ text: 'o', mark: 'wasHere' });
    expect(offerText(was, view)).toBe('was there, 2019-04-02');
    expect(cellOf([offer('unavailable', 'was-removed')], view, ['CN']).mark).toBe('unavailable');
  });
});
