import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { timeless } from '../lookup/room.js';
import { openGate } from '../world/proxy.js';
import { makeWorld } from '../world/world.js';
import { INVENTED, REPLAY, stage } from './command.js';

const REPLAYED = [...INVENTED, '--replay', REPLAY];
const [ARTIST, TITLE] = INVENTED;

describe('the language', () => {
  it.each([
    [[], { LC_ALL: 'zh_CN.UTF-8' }, '图例'],
    [[], { LC_ALL: '', LANG: 'zh_TW.UTF-8' }, '图例'],
    [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'Legend'],
    [['--lang', 'en'], { LC_ALL: 'zh_CN.UTF-8' }, 'Legend'],
    [['--config', 'zh.json'], { LC_ALL: 'en_US.UTF-8' }, '图例'],
    [['--config', 'zh.json', '--lang', 'en'], {}, 'Legend'],
  ])('%j %j', async (args, env, legend) => {
    const { run, dir } = stage();
    writeFileSync(join(dir, 'zh.json'), '{ "lang": "zh-CN" }');
    expect((await run([...REPLAYED, ...args], env)).stdout).toContain(legend);
  });

  it('is never that of JSON', async () => {
    const { report } = stage();
    const [zh, en] = [await report([...REPLAYED, '--lang', 'zh-CN']), await report(REPLAYED)];
    expect(timeless(zh)).toEqual(timeless(en));
  });
});

const COLOURS: [args: string[], env: Record<string, string>, colored: boolean][] = [
  [[], {}, false],
  [[], { FORCE_COLOR: '1' }, true],
  [[], { FORCE_COLOR: '0' }, false],
  [[], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
  [['--no-color'], { FORCE_COLOR: '1' }, false],
  [['-o', 'out.txt'], { FORCE_COLOR: '1' }, false],
];

describe('colour', () => {
  it.each(COLOURS)('in a pipe %j %j: %s', async (args, env, colored) => {
    const { run, dir } = stage();
    const { stdout } = await run([...REPLAYED, ...args], env);
    const text = args.includes('-o') ? readFileSync(join(dir, 'out.txt'), 'utf8') : stdout;
    expect(text).toContain(TITLE);
    expect(text.includes('\u001b[')).toBe(colored);
  });
});

describe('what is printed', () => {
  it('is the result alone on stdout, and nothing on stderr', async () => {
    const { run } = stage();
    for (const args of [[], ['-v'], ['-q'], ['--json'], ['--offline']]) {
      expect(await run([...REPLAYED, '--db', 'one.db', ...args])).toMatchObject({
        code: 0,
        stderr: '',
      });
    }
  });

  it('goes to a file with -o, or fails with a word', async () => {
    const { run, dir } = stage();
    const written = await run([...REPLAYED, '--json', '-o', 'out.json']);
    expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(JSON.parse(readFileSync(join(dir, 'out.json'), 'utf8')).album.title).toBe(TITLE);
    const { code, stdout, stderr } = await run([...REPLAYED, '-o', join(dir, 'no', 'out')]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^fulldisc: --output .*cannot be written.*\n$/);
  });

  it('has scores and confidences of three decimals at most', async () => {
    const { run } = stage();
    const { stdout } = await run([...REPLAYED, '--json']);
    expect(stdout).toMatch(/"confidence": 0\.\d/);
    expect(stdout).not.toMatch(/"(?:confidence|score)": \d\.\d{4}/);
  });
});

describe('where files are', () => {
  it('XDG folders, variables, flags: the last wins; empty variables name nothing', async () => {
    const { run, dir } = stage();
    const env = { XDG_DATA_HOME: join(dir, 'data'), XDG_CONFIG_HOME: join(dir, 'conf') };
    const path = async (args: string[], more = {}) =>
      (await run(['cache', 'path', ...args], { ...env, ...more })).stdout.trim();
    const config = async (more = {}) =>
      (await run(['platforms', '--config-path'], { ...env, ...more })).stdout.trim();
    const file = join(dir, 'conf', 'fulldisc', 'config.json');
    expect(await config({ FULLDISC_CONFIG: '' })).toBe(file);
    expect(await config({ FULLDISC_CONFIG: 'mine.json' })).toBe('mine.json');
    expect(await path([], { FULLDISC_DB: '' })).toBe(join(dir, 'data', 'fulldisc', 'fulldisc.db'));
    mkdirSync(join(dir, 'conf', 'fulldisc'), { recursive: true });
    writeFileSync(file, '{ "db": "beside.db" }');
    expect(await path([])).toBe(join(dir, 'conf', 'fulldisc', 'beside.db'));
    expect(await path([], { FULLDISC_DB: '/env.db' })).toBe('/env.db');
    expect(await path(['--db', '/flag.db'], { FULLDISC_DB: '/env.db' })).toBe('/flag.db');
  });

  it('cache stats, prune, clear', async () => {
    const { run } = stage();
    const env = { FULLDISC_DB: 'kept.db' };
    await run(REPLAYED, env);
    const json = async (...args: string[]) =>
      JSON.parse((await run(['cache', ...args, '--json'], env)).stdout);
    expect(await json('stats')).toMatchObject({ questions: 1, albums: 1 });
    expect(await json('prune')).toMatchObject({ removed: expect.any(Number) });
    expect((await json('clear')).removed).toBeGreaterThanOrEqual(0);
    expect(await json('stats')).toMatchObject({ questions: 0, albums: 0 });
    expect((await run([...INVENTED, '--offline'], env)).code).toBe(4);
  });
});

describe('--record and --replay', () => {
  it('give the same report, the second time without a socket', async () => {
    const world = makeWorld(11, 1);
    const words = world.truths.flatMap(({ work }) => [work.artist.name, work.title]);
    const gate = await openGate(world, () => null);
    const { report } = stage(gate);
    const fast = [...words, '--rate', '0', '--dig', 'all'];
    const first = await report([...fast, '--record', 'tape']);
    const came = gate.came.length;
    await gate.close();
    const second = await report([...fast, '--replay', 'tape', '--db', 'second.db']);
    expect(timeless(second)).toEqual(timeless(first));
    expect(gate.came).toHaveLength(came);
    const other = await report(['Nobody', 'Nothing', '--replay', 'tape']);
    expect(other.platforms.map(({ problem }) => problem?.code)).toEqual(
      Array(5).fill('not-cached'),
    );
  });
});

describe('a replay', () => {
  it('keeps nothing where no database is named, and what it answers in one that is', async () => {
    const { run, report, dir } = stage();
    await report(REPLAYED);
    const usual = (await run(['cache', 'path'])).stdout.trim();
    expect(existsSync(usual)).toBe(false);
    writeFileSync(join(dir, 'config.json'), '{ "db": "configured.db" }');
    const named: [string[], Record<string, string>][] = [
      [['--db', 'flag.db'], {}],
      [[], { FULLDISC_DB: 'variable.db' }],
      [['--config', 'config.json'], {}],
    ];
    for (const [args, env] of named) {
      await report([...REPLAYED, ...args], env);
      const kept = await report([...INVENTED, ...args, '--offline'], env);
      expect(kept.tracks).toHaveLength(8);
    }
    expect(existsSync(usual)).toBe(false);
  });
});

describe('the user’s own word', () => {
  it('overrules what was matched, in the report and in its explanation', async () => {
    const { run, report, dir } = stage();
    const album = { artist: ARTIST, title: TITLE };
    const matches = [
      { platform: 'kuwo', album, track: { number: 1 }, is: null },
      { platform: 'kuwo', album, track: { number: 2 }, is: '99900011' },
      { platform: 'kugou', album, track: { number: 3 }, is: 'nowhere' },
    ];
    writeFileSync(join(dir, 'matches.json'), JSON.stringify(matches));
    writeFileSync(join(dir, 'config.json'), '{ "matches": "matches.json" }');
    const { tracks } = await report([...REPLAYED, '--config', 'config.json']);
    const [one, two, three] = tracks;
    expect(one?.offers.kuwo).toMatchObject([{ access: 'absent', reason: 'user-says' }]);
    expect(two?.offers.kuwo).toMatchObject([{ access: 'free', trackId: '99900011' }]);
    expect(three?.offers.kugou).toMatchObject([{ access: 'unknown', trackId: 'nowhere' }]);
    const { stdout } = await run(['explain', ...REPLAYED, '--config', 'config.json', '--json']);
    const cells: Record<string, unknown>[] = JSON.parse(stdout).cells;
    const told = cells.filter(({ evidence }) => String(evidence).includes('user-says'));
    expect(told).toMatchObject([
      { number: 1, platform: 'kuwo', access: 'absent', track: null },
      { number: 2, platform: 'kuwo', access: 'free', track: { id: '99900011', title: '邮筒' } },
      { number: 3, platform: 'kugou', access: 'unknown', track: { id: 'nowhere' } },
    ]);
  });

  it('is not needed for an explanation of every cell', async () => {
    const { run, report } = stage();
    const { tracks, platforms } = await report(REPLAYED);
    const { stdout } = await run(['explain', ...REPLAYED, '--json']);
    const cells: {
      number: number;
      platform: string;
      evidence: string[];
      searched: string | null;
    }[] = JSON.parse(stdout).cells;
    const named = new Set(cells.map(({ number, platform }) => `${number} ${platform}`));
    expect(named.size).toBe(tracks.length * platforms.length);
    expect(cells.filter(({ evidence, searched }) => evidence.length === 0 && !searched)).toEqual(
      [],
    );
    expect(cells.some(({ searched }) => /^(GET|POST) http/.test(searched ?? ''))).toBe(true);
    expect(
      cells.flatMap(({ evidence }) => evidence).filter((one) => /^(GET|POST) /.test(one)),
    ).toEqual([]);
  });
});
