#!/usr/bin/env node
const { existsSync, readFileSync } = require('node:fs');
const { wrap } = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

/*
 * Runs dist/cli/main.cjs. Compiling it is half of a start, so what V8 made of it when it was built lies beside it;
 * another version of V8 turns that down and compiles.
 */
const filename = require.resolve('../dist/cli/main.cjs');
const compiled = `${filename}.compiled`;
const script = new Script(wrap(readFileSync(filename, 'latin1')), {
  filename,
  cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
});
const bundle = { exports: {} };
script.runInThisContext()(bundle.exports, require, bundle, filename, dirname(filename));

bundle.exports.main(process.argv, process.env).then((code) => {
  process.exitCode = code;
});
