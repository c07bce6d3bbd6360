import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { INVENTED, REPLAY, stage } from './command.js';

const REPLAYED = [...INVENTED, '--replay', REPLAY];

describe('exit codes', () => {
  it('0: answered, however incomplete; 10 with --exit-code where nothing covers it', async () => {
    const { run } = stage();
    const [some, all] = [[...REPLAYED, '--platforms', 'kuwo'], REPLAYED];
    expect((await run(some)).code).toBe(0);
    expect((await run([...some, '--exit-code'])).code).toBe(10);
    expect((await run([...all, '--exit-code'])).code).toBe(0);
  });

  it('3: somebody answered, and nobody has it; the lists are empty', async () => {
    const { run } = stage();
    const nobody = ['两地书 (Invented)', '--replay', REPLAY, '--json'];
    const { code, stdout } = await run(nobody);
    expect(code).toBe(3);
    expect(JSON.parse(stdout)).toMatchObject({
      album: null,
      tracks: [],
      covers: [],
      missing: [],
      undecided: [],
    });
  });

  it('4: nobody answered, each with its problem', async () => {
    const { run } = stage();
    for (const args of [
      ['--timeout', '2s'],
      ['--offline', '--db', 'other.db'],
    ]) {
      const { code, stdout } = await run(['周杰伦', '叶惠美', '--json', ...args]);
      expect(code).toBe(4);
      const { album, platforms } = JSON.parse(stdout);
      expect(album).toBeNull();
      expect(platforms).toHaveLength(5);
      for (const { status, problem } of platforms) {
        expect(status).toBe('failed');
        expect(problem.message).toBeTruthy();
      }
    }
  });
});

describe('exit code 5: a database that cannot be used', () => {
  it.each([
    ['damaged', Buffer.from(`SQLite format 3\0${'x'.repeat(5000)}`)],
    ['no database', Buffer.from('# my notes\n'.repeat(100))],
  ])('the file is %s, and stays as it is', async (_, bytes) => {
    const { run, dir } = stage();
    const db = join(dir, 'my.db');
    writeFileSync(db, bytes);
    for (const args of [
      REPLAYED,
      ['explain', ...REPLAYED],
      ['cache', 'stats'],
      ['cache', 'clear'],
    ]) {
      const { code, stdout, stderr } = await run([...args, '--db', db]);
      expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
      expect(stderr).toMatch(/^fulldisc: .*my\.db.*\n$/);
    }
    expect(readFileSync(db).equals(bytes)).toBe(true);
    expect(existsSync(`${db}-wal`)).toBe(false);
  });

  it('the file is newer than this program, and stays as it is', async () => {
    const { run, dir } = stage();
    const db = join(dir, 'my.db');
    expect((await run([...REPLAYED, '--db', db])).code).toBe(0);
    const newer = new Database(db);
    newer.pragma('user_version = 999');
    newer.pragma('journal_mode = DELETE');
    newer.close();
    const bytes = readFileSync(db);
    const { code, stdout, stderr } = await run([...REPLAYED, '--db', db]);
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toMatch(/^fulldisc: .*newer.*\n$/);
    expect(readFileSync(db).equals(bytes)).toBe(true);
  });

  it('the file is locked too long', async () => {
    const { run, dir } = stage();
    const db = join(dir, 'my.db');
    await run([...REPLAYED, '--db', db]);
    const other = new Database(db);
    other.exec('BEGIN IMMEDIATE');
    const { code, stdout, stderr } = await run([...REPLAYED, '--db', db, '--refresh']);
    other.exec('ROLLBACK');
    other.close();
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toMatch(/^fulldisc: .*locked.*\n$/);
  });

  it('the folder cannot be made', async () => {
    const { run, dir } = stage();
    writeFileSync(join(dir, 'file'), '');
    const { code, stderr } = await run([...REPLAYED, '--db', join(dir, 'file', 'my.db')]);
    expect(code).toBe(5);
    expect(stderr).toMatch(/^fulldisc: .*\n$/);
  });
});

describe('one new database', () => {
  it('serves several lookups at once', async () => {
    const { run, report } = stage();
    const ran = await Promise.all([1, 2, 3].map(() => run([...REPLAYED, '--db', 'one.db'])));
    expect(ran.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      Array(3).fill({ code: 0, stderr: '' }),
    );
    const kept = await report([...INVENTED, '--db', 'one.db', '--offline']);
    expect(kept.tracks).toHaveLength(8);
    expect(kept.platforms.every(({ fromCache }) => fromCache)).toBe(true);
  });
});

describe('a reader that goes away', () => {
  it('ends the command without a word', async () => {
    const { start } = stage();
    const child = start([...REPLAYED, '--json']);
    let stderr = '';
    child.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    child.stdout?.destroy();
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});
