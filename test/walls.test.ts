import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BIOME = join(ROOT, 'node_modules', '.bin', 'biome');
const LIBRARIES = [
  'undici',
  'better-sqlite3',
  'opencc-js/t2cn',
  'fastest-levenshtein',
  'chalk',
  'commander',
  'valibot',
  'entities',
  'cheerio/slim',
  'cheerio',
  'env-paths',
  'get-east-asian-width',
  'music-metadata',
  'csv-parse/sync',
  'csv-stringify/sync',
];

/** A file, what it may import, and what it may not; of libraries it may import only those named. */
const WALLS: { file: string; may: string[]; mayNot: string[] }[] = [
  { file: 'src/model/x.ts', may: ['./text.js'], mayNot: ['../net/index.js', 'node:fs'] },
  {
    file: 'src/net/x.ts',
    may: ['./pace.js', '../model/index.js', 'node:fs', 'node:timers/promises', 'undici'],
    mayNot: ['../cache/index.js', '../platforms/index.js', '../cli/errors.js', '../lookup.js'],
  },
  {
    file: 'src/cache/x.ts',
    may: ['./open.js', '../model/index.js', 'node:fs', 'better-sqlite3'],
    mayNot: ['../net/index.js', '../match/index.js', '../lookup/context.js'],
  },
  {
    file: 'src/match/x.ts',
    may: [
      './keys.js',
      '../model/index.js',
      '../../data/artists.json',
      'opencc-js/t2cn',
      'fastest-levenshtein',
    ],
    mayNot: [
      '../../data/plans.json',
      '../cache/index.js',
      '../platforms/text.js',
      '../cover/index.js',
      'node:fs',
    ],
  },
  {
    file: 'src/match/album/x.ts',
    may: ['./title.js', '../keys.js', '../../model/index.js'],
    mayNot: ['../../net/index.js', '../../lookup.js', 'node:fs'],
  },
  {
    file: 'src/cover/x.ts',
    may: ['./solve.js', '../model/index.js'],
    mayNot: ['../match/index.js', '../cache/index.js', 'node:fs'],
  },
  {
    file: 'src/cover/plans/x.ts',
    may: ['./table.js', '../solve.js', '../../model/index.js'],
    mayNot: ['../../match/index.js', '../../plans/index.js', 'node:fs'],
  },
  {
    file: 'src/plans/x.ts',
    may: ['./lines.js', '../model/index.js', 'node:fs'],
    mayNot: ['../cover/index.js', '../cli/errors.js', '../render/index.js'],
  },
  {
    file: 'src/render/x.ts',
    may: ['./view.js', './words/en.js', '../model/index.js', 'chalk', 'get-east-asian-width'],
    mayNot: ['../cache/index.js', '../platforms/index.js', '../lookup.js', '../cli/print.js'],
  },
  {
    file: 'src/render/words/x.ts',
    may: ['./en.js', '../view.js', '../../model/index.js'],
    mayNot: ['../../platforms/index.js', '../../cli/locale.js'],
  },
  {
    file: 'src/render/report/x.ts',
    may: ['./best.js', '../verdict.js', '../../model/index.js', 'csv-stringify/sync'],
    mayNot: ['../../lookup.js', '../../cli/print.js', '../../report/read.js', 'node:fs'],
  },
  {
    file: 'src/render/report/html/x.ts',
    may: ['./page/data.js', '../best.js', '../../verdict.js', '../../../model/index.js'],
    mayNot: ['../../../lookup.js', '../../../cli/print.js', 'node:fs'],
  },
  {
    file: 'src/render/report/html/page/x.ts',
    may: ['./data.js'],
    mayNot: ['../index.js', '../../../../model/index.js', 'node:fs'],
  },
  {
    file: 'src/doctor/x.ts',
    may: [
      './clock.js',
      '../cache/index.js',
      '../net/proxy.js',
      '../platforms/platform.js',
      'node:os',
    ],
    mayNot: [
      '../lookup.js',
      '../match/keys.js',
      '../render/index.js',
      '../cli/errors.js',
      'node:fs',
    ],
  },
  {
    file: 'src/history/x.ts',
    may: ['./compare.js', '../cache/index.js', '../model/index.js'],
    mayNot: ['../match/keys.js', '../render/index.js', '../lookup.js', 'node:fs'],
  },
  {
    file: 'src/own/x.ts',
    may: [
      './tags.js',
      '../cache/index.js',
      '../match/keys.js',
      '../platforms/local.js',
      'node:fs',
      'music-metadata',
    ],
    mayNot: ['../net/index.js', '../platforms/index.js', '../lookup.js', '../cli/own.js'],
  },
  {
    file: 'src/lookup/x.ts',
    may: ['./part.js', '../cache/index.js', '../match/index.js', '../platforms/index.js'],
    mayNot: ['../render/index.js', '../cli/settings.js'],
  },
  {
    file: 'src/report/x.ts',
    may: [
      './line.js',
      '../lookup.js',
      '../playlist.js',
      '../model/index.js',
      '../cache/index.js',
      '../history/index.js',
      'node:fs',
      'csv-parse/sync',
    ],
    mayNot: ['../render/index.js', '../net/index.js', '../match/keys.js', '../cli/settings.js'],
  },
  {
    file: 'src/x.ts',
    may: ['./lookup/part.js', './net/index.js', './cover/index.js'],
    mayNot: ['./render/index.js', './cli/settings.js'],
  },
  { file: 'src/paths.ts', may: ['node:path', 'env-paths'], mayNot: ['./cli/settings.js'] },
  {
    file: 'src/cli/x.ts',
    may: ['./errors.js', '../lookup.js', '../render/index.js', 'node:fs', 'commander'],
    mayNot: [],
  },
  {
    file: 'src/platforms/x.ts',
    may: ['./netease/index.js', './platform.js', '../model/index.js'],
    mayNot: ['./netease/doors/all.js', '../cache/index.js', '../net/index.js'],
  },
  { file: 'src/platforms/text.ts', may: ['../model/index.js', 'entities'], mayNot: [] },
  { file: 'src/platforms/shape.ts', may: ['../model/index.js', 'valibot'], mayNot: [] },
  {
    file: 'src/platforms/kugou/x.ts',
    may: [
      './wire.js',
      '../platform.js',
      '../text.js',
      '../shape.js',
      '../regions.js',
      '../client-key.js',
      '../gone.js',
      '../../model/index.js',
    ],
    mayNot: [
      '../kuwo/wire.js',
      '../index.js',
      '../../net/index.js',
      '../../cache/index.js',
      '../../render/index.js',
      '../../match/index.js',
      '../../cover/index.js',
      '../../lookup.js',
      '../../cli/errors.js',
    ],
  },
  {
    file: 'src/platforms/kugou/wire.ts',
    may: ['../shape.js', 'valibot'],
    mayNot: ['../kuwo/wire.js'],
  },
  {
    file: 'src/platforms/kugou/page.ts',
    may: ['../text.js', 'cheerio/slim'],
    mayNot: ['../kuwo/page.js'],
  },
];

/** Everything a wall is tried with: an import a line, and whether it should be refused. */
const trials = WALLS.map(({ file, may, mayNot }) => {
  const refused = [...mayNot, ...LIBRARIES.filter((library) => !may.includes(library))];
  return { file, imports: [...may, ...refused], refused };
});

// The rules are tried on a made-up house with the files of the trials in it, so that nothing is written into this one.
const house = mkdtempSync(join(tmpdir(), 'walls-'));
afterAll(() => rmSync(house, { recursive: true }));

describe('the walls between the rooms', () => {
  let lines: Set<string>;

  beforeAll(() => {
    const rules = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8'));
    put('biome.json', JSON.stringify({ linter: rules.linter, overrides: rules.overrides }));
    for (const { file, imports } of trials) {
      put(file, imports.map((name) => `import '${name}';\n`).join(''));
    }
    lines = refusedLines(house);
  });

  it.each(trials)('$file', ({ file, imports, refused }) => {
    expect(imports.filter((_, index) => lines.has(`${file}:${index + 1}`))).toEqual(refused);
  });

  it('refuses circles of imports, console and long functions too', () => {
    const { rules } = JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')).linter;
    expect(rules.suspicious).toMatchObject({ noImportCycles: 'error', noConsole: 'error' });
    expect(rules.complexity).toMatchObject({
      noExcessiveCognitiveComplexity: { level: 'error', options: { maxAllowedComplexity: 12 } },
      noExcessiveLinesPerFunction: { level: 'error', options: { maxLines: 60 } },
    });
  });
});

function put(file: string, text: string): void {
  mkdirSync(join(house, dirname(file)), { recursive: true });
  writeFileSync(join(house, file), text);
}

interface Diagnostic {
  location: { path: string; start: { line: number } };
}

/** The lines that the rule of the walls refuses, as `file:line`. */
function refusedLines(cwd: string): Set<string> {
  const only = ['--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none'];
  const { stdout } = spawnSync(BIOME, ['lint', ...only, '.'], { cwd, encoding: 'utf8' });
  const { diagnostics } = JSON.parse(stdout) as { diagnostics: Diagnostic[] };
  return new Set(
    diagnostics.map(
      ({ location: { path, start } }) => `${path.replaceAll('\\', '/')}:${start.line}`,
    ),
  );
}
