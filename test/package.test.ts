import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReadme } from './readme.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const TSC = join(ROOT, 'node_modules', '.bin', 'tsc');
const NOBODY = 'http://127.0.0.1:9';
const examples = ['README.md', 'README.zh-CN.md'].flatMap((name) =>
  readReadme(name)
    .blocks.filter(({ language }) => language === 'ts')
    .map(({ code }, at) => ({ name: `${at === 0 ? 'offline' : 'options'} of ${name}`, code })),
);

/** A project with the package in it, of the files that are published, and the libraries it needs. */
const project = mkdtempSync(join(tmpdir(), 'fulldisc-package-'));
const installed = join(project, 'node_modules', 'fulldisc');
afterAll(() => rmSync(project, { recursive: true, force: true }));

beforeAll(() => {
  const pack = ['pack', '--dry-run', '--json', '--ignore-scripts', '--silent'];
  const told = execFileSync('npm', pack, { cwd: ROOT, encoding: 'utf8' });
  const [{ files }] = JSON.parse(told) as [{ files: { path: string }[] }];
  for (const { path } of files.filter((file) => !file.path.startsWith('dist/types/'))) {
    mkdirSync(dirname(join(installed, path)), { recursive: true });
    cpSync(join(ROOT, path), join(installed, path));
  }
  for (const name of readdirSync(join(ROOT, 'node_modules'))) {
    if (name.startsWith('.') || name === 'fulldisc') continue;
    symlinkSync(join(ROOT, 'node_modules', name), join(project, 'node_modules', name), 'junction');
  }
  const types = ['--noEmit', 'false', '--emitDeclarationOnly', '--declaration', '-p', 'src'];
  const where = ['--rootDir', 'src', '--outDir', join(installed, 'dist', 'types')];
  execFileSync(TSC, [...types, ...where], { cwd: ROOT });
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
  for (const [at, { code }] of examples.entries()) {
    writeFileSync(join(project, `example${at}.ts`), code);
    writeFileSync(join(project, `run${at}.js`), transformSync(code, { loader: 'ts' }).code);
  }
}, 120_000);

/** What an example prints where nobody can be asked. */
function printed(at: number): string {
  const env = { PATH: process.env.PATH ?? '', HOME: project, HTTPS_PROXY: NOBODY };
  return execFileSync(process.execPath, [`run${at}.js`], {
    cwd: project,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

describe("the package, as another program's", () => {
  it('is typed: the examples of both READMEs compile strictly', () => {
    const strict = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--types', 'node'];
    const module = ['--module', 'nodenext', '--target', 'es2023', '--noUncheckedIndexedAccess'];
    const names = examples.map((_, at) => `example${at}.ts`);
    const compile = () =>
      execFileSync(TSC, [...strict, ...module, ...names], { cwd: project, encoding: 'utf8' });
    expect(compile()).toBe('');
    writeFileSync(
      join(project, 'wrong.ts'),
      "import { lookup } from 'fulldisc';\nawait lookup('x', { regions: 'CN' });\n",
    );
    const wrong = () =>
      execFileSync(TSC, [...strict, ...module, 'wrong.ts'], { cwd: project, stdio: 'pipe' });
    expect(wrong).toThrow();
  });

  it.each(examples.map(({ name }, at) => [name, at] as const))(
    'runs the example %s',
    (name, at) => {
      const lines = printed(at).trimEnd().split('\n');
      if (name.startsWith('offline')) {
        expect(lines[0]).toBe('两地书 (Invented) 8');
        expect(lines).toContain('subscription netease + qqmusic 8/8');
      } else {
        expect(lines).toEqual(expect.arrayContaining(['apple failed network', 'false', 'null']));
        expect(lines.at(-1)).toBe('[ [ 0 ], [ 1 ] ]');
      }
    },
  );

  it('lets nobody in by another door', () => {
    const code = "await import('fulldisc/dist/cli/main.js')";
    const through = () =>
      execFileSync(process.execPath, ['--input-type=module', '-e', code], {
        cwd: project,
        stdio: 'pipe',
      });
    expect(through).toThrow(/ERR_PACKAGE_PATH_NOT_EXPORTED/);
  });
});
