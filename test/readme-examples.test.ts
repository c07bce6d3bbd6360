import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { openCache } from '../src/cache/index.js';
import { readConfiguration } from '../src/cli/configuration.js';
import { readOverrules } from '../src/cli/overrules.js';
import { runCli } from '../src/cli/run.js';
import { stdout } from '../src/cli/stdout.js';
import * as library from '../src/index.js';
import { tapePath } from '../src/net/tape-path.js';
import { album } from '../src/platforms/netease/requests.js';
import { bare, inCode, readReadme, tableWith } from './readme.js';

const each = [
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh-CN'],
].map(([name = '', lang = '']) => ({ name, lang, readme: readReadme(name) }));

const folder = mkdtempSync(join(tmpdir(), 'readme-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.restoreAllMocks());

describe.each(each)('the examples of $name', ({ lang, readme }) => {
  const codeIn = (language: string) =>
    readme.blocks.filter((block) => block.language === language).map(({ code }) => code);

  it('show what the demonstration prints', async () => {
    const [picture = 'no picture'] = codeIn('text');
    const write = vi.spyOn(stdout, 'write').mockReturnValue();
    vi.spyOn(stdout, 'columns').mockReturnValue(null);
    const database = join(folder, 'unused.db');
    const env = { LANG: 'C', FULLDISC_DB: database, FULLDISC_CONFIG: file('c.json', '{}') };
    expect(await runCli(['node', 'fulldisc', 'demo', '--lang', lang, '--no-color'], env)).toBe(0);
    expect(write.mock.calls.join('')).toContain(picture);
  });

  it('hold a configuration and matches that can be read', () => {
    const [matches = '', configuration = ''] = codeIn('json');
    expect(readOverrules(file('matches.json', matches), true)).toHaveLength(2);
    expect(readConfiguration(file('config.json', configuration), true)).toHaveProperty('matches');
  });

  it('say where a record lies', () => {
    const path = tapePath('netease', album('18905')).replaceAll('\\', '/');
    expect(codeIn('text')[1]).toContain(`answers/${path}.body `);
  });

  it('import what the library has', () => {
    const imports = codeIn('ts')
      .join('')
      .matchAll(/import \{ (.*?) \} from 'fulldisc'/g);
    const names = [...imports].flatMap(([, told = '']) => told.split(', '));
    expect(names.length).toBeGreaterThan(8);
    for (const name of names.filter((one) => !one.startsWith('type '))) {
      expect(library).toHaveProperty(name);
    }
  });

  it('ask the database what it can answer, and name its views and their columns', () => {
    const { db, close } = openCache(':memory:');
    const queries = codeIn('sql');
    expect(queries.length).toBeGreaterThan(3);
    for (const query of queries) expect(db.prepare(query).all()).toEqual([]);
    const views = db.prepare("SELECT name FROM sqlite_master WHERE type = 'view'").pluck().all();
    const table = tableWith(readme, '`v_albums`');
    expect(table.map(([view]) => bare(view)).toSorted()).toEqual(views.toSorted());
    for (const [view, , columns] of table) {
      const names = db.prepare(`SELECT * FROM ${bare(view)}`).columns();
      expect(inCode(columns)).toEqual(names.map(({ name }) => name));
    }
    close();
  });
});

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
