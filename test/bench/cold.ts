import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FIVE, type Five } from '../world/catalogue.js';
import { type Gate, openGate } from '../world/proxy.js';
import { makeWorld, platformAt } from '../world/world.js';
import { type Figure, median } from './clock.js';

const ANSWER_MS = 80;

interface Arrival {
  at: number;
  platform: Five;
}

/** One cold lookup: how long it took from its first request, in chains of answers; and what it asked. */
interface Visit {
  tookMs: number;
  chain: number;
  requests: Map<Five, number>;
}

/** Cold lookups of albums nobody asked before, on five platforms behind a proxy that answers in 80 ms. */
export async function coldBench(albums: number): Promise<{ figure: Figure; lines: string[] }> {
  const world = makeWorld(7, albums);
  const arrivals: Arrival[] = [];
  const note = (line: string) => {
    const platform = platformAt(new URL(line.split(' ')[1] ?? '').hostname);
    if (platform) arrivals.push({ at: Date.now(), platform });
    return null;
  };
  const gate = await openGate(world, note, ANSWER_MS);
  const words = world.truths.map(({ work }) => `${work.artist.name}\t${work.title}`);
  const ends = await visit(gate, words).finally(() => gate.close());
  // The first finds no connection open yet; the others show what a lookup costs by itself.
  const visits = visitsOf(arrivals, ends).slice(1);
  const ratio = median(visits.map(({ tookMs, chain }) => tookMs / (chain * ANSWER_MS)));
  return {
    figure: {
      name: 'a cold lookup, from first request to last finding stored, against its chain of answers',
      value: ratio,
      bound: 'most',
      limit: 1.2,
      detail: `${median(visits.map(({ tookMs }) => tookMs)).toFixed(0)} ms, chains of ${[...new Set(visits.map(({ chain }) => chain))].sort().join(' and ')} answers of ${ANSWER_MS} ms, medians of ${visits.length}`,
    },
    lines: FIVE.map((platform) => {
      const counts = visits.map(({ requests }) => requests.get(platform) ?? 0);
      return `      requests to ${platform}: ${[...new Set(counts)].sort().join(', ')} an album, median ${median(counts)}`;
    }),
  };
}

async function visit(gate: Gate, words: string[]): Promise<number[]> {
  const folder = mkdtempSync(join(tmpdir(), 'fulldisc-bench-'));
  const trusted = join(folder, 'ca.pem');
  writeFileSync(trusted, gate.cert);
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'visitor.js'), join(folder, 'cold.db')],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: {
        ...process.env,
        HTTPS_PROXY: gate.at,
        HTTP_PROXY: gate.at,
        NODE_EXTRA_CA_CERTS: trusted,
      },
    },
  );
  child.stdin.end(words.join('\n'));
  let told = '';
  for await (const chunk of child.stdout) told += chunk;
  rmSync(folder, { recursive: true, force: true });
  const ends = told.trim().split('\n').map(Number);
  if (ends.length !== words.length) throw new Error('the cold lookups broke off');
  return ends;
}

function visitsOf(arrivals: readonly Arrival[], ends: readonly number[]): Visit[] {
  return ends.map((end, index) => {
    const own = arrivals.filter(({ at }) => at <= end && at > (ends[index - 1] ?? 0));
    const requests = new Map<Five, number>();
    for (const { platform } of own) requests.set(platform, (requests.get(platform) ?? 0) + 1);
    const first = own[0]?.at ?? end;
    return { tookMs: end - first, chain: chainOf(own), requests };
  });
}

/** How many answers had to wait for each other: a request that came within one answer's time waited for none. */
function chainOf(own: readonly Arrival[]): number {
  let [links, since] = [0, Number.NEGATIVE_INFINITY];
  for (const { at } of own) {
    if (at < since + ANSWER_MS) continue;
    links++;
    since = at;
  }
  return links;
}
