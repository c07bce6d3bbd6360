import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Chance, chance, oneOf } from '../bench/chance.js';
import { FIVE } from '../world/catalogue.js';
import { type Gate, openGate } from '../world/proxy.js';
import { makeWorld } from '../world/world.js';

/* The built command, killed again and again: FULLDISC_KILLS says how often at most, in every format. */

const KILLS = Number(process.env.FULLDISC_KILLS ?? 2);
// One of each way to write: behind what there is, twice, and anew.
const FORMATS = process.env.FULLDISC_KILLS
  ? ['ndjson', 'csv', 'json', 'html', 'markdown', 'table']
  : ['ndjson', 'csv', 'html'];
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LONG = 300_000;
const INTERRUPTED = 130;

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

interface Kill {
  signal: 'SIGKILL' | 'SIGTERM' | 'SIGINT';
  afterMs: number;
}

/** Runs the report into `name` until it ends or is killed; gives its exit code, null where it was killed outright. */
async function run({ gate, dir }: Shelf, name: string, format: string, kill?: Kill) {
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
  const timer = kill && setTimeout(() => child.kill(kill.signal), kill.afterMs);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  return code;
}

/** Killed until it has been killed often enough or has ended; then it is left to end. */
async function runKilled(shelf: Shelf, name: string, format: string, roll: Chance) {
  for (let kill = 0; kill < KILLS; kill += 1) {
    const signal = oneOf(['SIGKILL', 'SIGKILL', 'SIGTERM', 'SIGINT'] as const, roll);
    const afterMs = 250 + Math.floor(roll() * 1200);
    const code = await run(shelf, name, format, { signal, afterMs });
    if (code === 0) return code;
    // A signal that comes before the program listens to it ends it as a kill does.
    expect([null, INTERRUPTED]).toContain(code);
  }
  return run(shelf, name, format);
}

/** The text without what may differ: dates, and where an answer came from. */
function evened(text: string): string {
  return text
    .replace(/\d{4}-\d\d-\d\d[T ][\d:.]+Z?/g, 'DATE')
    .replace(/"fromCache":(?:true|false)/g, '"fromCache":null');
}

describe('a report that was killed and started again', () => {
  it.each(FORMATS)(
    'as %s is the one that was not',
    async (format) => {
      const kept = await shelf();
      expect(await run(kept, 'whole', format)).toBe(0);
      expect(await runKilled(kept, 'killed', format, chance(5))).toBe(0);
      const text = (name: string) => evened(readFileSync(join(kept.dir, name), 'utf8'));
      expect(text('killed')).toBe(text('whole'));
      expect(readdirSync(kept.dir).filter((name) => /progress|part/.test(name))).toEqual([]);
    },
    LONG,
  );

  it(
    'as ndjson needs nothing but the file, wherever that is cut',
    async () => {
      const kept = await shelf();
      expect(await run(kept, 'whole', 'ndjson')).toBe(0);
      const whole = readFileSync(join(kept.dir, 'whole'));
      const [first, last] = [whole.indexOf('\n'), whole.lastIndexOf('\n', whole.length - 2)];
      const path = join(kept.dir, 'cut');
      for (const at of [first - 10, first, first + 1, whole.length >> 1, last + 1, last + 5]) {
        writeFileSync(path, whole.subarray(0, at));
        expect(await run(kept, 'cut', 'ndjson')).toBe(0);
        expect(evened(readFileSync(path, 'utf8'))).toBe(evened(whole.toString()));
      }
      const lines = whole.toString().split('\n');
      writeFileSync(path, [lines[1], lines[0], ''].join('\n'));
      expect(await run(kept, 'cut', 'ndjson')).toBe(2);
      expect(readFileSync(path, 'utf8')).toBe([lines[1], lines[0], ''].join('\n'));
    },
    LONG,
  );
});
