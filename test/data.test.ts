import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { ACCESS, PROBLEMS, REASONS, STATUSES, VIAS } from '../src/model/index.js';
import { PLATFORMS } from '../src/platforms/index.js';
import { folder } from './folder.js';
import { outputOf } from './render/output.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const INVENTED = ['虚构乐队 (Invented)', '两地书 (Invented)'];
const NAMES = [
  'album',
  'demo',
  'doctor',
  'explain',
  'ids',
  'platforms',
  'plans',
  'plan',
  'cache',
  'config',
  'matches',
  'rates',
] as const;

const read = (file: string) => JSON.parse(readFileSync(join(ROOT, 'data', file), 'utf8'));

/** What is wrong with a value by one of the schemas in data/; empty where nothing is. */
function faultsOf(name: (typeof NAMES)[number], value: unknown): string[] {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  for (const one of NAMES) ajv.addSchema(read(`${one}.schema.json`), `${one}.schema.json`);
  const validate = ajv.getSchema(`${name}.schema.json`);
  if (!validate) throw new Error(`no schema ${name}`);
  validate(value);
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

async function jsonOf(...args: string[]): Promise<unknown> {
  return JSON.parse((await outputOf(args)).stdout);
}

/** The options of a lookup in the invented answers, with a database of its own. */
function looking(): string[] {
  const db = join(folder(), 'fulldisc.db');
  return ['--json', '--db', db, '--replay', join(ROOT, 'fixtures', 'demo', 'invented')];
}

describe('what the program prints is what the schemas in data/ say', () => {
  it('demo, and each album of it', async () => {
    const shown = (await jsonOf('demo', '--json')) as { albums: Record<string, unknown>[] };
    expect(faultsOf('demo', shown)).toEqual([]);
    expect(shown.albums.map((album) => album.invented)).toEqual([false, true]);
    for (const { invented: _, ...album } of shown.albums)
      expect(faultsOf('album', album)).toEqual([]);
  });

  it('album: found, not found, not answered', async () => {
    expect(faultsOf('album', await jsonOf('album', ...INVENTED, ...looking()))).toEqual([]);
    const none = await jsonOf('album', 'nobody', 'nothing', ...looking());
    expect(none).toMatchObject({ album: null, tracks: [] });
    expect(faultsOf('album', none)).toEqual([]);
  });

  it('explain', async () => {
    const told = (await jsonOf('explain', ...INVENTED, ...looking())) as { cells: unknown[] };
    expect(told.cells.length).toBeGreaterThan(30);
    expect(faultsOf('explain', told)).toEqual([]);
  });

  it('ids: found, not found', async () => {
    const told = await jsonOf('ids', ...INVENTED, ...looking());
    expect(told).toMatchObject({ album: { title: INVENTED[1] }, tracks: { length: 8 } });
    expect(faultsOf('ids', told)).toEqual([]);
    expect(faultsOf('ids', await jsonOf('ids', 'nobody', 'nothing', ...looking()))).toEqual([]);
  });

  it('doctor', async () => {
    const db = join(folder(), 'fulldisc.db');
    const where = ['--db', db, '--replay', join(ROOT, 'fixtures'), '--platforms', 'netease,tidal'];
    expect(faultsOf('doctor', await jsonOf('doctor', '--json', ...where))).toEqual([]);
  });

  it('platforms', async () => {
    expect(faultsOf('platforms', await jsonOf('platforms', '--json'))).toEqual([]);
  });

  it('plans: those that come with the program, and those printed', async () => {
    expect(faultsOf('plans', read('plans.json'))).toEqual([]);
    expect(faultsOf('plans', await jsonOf('plans', '--json'))).toEqual([]);
  });

  it('plan', async () => {
    const [, ...where] = looking();
    const list = join(folder(), 'list.txt');
    writeFileSync(list, `${INVENTED.join(' - ')}\n`);
    const told = await jsonOf('plan', list, '--json', '--budget', '1CNY', ...where);
    expect(told).toMatchObject({ toComplete: [], unpriced: [{ platform: 'kuwo' }, {}, {}] });
    expect(faultsOf('plan', told)).toEqual([]);
    expect(faultsOf('plan', await jsonOf('plan', list, '--json', ...where))).toEqual([]);
  });

  it.each(['path', 'stats', 'prune', 'clear'])('cache %s', async (verb) => {
    const options = looking();
    await outputOf(['album', ...INVENTED, ...options]);
    const told = await jsonOf('cache', verb, ...options.slice(0, 3));
    expect(faultsOf('cache', told)).toEqual([]);
    if (verb === 'stats') expect(told).toMatchObject({ questions: 1, albums: 1 });
  });
});

describe('what people write is what the schemas in data/ say', () => {
  it('the configuration', () => {
    const whole = {
      $schema: './config.schema.json',
      db: '/music/fulldisc.db',
      platforms: PLATFORMS.map((platform) => platform.card.id),
      region: ['CN', 'HK'],
      lang: 'zh-CN',
      dig: 'all',
      timeout: '15s',
      maxAge: '7d',
      rate: 0.5,
      quality: 'full',
      matches: 'matches.json',
      have: ['qq-green', 'netease:vip'],
      eligible: ['taobao-88vip'],
      tier: 'lenient',
      rates: 'rates.json',
    };
    expect(faultsOf('config', whole)).toEqual([]);
    expect(faultsOf('config', {})).toEqual([]);
    const wrong = { speed: 1, dig: -1, lang: 'fr', timeout: '15', platforms: ['napster'] };
    const places = faultsOf('config', wrong).map((fault) => fault.split(' ')[0]);
    expect([...new Set(places)].sort()).toEqual(['', '/dig', '/lang', '/platforms/0', '/timeout']);
  });

  it('plans of one’s own, and exchange rates', () => {
    const plans = [
      { id: 'qq-green', hide: true },
      { id: 'mine', name: '我的', keys: ['kugou:vip'], price: { amount: 500, currency: 'CNY' } },
    ];
    expect(faultsOf('plans', { plans })).toEqual([]);
    expect(faultsOf('plans', { plans: [{ id: 'mine', keys: ['kugou'] }] })).not.toEqual([]);
    expect(faultsOf('plans', { plans: [{ hide: true }] })).not.toEqual([]);
    const rates = { base: 'CNY', date: '2026-11-01', rates: { USD: 7.1 } };
    expect(faultsOf('rates', rates)).toEqual([]);
    expect(faultsOf('rates', { ...rates, rates: { USD: 0 } })).not.toEqual([]);
  });

  it('one’s own word on matches', () => {
    const album = { title: '叶惠美' };
    const entry = { platform: 'qqmusic', album, track: { number: 3 }, is: '0039MnYb0qxYhV' };
    const gone = {
      ...entry,
      album: { ...album, artist: '周杰伦' },
      track: { title: '晴天' },
      is: null,
    };
    expect(faultsOf('matches', [entry, gone])).toEqual([]);
    expect(faultsOf('matches', [{ ...entry, track: {} }])).not.toEqual([]);
    expect(faultsOf('matches', [{ platform: 'qqmusic', album, track: { number: 3 } }])).not.toEqual(
      [],
    );
  });
});

describe('reasons.json', () => {
  const reasons: Record<string, Record<string, { zh: string; en: string }>> = read('reasons.json');
  const wordsOf = (section: string) => Object.keys(reasons[section] ?? {}).sort();

  it('holds every word of the closed lists, and no other', () => {
    const own = REASONS.filter((reason) => !(PROBLEMS as readonly string[]).includes(reason));
    expect(Object.keys(reasons).sort()).toEqual([
      'access',
      'problems',
      'reasons',
      'statuses',
      'vias',
    ]);
    expect(wordsOf('reasons')).toEqual(own.sort());
    expect(wordsOf('problems')).toEqual([...PROBLEMS].sort());
    expect(wordsOf('access')).toEqual([...ACCESS].sort());
    expect(wordsOf('statuses')).toEqual([...STATUSES].sort());
    expect(wordsOf('vias')).toEqual([...VIAS].sort());
  });

  it('explains each in both languages, each differently', () => {
    for (const section of Object.values(reasons)) {
      const sentences = Object.values(section);
      for (const { zh, en } of sentences) {
        expect(zh).toMatch(/\p{Script=Han}/u);
        expect(en).toMatch(/^[ -~]+$/);
      }
      expect(new Set(sentences.map(({ en }) => en)).size).toBe(sentences.length);
    }
  });

  it('has the words that the schemas allow', () => {
    const { $defs } = read('album.schema.json');
    expect($defs.reason.enum).toEqual([...REASONS]);
    expect($defs.problem.properties.code.enum).toEqual([...PROBLEMS]);
    expect($defs.offer.properties.access.enum).toEqual([...ACCESS]);
    expect($defs.offer.properties.via.enum).toEqual([...VIAS, null]);
    expect($defs.platformReport.properties.status.enum).toEqual([...STATUSES]);
  });
});
