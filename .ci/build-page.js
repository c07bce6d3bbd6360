import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build } from 'esbuild';

/*
 * The script and the style that every report in HTML carries within itself: one module of texts and their hashes, for
 * the build and for the tests.
 */

/** What src/render/report/html imports it as. */
export const PAGE = 'fulldisc:page';

const FOLDER = join(import.meta.dirname, '../src/render/report/html/page');

/** The module, as JavaScript. */
export async function pageModule() {
  const [script, style] = await Promise.all([textOf('main.ts'), textOf('page.css')]);
  const texts = { script, style, scriptHash: hashOf(script), styleHash: hashOf(style) };
  return Object.entries(texts)
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`)
    .join('');
}

async function textOf(file) {
  const { outputFiles } = await build({
    entryPoints: [join(FOLDER, file)],
    bundle: true,
    minify: true,
    format: 'iife',
    // Browsers of 2022 and later.
    target: ['chrome111', 'firefox113', 'safari16.4'],
    charset: 'utf8',
    write: false,
    logLevel: 'warning',
  });
  const text = outputFiles[0].text.trim();
  if (/<\/(?:script|style)|<!--/i.test(text)) throw new Error(`${file} would end its own element`);
  return text;
}

/** As a content security policy names it: the browser hashes the text between the tags. */
function hashOf(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** For esbuild. */
export const pageInBuild = {
  name: 'page',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: new RegExp(`^${PAGE}$`) }, () => ({ path: PAGE, namespace: 'page' }));
    onLoad({ filter: /.*/, namespace: 'page' }, async () => ({ contents: await pageModule() }));
  },
};

/** For vitest. */
export const pageInTests = {
  name: 'page',
  enforce: 'pre',
  resolveId: (id) => (id === PAGE ? `\0${PAGE}` : undefined),
  load: (id) => (id === `\0${PAGE}` ? pageModule() : undefined),
};
