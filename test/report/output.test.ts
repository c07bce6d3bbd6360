import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { barLine, watchBar } from '../../src/cli/bar.js';
import { shardOption } from '../../src/cli/shards.js';
import type { LineError } from '../../src/model/index.js';
import {
  count,
  emptyTally,
  keyOf,
  lineOf,
  openOutput,
  ResumeError,
  shardOf,
} from '../../src/report/index.js';

let path = '';
beforeEach(() => {
  const dir = mkdtempSync(join(tmpdir(), 'fulldisc-output-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  path = join(dir, 'out');
});

const item: LineError = { schemaVersion: 1, line: 1, query: 'x', error: 'y' };
let clock = Date.parse('2026-01-01T00:00:00.000Z');

interface Way {
  settings?: string;
  appends?: boolean;
  anew?: boolean;
  ends?: boolean;
}

/** Writes items with these keys as far as they are not there yet, as the command does; a second passes for each. */
function write(keys: string[], way: Way = {}): void {
  const { settings = 's', appends = true, anew = false, ends = true } = way;
  const output = openOutput({
    ...{ path, settings, appends, anew, fits: null, empty: emptyTally },
    now: () => clock,
  });
  try {
    if (!output.begun) output.write('begin\n');
    for (const key of keys) {
      if (output.pass(key, key)) continue;
      clock += 1000;
      count(output.tally, item);
      output.write(`${key}\n`, key);
    }
    if (!ends) throw new Error('cut');
    output.end(`end ${output.tally.albums} ${output.tally.startedAt}\n`);
  } catch (thrown) {
    output.pause();
    if ((thrown as Error).message !== 'cut') throw thrown;
  }
}

describe('an output', () => {
  it('goes on behind the last whole item, and remembers when it was begun', () => {
    const begun = new Date(clock).toISOString();
    write(['a', 'b'], { ends: false });
    appendFileSync(path, 'half an it');
    write(['a', 'b', 'c']);
    expect(readFileSync(path, 'utf8')).toBe(`begin\na\nb\nc\nend 3 ${begun}\n`);
    expect(existsSync(`${path}.progress`)).toBe(false);
  });

  it('that was cut before its first item begins once', () => {
    write([], { ends: false });
    write(['a']);
    expect(readFileSync(path, 'utf8')).toMatch(/^begin\na\nend 1 /);
  });

  it('that is finished is written anew, and so is one of other settings', () => {
    write(['a']);
    write(['b']);
    expect(readFileSync(path, 'utf8')).toMatch(/^begin\nb\nend 1 /);
    write(['a', 'b'], { ends: false });
    write(['c'], { settings: 'others' });
    expect(readFileSync(path, 'utf8')).toMatch(/^begin\nc\nend 1 /);
  });

  it.each([[['a', 'x', 'c']], [['a']]])('of another input is refused: %j', (keys) => {
    write(['a', 'b'], { ends: false });
    const before = readFileSync(path, 'utf8');
    expect(() => write(keys)).toThrow(ResumeError);
    expect(readFileSync(path, 'utf8')).toBe(before);
    write(['a', 'b', 'c']);
    expect(readFileSync(path, 'utf8')).toMatch(/^begin\na\nb\nc\n/);
    write(['d'], { anew: true });
    expect(readFileSync(path, 'utf8')).toMatch(/^begin\nd\nend 1 /);
  });

  it.skipIf(!existsSync('/proc/self/stat'))('that another run is writing is left to it', () => {
    write(['a'], { ends: false });
    const progress = JSON.parse(readFileSync(`${path}.progress`, 'utf8'));
    const ofParent = readFileSync(`/proc/${process.ppid}/stat`, 'latin1').replace(/^.*\) /, '');
    const keepAs = (writer: string) =>
      writeFileSync(`${path}.progress`, JSON.stringify({ ...progress, writer }));
    keepAs(`${process.ppid} ${ofParent.split(' ')[19]}`);
    for (const anew of [false, true]) {
      expect(() => write(['a', 'b'], { anew })).toThrow('another run is writing');
    }
    keepAs(`${process.ppid} 1`);
    write(['a', 'b']);
    expect(readFileSync(path, 'utf8')).toMatch(/^begin\na\nb\nend 2 /);
  });

  it('whose file was taken away begins anew', () => {
    write(['a', 'b'], { ends: false });
    rmSync(path);
    write(['a', 'b']);
    expect(readFileSync(path, 'utf8')).toMatch(/^begin\na\nb\nend 2 /);
  });

  it('that is made anew takes the place of the old one only when it is whole', () => {
    writeFileSync(path, 'the old one');
    write(['a'], { appends: false, ends: false });
    expect(readFileSync(path, 'utf8')).toBe('the old one');
    write(['a', 'b'], { appends: false });
    expect(readFileSync(path, 'utf8')).toMatch(/^begin\na\nb\nend 2 /);
    expect(existsSync(`${path}.part`)).toBe(false);
  });
});

describe('shares of an input', () => {
  const names = Array.from({ length: 200 }, (_, at) => lineOf(at + 1, [`artist ${at}`, 'title']));
  const share = async (lines: typeof names, part: number) => {
    async function* each() {
      yield* lines;
    }
    const keys: string[] = [];
    for await (const line of shardOf(each(), { part, of: 4 })) keys.push(keyOf(line));
    return keys;
  };

  it('hold every entry once, and keep theirs when the list changes', async () => {
    const shares = await Promise.all([1, 2, 3, 4].map((part) => share(names, part)));
    expect(shares.flat().sort()).toEqual(names.map(keyOf).sort());
    for (const one of shares) expect(one.length).toBeGreaterThan(20);
    const shorter = await share(names.slice(50).reverse(), 2);
    expect(shares[1]).toEqual(expect.arrayContaining(shorter));
  });

  it('are written as part and whole', () => {
    expect(shardOption('3/16')).toEqual({ part: 3, of: 16 });
    for (const wrong of ['0/4', '5/4', '3', 'a/b', '-1/2', '1/0']) {
      expect(() => shardOption(wrong)).toThrow('for example --shard 3/16');
    }
  });
});

describe('the bar', () => {
  it('tells how far, how fast, how long still, and who does not answer', () => {
    const tally = emptyTally('2026-01-01T00:00:00.000Z');
    tally.albums = 60;
    const counts = { found: 1, partial: 0, absent: 0, failed: 3, skipped: 0, closed: 0 };
    tally.byPlatform.kugou = counts;
    const course = { tally, total: 120, before: 20, tookMs: 10_000 };
    const view = { lang: 'en', ascii: true, width: 79 } as const;
    expect(barLine(course, view)).toBe(
      '##########---------- 60/120  4.0/s  left 00:15  no answer: Kugou 3',
    );
    expect(barLine({ ...course, total: null }, view)).toBe('60  4.0/s  no answer: Kugou 3');
    const narrow = { lang: 'zh-CN', ascii: false } as const;
    expect(barLine(course, { ...narrow, width: 50 })).toBe(
      '60/120  4.0/秒  还需 00:15  未答复：酷狗 3',
    );
    expect(barLine(course, { ...narrow, width: 20 })).toBe('60/120  4.0/秒  还…');
  });

  it('gives way to a line, and to the report on the same terminal', () => {
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    const isTTY = Object.getOwnPropertyDescriptor(process.stderr, 'isTTY');
    Object.defineProperty(process.stderr, 'isTTY', { value: true, configurable: true });
    onTestFinished(() => {
      vi.restoreAllMocks();
      if (isTTY) Object.defineProperty(process.stderr, 'isTTY', isTTY);
      else Reflect.deleteProperty(process.stderr, 'isTTY');
    });
    const tally = emptyTally('2026-01-01T00:00:00.000Z');
    const course = () => ({ tally, total: 2, before: 0, tookMs: 1000 });
    const bar = watchBar({ quiet: false, lang: 'en', ascii: true }, course);
    bar.show();
    bar.note('a line');
    bar.hide();
    bar.end();
    const shown = '\r\u001b[2K-------------------- 0/2  0.0/s';
    expect(written).toEqual([shown, '\r\u001b[2K', 'a line\n']);
  });
});
