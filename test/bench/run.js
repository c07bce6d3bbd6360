import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/*
 * Bundles the bench and runs it: `npm run bench`, with --quick for fewer rounds. It measures dist/, which `npm run
 * build` makes. NODE_EXTRA_CA_CERTS is left out, since Node 20 parses that file at every start.
 */
const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;
try {
  await build({
    entryPoints: ['main', 'visitor'].map((name) => join(import.meta.dirname, `${name}.ts`)),
    outdir: folder,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    define: { 'import.meta.url': JSON.stringify(import.meta.url) },
  });
  const args = ['--expose-gc', join(folder, 'main.js'), ...process.argv.slice(2)];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', cwd: root, env });
  process.exitCode = status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
