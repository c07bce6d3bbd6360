import { expect, onTestFinished, test } from 'vitest';
import { chance } from '../bench/chance.js';
import { runCommand } from './command.js';
import { FAULTS, type Fault, sometimes } from './faults.js';
import { compare, verdict } from './judge.js';
import { type Gate, openGate } from './proxy.js';
import { makeWorld, type World } from './world.js';

/*
 * The built command against the world, over real sockets and through a proxy, without and with faults.
 * FULLDISC_WORLD_ALBUMS=60 runs sixty albums with every kind of fault instead of a few.
 */
const ALBUMS = Number(process.env.FULLDISC_WORLD_ALBUMS ?? 2);
const LONG = 600_000;

async function gateTo(world: World, faultFor: () => Fault | null): Promise<Gate> {
  const gate = await openGate(world, faultFor);
  onTestFinished(() => gate.close());
  return gate;
}

test(
  'without faults every cell is right',
  async () => {
    const world = makeWorld(1, ALBUMS);
    const gate = await gateTo(world, () => null);
    const sum = verdict();
    for (const truth of world.truths) {
      const { code, report } = await runCommand(gate, [truth.work.artist.name, truth.work.title]);
      expect(code).toBe(0);
      if (report) compare(world, truth, report, sum);
    }
    expect([...sum.falseAbsent, ...sum.falseFree, ...sum.otherwise, ...sum.rows]).toEqual([]);
    expect(sum.exact / sum.cells).toBeGreaterThanOrEqual(0.97);
  },
  LONG,
);

test(
  'with faults nothing is claimed that is not so, and nothing breaks',
  async () => {
    const world = makeWorld(2, ALBUMS);
    const gate = await gateTo(world, sometimes(0.2, chance(7)));
    const sum = verdict();
    for (const truth of world.truths) {
      const ran = await runCommand(gate, [truth.work.artist.name, truth.work.title]);
      expect([0, 3, 4], ran.stderr).toContain(ran.code);
      expect(ran.report, ran.stderr).not.toBeNull();
      // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what must not come through
      expect(ran.stdout).not.toMatch(/[\u001b\u202e\u200b]/u);
      if (ran.report) compare(world, truth, ran.report, sum);
    }
    expect(sum.falseAbsent).toEqual([]);
    expect(sum.falseFree).toEqual([]);
  },
  LONG,
);

const DEADLY = FAULTS.filter(
  (fault) => !['late', 'gzip', 'hostile', 'reset', 'cut', '429'].includes(fault),
);
const TRIED = ALBUMS > 20 ? DEADLY : (['captcha', 'bomb'] as const);

test.each(TRIED)(
  'where every answer is "%s", no platform has answered',
  async (fault) => {
    const world = makeWorld(3, 1);
    const gate = await gateTo(world, () => fault);
    const { code, report } = await runCommand(gate, ['某人', '某专辑']);
    expect(code).toBe(4);
    expect(report?.album).toBeNull();
    expect(report?.platforms.map(({ status }) => status)).toEqual(Array(5).fill('failed'));
    expect(report?.platforms.every(({ problem }) => problem !== null)).toBe(true);
  },
  LONG,
);

test(
  'an album that nobody has is not found',
  async () => {
    const gate = await gateTo(makeWorld(4, 1), () => null);
    const { code, report } = await runCommand(gate, ['Zzyzx', 'Qwertz Uiop']);
    expect(code).toBe(3);
    expect(report?.platforms.map(({ status }) => status)).toEqual(Array(5).fill('absent'));
  },
  LONG,
);
