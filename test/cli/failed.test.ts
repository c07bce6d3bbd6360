import { describe, expect, it, onTestFinished } from 'vitest';
import type { AlbumReport } from '../../src/model/index.js';
import { openGate } from '../world/proxy.js';
import { makeWorld } from '../world/world.js';
import { stage } from './command.js';

const WORLD = makeWorld(11, 1);
const WORDS = WORLD.truths.flatMap(({ work }) => [work.artist.name, work.title]);
const FAST = ['--rate', '0', '--dig', 'all', '--region', 'CN', '--timeout', '8s'];

const kugouOf = ({ platforms, tracks }: AlbumReport) => ({
  ...platforms.find(({ platform }) => platform === 'kugou'),
  offers: tracks.map(({ offers }) => offers.kugou),
});

describe('a platform that refuses when it is asked again', () => {
  it('is unknown in that run, and stays what it was for --offline', async () => {
    let refuses = false;
    const gate = await openGate(WORLD, (line) =>
      refuses && line.includes('kugou.com') ? 'denied' : null,
    );
    onTestFinished(() => gate.close());
    const { report } = stage(gate);
    const before = kugouOf(await report([...WORDS, ...FAST]));
    expect(before).toMatchObject({ status: 'found', fromCache: false, problem: null });

    refuses = true;
    const asked = kugouOf(await report([...WORDS, ...FAST, '--refresh']));
    expect(asked).toMatchObject({ status: 'failed', fromCache: false, listings: [] });
    const code = asked.problem?.code;
    expect(code).toBeTruthy();
    for (const offers of asked.offers) {
      expect(offers).toMatchObject([{ access: 'unknown', reason: code }]);
    }

    gate.came.length = 0;
    const again = kugouOf(await report([...WORDS, ...FAST]));
    expect(again).toEqual({ ...asked, fromCache: true });
    const offline = kugouOf(await report([...WORDS, '--offline']));
    expect(offline).toEqual({ ...before, fromCache: true });
    expect(gate.came).toEqual([]);

    refuses = false;
    const healed = kugouOf(await report([...WORDS, ...FAST, '--refresh']));
    expect(healed).toMatchObject({ status: 'found', problem: null });
    expect(healed.offers.map((one) => one?.map(({ access }) => access))).toEqual(
      before.offers.map((one) => one?.map(({ access }) => access)),
    );
  });
});
