import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Chance, chance } from '../bench/chance.js';
import { FIVE } from '../world/catalogue.js';
import { type Gate, openGate } from '../world/proxy.js';
import { makeWorld } from '../world/world.js';

/* The built command, killed again and again: FULLDISC_KILLS says how often at most (default 3). */

const KILLS = Number(process.env.FULLDISC_KILLS ?? 3);
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LONG = 300_000;

beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, stdio: 'ignore' });
}, LONG);

interface Shelf {
  gate: Gate;
  dir: string;
}

async function shelf(): Promise<Shelf> {
  const world = makeWorld(31, 5);
  const gate = await openGate(world, () => null);
  const dir = mkdtempSync(join(tmpdir(), 'fulldisc-killed-'));
  onTestFinished(async () => {
    await gate.close();
    rmSync(dir, { recursive: true, force: true });
  });
  const names = world.truths.map(({ work }) => `${work.artist.name}\t${work.title}`);
  const lines = ['# a shelf', ...names, 'https://example.com/1', names[0], ''];
  writeFileSync(join(dir, 'shelf.txt'), lines.join('\n'));
  writeFileSync(join(dir, 'ca.pem'), gate.cert);
  return { gate, dir };
}

/** Runs the report into `name`, killed after `killAfterMs`; gives its exit code, null where it was killed. */
async function run({ gate, dir }: Shelf, name: string, format: string, killAfterMs?: number) {
  const child = spawn(
    process.execPath,
    [
      join(ROOT, 'bin/fulldisc.js'),
      ...['report', join(dir, 'shelf.txt'), '--format', format, '-o', join(dir, name)],
      ...['--platforms', FIVE.join(), '--region', 'CN', '--rate', '0', '--dig', '2'],
      ...['--db', join(dir, `${name}.db`), '--lang', 'en'],
    ],
    {
      env: {
        ...process.env,
        HTTPS_PROXY: gate.at,
        HTTP_PROXY: gate.at,
        https_proxy: gate.at,
        http_proxy: gate.at,
        NO_PROXY: '',
        no_proxy: '',
        NODE_EXTRA_CA_CERTS: join(dir, 'ca.pem'),
      },
      stdio: 'ignore',
    },
  );
  const timer =
    killAfterMs === undefined ? null : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (timer) clearTimeout(timer);
  return code;
}

/** Killed until it has been killed often enough or has ended; then it is left to end. */
async function runKilled(shelf: Shelf, name: string, format: string, roll: Chance) {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const code = await run(shelf, name, format, 250 + Math.floor(roll() * 1200));
    if (code !== null) return code;
  }
  return run(shelf, name, format);
}

/** The text without what may differ: dates, and where an answer came from. */
function evened(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'DATE')
    .replace(/"fromCache":(?:true|false)/g, '"fromCache":null');
}

describe('a report that was killed and started again', () => {
  it.each(['ndjson', 'csv'])(
    'as %s is the one that was not',
    async (format) => {
      const kept = await shelf();
      expect(await run(kept, 'whole', format)).toBe(0);
      expect(await runKilled(kept, 'killed', format, chance(5))).toBe(0);
      const [whole, killed] = ['whole', 'killed'].map((name) =>
        evened(readFileSync(join(kept.dir, name), 'utf8')),
      );
      expect(killed).toBe(whole);
      expect(existsSync(join(kept.dir, 'killed.progress'))).toBe(false);
      expect(existsSync(join(kept.dir, 'killed.part'))).toBe(false);
    },
    LONG,
  );
});
