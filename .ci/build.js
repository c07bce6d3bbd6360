import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { pageInBuild } from './build-page.js';

/*
 * Bundles src/ into dist/. The library stays ES modules in parts. The command line is one CommonJS file, since every
 * file and Node's loader of ES modules cost at each start, with what V8 makes of it beside it (see record.js).
 */

/** Left in node_modules: they carry a binary or weight, and are loaded when first needed. */
const EXTERNAL = [
  'better-sqlite3',
  'cheerio',
  'csv-stringify',
  'entities',
  'fastest-levenshtein',
  'music-metadata',
  'opencc-js',
  'undici',
  'valibot',
];

/** What commander and chalk load at every start and nobody here needs. */
const lighter = {
  name: 'lighter',
  setup({ onResolve, onLoad }) {
    // Commander asks for it to start commands that are programs; there are none here.
    onResolve({ filter: /^node:child_process$/ }, ({ path }) => ({ path, namespace: 'empty' }));
    onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }));
    // chalk is told what the terminal can do (cli/print.ts); its own look at it loads sockets.
    onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'vendor/supports-color/browser.js'),
    }));
  },
};

const shared = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  minify: true,
  external: EXTERNAL,
  plugins: [lighter, pageInBuild],
  logLevel: 'warning',
};

const [library] = await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/index.ts'],
    format: 'esm',
    splitting: true,
    outdir: 'dist',
    chunkNames: 'lib/[name]-[hash]',
    metafile: true,
  }),
  build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    format: 'cjs',
    outfile: 'dist/cli/main.cjs',
    define: { 'import.meta.dirname': '__dirname', 'import.meta.url': '__filename' },
    // What V8 compiled earlier knows no way to import().
    supported: { 'dynamic-import': false },
  }),
]);
toAscii('dist/cli/main.cjs');
execFileSync(process.execPath, ['.ci/record.js']);
const page = execFileSync(process.execPath, ['bin/fulldisc.js', 'completion', 'man']);
writeFileSync('dist/fulldisc.1', page);

for (const name of readdirSync('dist/lib')) {
  if (!(`dist/lib/${name}` in library.metafile.outputs)) rmSync(`dist/lib/${name}`);
}

/** V8 keeps such a text in half the room. Only regular expressions hold other characters when esbuild is done. */
function toAscii(path) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(path, readFileSync(path, 'utf8').replace(/[^\0-\x7f]/g, escaped));
}
