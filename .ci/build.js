import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { pageInBuild } from './build-page.js';

/*
 * Bundles src/ into dist/: the command line, and the library apart from it, since sharing chunks between the two would
 * cut both into many small files, and every file costs at start.
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

/**
 * Takes Node's own modules by a call. An import statement makes Node read every property of such a module, and with it
 * the streams behind `fs` and the terminal behind `process`: 10 ms at every start.
 */
const builtins = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    const names = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);
    onResolve({ filter: /^[a-z_:/]+$/ }, ({ path }) =>
      names.has(path) ? { path, namespace: 'builtin' } : undefined,
    );
    // chalk is told what the terminal can do (cli/print.ts); its own look at it loads sockets.
    onResolve({ filter: /^#supports-color$/ }, ({ resolveDir }) => ({
      path: join(resolveDir, 'vendor/supports-color/browser.js'),
    }));
    onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({ contents: taken(path) }));
  },
};

/** Commander asks for child_process to start commands that are programs; there are none here. */
function taken(path) {
  return path.endsWith('child_process')
    ? 'module.exports = {}'
    : `module.exports = process.getBuiltinModule(${JSON.stringify(path)})`;
}

/**
 * Whatever is loaded later builds on what is loaded at the start, and says so: else every set of files that some of
 * the later parts share becomes a small file of its own, and each of these costs at start.
 */
const startFirst = {
  name: 'start-first',
  setup({ onLoad }) {
    const later =
      /[\\/]src[\\/](?:platforms[\\/][a-z]+[\\/]doors|net[\\/](?:live|recorded)|lookup[\\/](?:collect|part))\.ts$/;
    onLoad({ filter: later }, async ({ path }) => ({
      contents: `import ${JSON.stringify(resolve('src/cli/run.ts'))};\n${await readFile(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

const shared = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  minify: true,
  outdir: 'dist',
  outbase: 'src',
  external: EXTERNAL,
  plugins: [builtins, pageInBuild],
  metafile: true,
  logLevel: 'warning',
};

const built = await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [...shared.plugins, startFirst],
  }),
  build({ ...shared, entryPoints: ['src/index.ts'], chunkNames: 'lib/[name]-[hash]' }),
]);
const page = execFileSync(process.execPath, ['bin/fulldisc.js', 'completion', 'man']);
writeFileSync('dist/fulldisc.1', page);

const current = new Set(built.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
for (const folder of ['dist/chunks', 'dist/lib']) {
  for (const name of readdirSync(folder)) {
    if (!current.has(`${folder}/${name}`)) rmSync(`${folder}/${name}`);
  }
}
