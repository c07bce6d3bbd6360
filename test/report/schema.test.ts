import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it, onTestFinished } from 'vitest';
import { outputOf } from '../render/output.js';
import { FIVE } from '../world/catalogue.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

function validator(name: string) {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  for (const one of ['album', 'history', 'report']) {
    const file = `${one}.schema.json`;
    ajv.addSchema(JSON.parse(readFileSync(join(ROOT, 'data', file), 'utf8')), file);
  }
  const validate = ajv.getSchema(name);
  if (!validate) throw new Error(`no schema ${name}`);
  return (value: unknown) => {
    validate(value);
    return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
  };
}

/** A shelf in the invented answers: found, not found, a bad line, and a list of tracks. */
async function reportOf(format: string, list: string, name = 'shelf.txt'): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'fulldisc-report-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  writeFileSync(join(dir, name), list);
  const invented = join(ROOT, 'fixtures', 'demo', 'invented');
  const asked = ['--platforms', FIVE.join(), '--replay', invented];
  const options = ['--db', join(dir, 'x.db'), ...asked, '--lang', 'en'];
  return (await outputOf(['report', join(dir, name), '--format', format, ...options])).stdout;
}

const SHELF = '虚构乐队 (Invented) - 两地书 (Invented)\nhttps://example.com/1\nnobody - nothing\n';

it('json is what its schema says', async () => {
  const report = JSON.parse(await reportOf('json', SHELF));
  expect(validator('report.schema.json')(report)).toEqual([]);
  expect(report.albums).toHaveLength(3);
  expect(report.albums[1]).toMatchObject({ line: 2, query: 'https://example.com/1' });
  expect(report.summary).toMatchObject({ albums: 3, complete: 1, failed: 2 });
});

it('ndjson is an album a line, the summary last', async () => {
  const lines = (await reportOf('ndjson', SHELF)).trimEnd().split('\n');
  const items = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const { summary } = items.pop() ?? {};
  const albums = { schemaVersion: 1, albums: items, summary };
  expect(validator('report.schema.json')(albums)).toEqual([]);
});

it('a list of tracks is an album by its schema too', async () => {
  const list = '#EXTM3U\n#EXTINF:200,虚构乐队 (Invented) - x\nx.mp3\n';
  const { albums } = JSON.parse(await reportOf('json', list, 'mine.m3u8'));
  expect(albums[0]?.album).toMatchObject({ title: 'mine', trackCount: 1 });
  expect(validator('album.schema.json')(albums[0])).toEqual([]);
});
