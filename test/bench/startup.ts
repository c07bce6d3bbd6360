import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, median } from './clock.js';

const CLI = 'bin/fulldisc.js';
const ALBUM = ['周杰伦', '叶惠美', '--platforms', 'netease,qqmusic', '--dig', '0'];
const RECORDED = 'fixtures/demo/recorded';

/** The command's start against Node's own, in turns: the version, and a cached album printed as a table. */
export function startupBench(rounds: number): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'fulldisc-bench-'));
  try {
    const cached = [CLI, ...ALBUM, '--max-age', '9999d', '--db', join(folder, 'bench.db')];
    run([...cached, '--replay', RECORDED]);
    const commands = [['-e', '0'], [CLI, '--version'], [...cached]];
    const times = commands.map((): number[] => []);
    for (let round = 0; round < rounds; round++) {
      for (const [index, command] of commands.entries()) times[index]?.push(run(command));
    }
    const [node = 0, version = 0, album = 0] = times.map(median);
    return [
      figure('fulldisc --version against node -e 0', version, node, 2),
      figure('a cached album, printed, against node -e 0', album, node, 3),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: string[]): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const time = performance.now() - start;
  if (status !== 0) throw new Error(`${args.join(' ')} exited with ${status}: ${stderr}`);
  return time;
}

function figure(name: string, time: number, base: number, limit: number): Figure {
  const detail = `${time.toFixed(0)} against ${base.toFixed(0)} ms, medians`;
  return { name, value: time / base, bound: 'most', limit, detail };
}
