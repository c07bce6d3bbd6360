import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { AlbumReport, ShelfReport } from '../../src/model/index.js';
import { folder, sharedFolder } from '../folder.js';
import { outputOf } from '../render/output.js';

const INVENTED = fileURLToPath(new URL('../../fixtures/demo/invented', import.meta.url));
const WORDS = ['虚构乐队 (Invented)', '两地书 (Invented)'];
const SHARED = sharedFolder();
const ANSWERS = ['--db', join(SHARED, 'fulldisc.db'), '--replay', INVENTED];

function file(name: string, value: unknown): string {
  const path = join(SHARED, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

async function albumWith(...args: string[]): Promise<AlbumReport> {
  const { stdout, stderr } = await outputOf(['album', ...WORDS, ...ANSWERS, '--json', ...args]);
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

const brief = ({ plans }: Pick<AlbumReport, 'plans'>) =>
  plans.map(
    ({ plans, purchases, covered, cost }) =>
      `${[...plans, ...purchases.map(({ id }) => id)].join('+')} ${covered} ${cost.amount}`,
  );

describe('album', () => {
  it('says what to subscribe to, cheapest first', async () => {
    const report = await albumWith();
    expect(brief(report).slice(0, 2)).toEqual([' 3 0', 'netease-vip 7 1500']);
    expect(report.plans.at(-1)).toMatchObject({
      complete: true,
      cost: { amount: 3000, currency: 'CNY' },
    });
    expect(report.unpriced.map(({ platform }) => platform)).toEqual(['kuwo', 'kuwo', 'kuwo']);
  });

  it('counts over the horizon, within the budget, beside what one has', async () => {
    const year = await albumWith('--for', '1y', '--eligible', 'taobao-88vip');
    expect(year.plans.find(({ covered }) => covered === 7)).toMatchObject({
      plans: ['taobao-88vip'],
      months: 12,
      cost: { amount: 8800 },
    });
    expect(brief(await albumWith('--budget', '20CNY'))).toEqual([' 3 0', 'netease-vip 7 1500']);
    expect(brief(await albumWith('--have', 'netease-vip,qqmusic:vip'))).toEqual([' 8 0']);
    expect(brief(await albumWith('--tier', 'lenient'))[1]).toBe('netease-pack 7 800');
  });

  it('knows a bought album by its address', async () => {
    const { tracks } = await albumWith();
    const sold = tracks
      .flatMap(({ offers }) => offers.qqmusic ?? [])
      .find(({ price }) => price?.of === 'album');
    const have = `https://y.qq.com/n/ryqq/albumDetail/${sold?.listingId}`;
    expect((await albumWith('--have', have)).plans[0]?.covered).toBe(6);
  });

  it('says first, in words, what is the cheapest way to everything', async () => {
    const shown = async (...args: string[]) =>
      (await outputOf(['album', ...WORDS, ...ANSWERS, ...args], 300)).stdout;
    const en = await shown('--lang', 'en', '--for', '12m');
    expect(en.split('\n')[0]).toMatch(
      /cheapest at the prices known: .* for 12 months, at monthly prices\.$/,
    );
    expect(en).toMatch(/What to subscribe to, for 12 months\n {2}Nothing to add: 3 of 8\n/);
    expect(en).toMatch(
      /If you can: Taobao 88VIP \(opens 4 more; 88\.00 CNY for 12 months; .*check first/,
    );
    expect(en).toMatch(/Kuwo: 3 tracks for sale at a price not told \(tracks 3, 7, 8\)/);
    const zh = await shown('--lang', 'zh-CN', '--have', 'netease:vip,qqmusic:vip');
    expect(zh.split('\n')[0]).toMatch(/您已有的即可听全。$/);
    expect(zh).not.toMatch(/订阅什么/);
  });
});

describe('what cannot be read', () => {
  it.each([
    [['--have', 'greenish'], /--have greenish: neither a plan/],
    [['--have', 'https://music.163.com/#/song?id=1'], /--have https:.*: neither a plan/],
    [['--eligible', 'nobody'], /--eligible nobody: no plan of this name/],
    [['--for', '0m'], /--for 0m: months or years, for example/],
    [['--for', '15s'], /--for 15s: months or years/],
    [['--budget', '20'], /--budget 20: an amount and a currency, for example --budget 20CNY/],
    [['--tier', 'gold'], /--tier gold: one of strict, lenient/],
    [['--rates', '/no/such/file'], /--rates \/no\/such\/file: no JSON file that can be read/],
    [['--rates', file('rates.json', { base: 'CNY', rates: {} })], /--rates .*: it should be like/],
    [
      ['--rates', file('no-day.json', { base: 'CNY', date: '2026-02-30', rates: {} })],
      /--rates .*: it should be like/,
    ],
  ])('is wrong usage: %j', async (args, message) => {
    const { code, stdout, stderr } = await outputOf(['album', ...WORDS, ...ANSWERS, ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('is a file of plans with a mistake, by line and field', async () => {
    const config = join(folder(), 'config.json');
    writeFileSync(config, '{}');
    writeFileSync(config.replace('config', 'plans'), '[\n{ "id": "qq-green",\n"months": 0 }]');
    const { code, stderr } = await outputOf(['plans', '--config', config]);
    expect({ code, stderr }).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/plans\.json, line 3: "months"/),
    });
  });
});

describe('plans', () => {
  it('lists price, day, source and what is opened; says where the own file is', async () => {
    const { stdout } = await outputOf(['plans', '--lang', 'en'], 300);
    expect(stdout).toMatch(
      /qq-green {2}QQ Music Luxury Green Diamond\n {2}15\.00 CNY a month; App Store CN; seen 2026-10-11.*\n {2}opens qqmusic:pack, qqmusic:vip\n {2}source: GitHub /,
    );
    const path = await outputOf(['plans', '--path', '--config', '/somewhere/config.json']);
    expect(path.stdout.replaceAll('\\', '/')).toMatch(/^\/somewhere\/plans\.json\n$/);
  });

  it('uses plans of one’s own, and what the configuration has', async () => {
    const config = join(folder(), 'config.json');
    writeFileSync(config, JSON.stringify({ have: ['mine'], tier: 'strict' }));
    const mine = { id: 'mine', keys: ['netease:vip'], price: { amount: 1, currency: 'CNY' } };
    writeFileSync(config.replace('config', 'plans'), JSON.stringify([mine]));
    expect((await albumWith('--config', config)).plans[0]).toMatchObject({ plans: [], covered: 7 });
    const listed = JSON.parse((await outputOf(['plans', '--json', '--config', config])).stdout);
    expect(listed.plans.at(-1)).toMatchObject({ id: 'mine', old: false });
  });
});

describe('plan', () => {
  it('answers for a whole list, over a year', async () => {
    const list = file('albums.txt', `${WORDS.join(' - ')}\n# nothing\nhttps://example.com/x\n`);
    const ran = await outputOf(['plan', list, ...ANSWERS, '--json']);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/line 3: .*example\.com/);
    const report: ShelfReport = JSON.parse(ran.stdout);
    expect(report).toMatchObject({
      albums: { asked: 2, found: 1, failed: 1 },
      months: 12,
      tracks: 8,
    });
    expect(report.plans.map(({ cost, covered, whole }) => [cost.amount, covered, whole])).toEqual([
      [0, 3, 0],
      [18_000, 7, 0],
      [36_000, 8, 1],
    ]);
    const text = await outputOf(['plan', list, ...ANSWERS, '--lang', 'en'], 300);
    expect(text.stdout).toMatch(
      /^With .*NetEase Black Vinyl VIP.* \(360\.00 CNY for 12 months\) all 8 tracks can be heard; 1 of 1 album whole;/,
    );
  });

  it('refuses a list that is not there, and formats it has not', async () => {
    expect(await outputOf(['plan', '/no/such/list'])).toMatchObject({ code: 2, stdout: '' });
    expect(
      (await outputOf(['plan', file('one.txt', 'a - b'), ...ANSWERS, '--format', 'csv'])).code,
    ).toBe(2);
  });
});
