import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ended, INVENTED, REPLAY, stage } from './command.js';

const LIST = `${INVENTED.join('\t')}\nhttps://example.org/1\n`;

/** A home with a list of one album and one bad line, answered by the bundled answers. */
function shelf() {
  const { dir, run, start } = stage();
  writeFileSync(join(dir, 'list.txt'), LIST);
  const args = ['report', 'list.txt', '--replay', REPLAY, '--lang', 'en'];
  return {
    at: (name: string) => join(dir, name),
    report: (...rest: string[]) => run([...args, ...rest]),
    begin: (...rest: string[]) => start([...args, ...rest]),
  };
}

const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'html'];

describe('the file of a report', () => {
  it.each(FORMATS)('as %s replaces a report, and nothing else unless told to', async (format) => {
    const { at, report } = shelf();
    const whole = ['--format', format, '-o', 'out'];
    for (const _ of ['first', 'again']) expect((await report(...whole)).code).toBe(0);
    expect(readFileSync(at('out'), 'utf8').length).toBeGreaterThan(100);
    writeFileSync(at('out'), 'my diary\n');
    const refused = await report(...whole);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/^fulldisc: --output out: .*--overwrite\n$/);
    expect(readFileSync(at('out'), 'utf8')).toBe('my diary\n');
    expect((await report(...whole, '--overwrite')).code).toBe(0);
    expect(readFileSync(at('out'), 'utf8')).not.toContain('diary');
  });

  it('is never its input', async () => {
    const { at, report } = shelf();
    const { code, stderr } = await report('-o', 'list.txt');
    expect(code).toBe(2);
    expect(stderr).toContain('that is the input');
    expect(readFileSync(at('list.txt'), 'utf8')).toBe(LIST);
  });

  it.each([['.'], ['nowhere/out']])('%s cannot be written', async (path) => {
    const { at, report } = shelf();
    const { code, stderr } = await report('-o', path);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^fulldisc: --output .* cannot be written \(E[A-Z]+\)\n$/);
    expect(existsSync(`${at(path)}.progress`)).toBe(false);
  });
});

describe.skipIf(!existsSync('/dev/full'))('a full disk', () => {
  it('is said so, and is no crash', async () => {
    const { begin } = shelf();
    const { code, stderr } = await ended(begin('--format', 'ndjson', '-o', '/dev/full'));
    expect(code).toBe(1);
    expect(stderr).toContain('--output /dev/full: no space is left there');
    expect(stderr).not.toMatch(/^ {4}at /m);
  });
});

describe('a reader that goes away', () => {
  it('ends the report, and nothing is wrong', async () => {
    const { begin } = shelf();
    const child = begin('--format', 'ndjson');
    child.stdout?.destroy();
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += String(chunk);
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: expect.stringMatching(/^fulldisc: line 2: .*\n$/),
    });
  });
});
