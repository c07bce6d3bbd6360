import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DoctorReport } from '../../src/model/index.js';
import { openGate } from '../world/proxy.js';
import { makeWorld } from '../world/world.js';
import { type Ran, stage } from './command.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

const told = ({ stdout, stderr }: Ran): DoctorReport => {
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
};
const states = ({ platforms }: DoctorReport) => new Set(platforms.map(({ state }) => state));

describe('doctor', () => {
  it('0: finds everything well, and changes nothing', async () => {
    const { run, dir } = stage();
    const ran = await run(['doctor', '--json', '--replay', FIXTURES]);
    expect([ran.code, ran.stderr]).toEqual([0, '']);
    const report = told(ran);
    expect(states(report)).toEqual(new Set(['works']));
    expect(report).toMatchObject({
      configuration: { state: 'read' },
      ownPlans: { state: 'missing' },
      database: { state: 'missing' },
      clock: { state: 'unknown' },
      record: null,
    });
    expect(existsSync(join(dir, '.local'))).toBe(false);
  });

  it('10: some do not work, where that is asked; a key that is waited for is no fault', async () => {
    const { run, dir } = stage();
    cpSync(join(FIXTURES, 'netease'), join(dir, 'some', 'netease'), { recursive: true });
    const some = ['doctor', '--replay', 'some', '--platforms'];
    expect((await run([...some, 'netease,kugou', '--exit-code'])).code).toBe(10);
    expect((await run([...some, 'netease,kugou'])).code).toBe(0);
    expect((await run([...some, 'netease,tidal', '--exit-code'])).code).toBe(0);
    expect((await run([...some, 'tidal'])).code).toBe(4);
  });

  it('4: nobody is reached; what else is broken is found too, and left as it is', async () => {
    const { run, dir } = stage();
    const damaged = Buffer.from(`SQLite format 3\0${'x'.repeat(5000)}`);
    mkdirSync(join(dir, 'own'));
    writeFileSync(join(dir, 'my.db'), damaged);
    writeFileSync(join(dir, 'own', 'config.json'), '{ "region": ');
    writeFileSync(join(dir, 'own', 'plans.json'), '{ "plans": 1 }');
    const env = {
      FULLDISC_CONFIG: join(dir, 'own', 'config.json'),
      HTTPS_PROXY: 'http://me:secret@127.0.0.1:9',
    };
    const ran = await run(['doctor', '--json', '--timeout', '2s', '--db', 'my.db'], env);
    expect([ran.code, ran.stderr]).toEqual([4, '']);
    const report = told(ran);
    expect(states(report)).toEqual(new Set(['unreachable']));
    expect(report).toMatchObject({
      configuration: { state: 'unusable', problem: expect.stringContaining('not JSON') },
      ownPlans: { state: 'unusable', problem: expect.stringContaining('plans.json') },
      database: { state: 'unusable', problem: expect.stringContaining('my.db') },
      proxy: { https: 'http://***@127.0.0.1:9' },
    });
    expect(ran.stdout).not.toContain('secret');
    expect(readFileSync(join(dir, 'my.db')).equals(damaged)).toBe(true);
  });
});

describe('doctor, over the network', () => {
  it('finds out that the proxy is none', async () => {
    const env = { HTTPS_PROXY: 'socks5://me:secret@127.0.0.1' };
    const ran = await stage().run(['doctor', '--json', '--platforms', 'deezer'], env);
    expect(ran.code).toBe(4);
    expect(told(ran).proxy.problem).toBe('HTTPS_PROXY is not the address of a proxy');
    expect(ran.stdout).not.toContain('secret');
  });

  it('asks over the network, tells the clock, and keeps what came', async () => {
    const gate = await openGate(makeWorld(7, 1), () => null);
    onTestFinished(() => gate.close());
    const { run, dir } = stage(gate);
    const ran = await run(['doctor', '--platforms', 'netease,qqmusic', '--record', 'answers']);
    expect(ran.stdout).toContain('The answers are in answers');
    const kept = readFileSync(join(dir, 'answers', 'doctor.json'), 'utf8');
    expect(JSON.parse(kept)).toMatchObject({
      clock: { state: 'right' },
      configuration: { path: '~/.config/fulldisc/config.json' },
      platforms: [
        { platform: 'netease', state: 'changed', message: expect.stringContaining('not found') },
        { platform: 'qqmusic' },
      ],
    });
    expect(kept).not.toContain(dir);
    expect(existsSync(join(dir, 'answers', 'netease', 'com.163.music'))).toBe(true);
    expect(ran.code).toBe(4);
  });

  it.each([
    [['--platforms', 'xiami'], '--platforms xiami'],
    [['--timeout', 'soon'], '--timeout soon'],
    [['--replay', 'nowhere'], '--replay nowhere'],
    [['--offline'], '--offline'],
    [['more'], 'doctor'],
  ])('2: %j', async (args, names) => {
    const { code, stdout, stderr } = await stage().run(['doctor', ...args]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(names);
  });
});
