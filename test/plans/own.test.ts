import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { KEY_PLATFORMS, loadPlans, readShippedPlans } from '../../src/plans/index.js';
import { parseJson } from '../../src/plans/lines.js';
import { folder } from '../folder.js';

function fileWith(text: string): string {
  const path = join(folder(), 'plans.json');
  writeFileSync(path, text);
  utimesSync(path, new Date('2026-11-05T12:00:00Z'), new Date('2026-11-05T12:00:00Z'));
  return path;
}

const loaded = (value: unknown) => loadPlans(fileWith(JSON.stringify(value, null, 2)));
const planOf = (value: unknown, id: string) => loaded(value).find((plan) => plan.id === id);

describe('the plans that come with the program', () => {
  const plans = readShippedPlans();

  it('have a price with its day and its source, each', () => {
    expect(plans.length).toBeGreaterThan(25);
    for (const { price, seen, source, months } of plans) {
      expect(price.amount).toBeGreaterThan(0);
      expect(seen).toMatch(/^202[5-9]-\d\d-\d\d$/);
      expect(Date.parse(seen)).not.toBeNaN();
      expect(source.length).toBeGreaterThan(10);
      expect([1, 12]).toContain(months);
    }
  });

  it('name each by itself, and keys of known platforms and tiers', () => {
    expect(new Set(plans.map(({ id }) => id)).size).toBe(plans.length);
    for (const key of plans.flatMap(({ keys }) => [...keys])) {
      const [, platform, tier] = /^([a-z]+)(?:@[A-Z]{2})?:([a-z]+)$/.exec(key) ?? [];
      expect(KEY_PLATFORMS).toContain(platform);
      expect(['pack', 'vip', 'svip']).toContain(tier);
    }
  });

  it('open NetEase with 88VIP, and QQ only for those who add it', () => {
    const vip = plans.find(({ id }) => id === 'taobao-88vip');
    expect(vip).toMatchObject({
      keys: ['netease:pack', 'netease:vip'],
      price: { amount: 8800 },
      months: 12,
    });
    expect(vip?.eligibility).not.toBeNull();
  });

  it('switch off what only students may buy, and nothing else', () => {
    const off = plans.filter((plan) => plan.off).map(({ id }) => id);
    expect(off).toEqual(plans.map(({ id }) => id).filter((id) => id.includes('student')));
  });
});

describe("the user's own plans", () => {
  it('are none where there is no file', () => {
    expect(loadPlans(join(folder(), 'no-such-folder', 'plans.json'))).toEqual(readShippedPlans());
  });

  it('change what is known: a new price is as new as the file', () => {
    const change = { id: 'qq-green', price: { amount: 1200, currency: 'CNY' } };
    const green = planOf({ plans: [change] }, 'qq-green');
    expect(green).toMatchObject({
      price: { amount: 1200 },
      seen: '2026-11-05',
      keys: ['qqmusic:pack', 'qqmusic:vip'],
    });
    expect(green?.source).toMatch(/plans\.json$/);
    const dated = planOf([{ ...change, seen: '2026-01-02', source: 'my receipt' }], 'qq-green');
    expect(dated).toMatchObject({ seen: '2026-01-02', source: 'my receipt' });
    const named = planOf([{ id: 'qq-green', off: true }], 'qq-green');
    expect(named).toMatchObject({ off: true, seen: '2026-10-11' });
  });

  it('hide plans, and add some', () => {
    const plans = loaded({
      plans: [
        { id: 'netease-svip', hide: true },
        {
          id: 'my-card',
          keys: ['kugou:vip'],
          price: { amount: 500, currency: 'CNY' },
          eligibility: 'me',
        },
      ],
    });
    expect(plans.map(({ id }) => id)).not.toContain('netease-svip');
    expect(plans.at(-1)).toMatchObject({
      id: 'my-card',
      name: { zh: 'my-card', en: 'my-card' },
      months: 1,
      eligibility: { zh: 'me', en: 'me' },
      off: false,
    });
  });
});

describe("a file of one's own that cannot be used", () => {
  it.each([
    ['not JSON', '{\n  "plans": [\n    { "id": "x" },\n  ]\n}', /line 4: not JSON/],
    ['an unclosed text', '{\n "plans": [{ "id": "x }]\n}', /line 2: not JSON/],
    ['no list', '{ "plan": [] }', /line 1: a list of plans is expected/],
    ['no object', '[\n  "qq-green"\n]', /line 2: a plan is an object/],
    [
      'an unknown field',
      '[\n { "id": "qq-green",\n   "cost": 3 } ]',
      /line 3: unknown field "cost"; known are id, /,
    ],
    [
      'a field of every object',
      '[ { "id": "x",\n "constructor": 3 } ]',
      /line 2: unknown field "constructor"/,
    ],
    [
      'a wrong price',
      '[\n { "id": "a", "price":\n { "amount": 1.5, "currency": "CNY" } } ]',
      /line 3: "price" should be like \{ "amount": 1500/,
    ],
    [
      'a wrong key',
      '{ "plans": [ { "id": "a",\n\n "keys": ["qq:gold"] } ] }',
      /line 3: "keys" should be like/,
    ],
    ['no such day', '[ { "id": "a",\n "seen": "2026-02-30" } ]', /line 2: "seen" should be like/],
    ['a lacking id', '[\n {}\n]', /line 2: "id" is missing/],
    [
      'a new plan without a price',
      '[\n\n { "id": "new", "keys": ["kuwo:vip"] } ]',
      /line 3: "price" is missing: "new" is a new plan/,
    ],
  ])('is refused with line and field: %s', (_, text, message) => {
    expect(() => loadPlans(fileWith(text))).toThrow(message);
  });
});

it('reads JSON as it is read elsewhere', () => {
  const text = readFileSync(
    fileURLToPath(new URL('../../data/plans.json', import.meta.url)),
    'utf8',
  );
  expect(parseJson(text).value).toEqual(JSON.parse(text));
  const odd = '\ufeff [1, -2.5e3, "a\\"b\\u00e9", true, null, {}, [], {"x": [{}]}] ';
  expect(parseJson(odd).value).toEqual(JSON.parse(odd.slice(1)));
  for (const broken of ['', '{', '[1,]', '{"a" 1}', '{a: 1}', '[1] 2', 'nul', '"\n"']) {
    expect(() => parseJson(broken), broken).toThrow();
    expect(() => JSON.parse(broken), broken).toThrow();
  }
});
