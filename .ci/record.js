import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';

/*
 * Writes down what V8 makes of the command line when a cached album is looked up: bin/fulldisc.js starts from that.
 * Only what ran is in it, so it is made of the question that is asked most.
 */
const filename = resolve('dist/cli/main.cjs');
const compiled = `${filename}.compiled`;
const folder = mkdtempSync(join(tmpdir(), 'fulldisc-build-'));
const album = ['周杰伦', '叶惠美', '--dig', '0', '--db', join(folder, 'album.db')];
const replay = ['--replay', 'fixtures/demo/recorded'];

rmSync(compiled, { force: true });
execFileSync(process.execPath, ['bin/fulldisc.js', ...album, ...replay]);

const script = new Script(Module.wrap(readFileSync(filename, 'latin1')), {
  filename,
});
const bundle = { exports: {} };
script.runInThisContext()(
  bundle.exports,
  createRequire(filename),
  bundle,
  filename,
  dirname(filename),
);
for (const format of ['table', 'json']) {
  const words = [...album, '--offline', '--format', format];
  await bundle.exports.main([process.execPath, 'fulldisc', ...words], process.env);
}
writeFileSync(`${compiled}.part`, script.createCachedData());
renameSync(`${compiled}.part`, compiled);
rmSync(folder, { recursive: true });
