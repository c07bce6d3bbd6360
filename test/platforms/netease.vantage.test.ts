import { describe, expect, it } from 'vitest';
import { placeSeen, rememberAbroad } from '../../src/platforms/netease/vantage.js';
import type { Privilege } from '../../src/platforms/netease/wire.js';

const blocked: Privilege = { st: -100, pl: 0 };
const blockedAbroad: Privilege = { ...blocked, rscl: 0 };
const plays: Privilege = { st: 0, pl: 320000, rscl: null };
const greyed: Privilege = { st: -200, pl: 0 };

describe('netease: where the caller is', () => {
  it.each<[string, Privilege[], string | null]>([
    ['nothing told', [], null],
    ['privileges that tell nothing', [{}, {}], null],
    ['rows that play', [plays, plays], 'CN'],
    ['rows greyed at home', [greyed, greyed], 'CN'],
    ['one blocked row with the sign of abroad', [blockedAbroad, plays, plays], 'abroad'],
    ['its other value', [{ ...blocked, rscl: 10 }, plays, plays], 'abroad'],
    ['that value on a row that plays', [{ ...plays, rscl: 10 }], 'CN'],
    ['most rows blocked, in an older body', [blocked, blocked, plays], 'abroad'],
    ['half of them', [blocked, plays], 'CN'],
    ['most blocked, one greyed', [blocked, blocked, blocked, greyed], 'CN'],
    ['a lone licence that ends here', [{ ...blocked, rscl: null }], 'CN'],
  ])('%s', (_, privileges, place) => {
    expect(placeSeen(new Map(), privileges)).toBe(place);
  });

  it('is decided once a run', () => {
    const home = new Map();
    placeSeen(home, [plays]);
    expect(placeSeen(home, [blocked])).toBe('CN');
    expect(placeSeen(home, [])).toBe('CN');

    const away = new Map();
    placeSeen(away, [blocked, blocked]);
    expect(placeSeen(away, [plays, plays])).toBe('abroad');
  });

  it('moves by the certain sign and by what a search says', () => {
    const seen = new Map();
    placeSeen(seen, [plays]);
    expect(placeSeen(seen, [blockedAbroad])).toBe('abroad');

    const told = new Map();
    placeSeen(told, [plays]);
    rememberAbroad(told);
    expect(placeSeen(told, [plays])).toBe('abroad');
  });
});
