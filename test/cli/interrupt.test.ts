import { describe, expect, it, onTestFinished } from 'vitest';
import { FIVE } from '../world/catalogue.js';
import type { Fault } from '../world/faults.js';
import { type Gate, openGate } from '../world/proxy.js';
import { makeWorld, type World } from '../world/world.js';
import { ended, stage } from './command.js';

const WORLD = makeWorld(11, 1);
const WORDS = WORLD.truths.flatMap(({ work }) => [work.artist.name, work.title]);
const FAST = ['--rate', '0', '--dig', 'all', '--region', 'CN'];

async function gateTo(world: World, faultFor: (line: string) => Fault | null): Promise<Gate> {
  const gate = await openGate(world, faultFor);
  onTestFinished(() => gate.close());
  return gate;
}

/** Until nothing has come for half a second. */
async function calm(gate: Gate): Promise<void> {
  for (let before = -1; before !== gate.came.length || before < 5; ) {
    before = gate.came.length;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

describe.each(['SIGINT', 'SIGTERM'] as const)('%s while a platform hangs', (signal) => {
  it('ends with 130, keeps what was found, and is not asked for it again', async () => {
    let hangs = true;
    const gate = await gateTo(WORLD, (line) => (hangs && line.includes('kuwo.cn') ? 'hang' : null));
    const { start, run, report } = stage(gate);
    const child = start([...WORDS, ...FAST, '--timeout', '10m']);
    const end = ended(child);
    await calm(gate);
    child.kill(signal);
    const { code, stdout, stderr } = await end;
    expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
    expect(stderr).toBe('fulldisc: interrupted; what was found is kept\n');

    const kept = await report([...WORDS, '--offline']);
    expect(kept.platforms.map(({ platform, problem }) => [platform, problem?.code])).toEqual(
      FIVE.map((platform) => [platform, platform === 'kuwo' ? 'not-cached' : undefined]),
    );
    hangs = false;
    gate.came.length = 0;
    expect((await run([...WORDS, ...FAST, '--dig', '0'])).code).toBe(0);
    expect(gate.came.filter((line) => !line.includes('kuwo.cn'))).toEqual([]);
    expect(gate.came.length).toBeGreaterThan(0);
  });
});

describe('--timeout', () => {
  it('bounds a platform that hangs; the others are there', async () => {
    const gate = await gateTo(WORLD, (line) => (line.includes('kuwo.cn') ? 'hang' : null));
    const { run } = stage(gate);
    const { code, stdout } = await run([...WORDS, ...FAST, '--timeout', '4s', '--json']);
    expect(code).toBe(0);
    const { platforms, tracks } = JSON.parse(stdout);
    for (const { platform, status, problem } of platforms) {
      if (platform === 'kuwo') expect([status, problem?.code]).toEqual(['failed', 'timeout']);
      else expect([platform, problem]).toEqual([platform, null]);
    }
    for (const { offers } of tracks) {
      expect(offers.kuwo).toMatchObject([{ access: 'unknown', reason: 'timeout' }]);
    }
  });
});

describe('hostile titles', () => {
  it('never reach the terminal as escapes, nor tear the table', async () => {
    const gate = await gateTo(WORLD, () => 'hostile');
    const { run } = stage(gate);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what must not come through
    const escapes = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e]/u;
    const asked = await run([...WORDS, ...FAST]);
    expect(asked.code).toBe(0);
    const commands = [['album'], ['album', '-v'], ['album', '--json'], ['explain']];
    for (const [command = '', ...args] of commands) {
      const { stdout, stderr } = await run([command, ...WORDS, ...args, '--offline']);
      expect(stdout).not.toBe('');
      expect(stdout + stderr).not.toMatch(escapes);
    }
    expect(asked.stdout).not.toMatch(escapes);
  });
});
