import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIVE, type Five } from '../world/catalogue.js';
import { type Gate, openGate } from '../world/proxy.js';
import { makeWorld, platformAt } from '../world/world.js';
import type { Figure } from './clock.js';

const ANSWER_MS = 80;
const RATE = 10;
// What the cards let out before the rate counts: no part of the rate.
const BURST = 4;

/** A report of albums nobody asked before, at ten requests a second: how much of that its busiest platform was sent. */
export async function paceBench(albums: number): Promise<{ figure: Figure; lines: string[] }> {
  const world = makeWorld(9, albums);
  const arrivals = new Map<Five, number[]>(FIVE.map((platform) => [platform, []]));
  const note = (line: string) => {
    const platform = platformAt(new URL(line.split(' ')[1] ?? '').hostname);
    if (platform) arrivals.get(platform)?.push(Date.now());
    return null;
  };
  const gate = await openGate(world, note, ANSWER_MS);
  const words = world.truths.map(({ work }) => `${work.artist.name}\t${work.title}`);
  const ended = await reported(gate, words).finally(() => gate.close());
  const came = [...arrivals].sort(([, a], [, b]) => b.length - a.length);
  const [platform, times] = came[0] ?? ['nobody', []];
  const seconds = (ended - (times[0] ?? ended)) / 1000;
  return {
    figure: {
      name: `a report of ${albums} albums, requests to its busiest platform against ${RATE} a second, to the end of the process`,
      value: (times.length - BURST) / seconds / RATE,
      bound: 'least',
      limit: 0.95,
      detail: `${times.length} requests to ${platform} in ${seconds.toFixed(1)} s, answers of ${ANSWER_MS} ms`,
    },
    lines: came.map(([one, each]) => `      ${one}: ${each.length} requests`),
  };
}

/** Runs the built command; when (ms since 1970) it had ended. */
async function reported(gate: Gate, words: string[]): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'fulldisc-bench-'));
  const [trusted, list] = [join(folder, 'ca.pem'), join(folder, 'list.txt')];
  writeFileSync(trusted, gate.cert);
  writeFileSync(list, words.join('\n'));
  const child = spawn(
    process.execPath,
    [
      'bin/fulldisc.js',
      ...['report', list, '--format', 'ndjson', '-o', join(folder, 'out.ndjson')],
      ...['--db', join(folder, 'bench.db'), '--rate', String(RATE), '--region', 'CN'],
    ],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        HTTPS_PROXY: gate.at,
        HTTP_PROXY: gate.at,
        NODE_EXTRA_CA_CERTS: trusted,
      },
    },
  );
  const code = await new Promise((resolve) => child.on('close', resolve));
  const ended = Date.now();
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`the report ended with ${code}`);
  return ended;
}
