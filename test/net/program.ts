import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { folder } from '../folder.js';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

/** Runs a program (it may import from ./src) in a Node of its own; what it prints. */
export async function run(program: string, env: Record<string, string> = {}): Promise<string> {
  const outfile = join(folder(), 'program.cjs');
  await build({
    stdin: { contents: program, resolveDir: PROJECT },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  const child = spawn(process.execPath, [outfile], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const part of child.stdout.setEncoding('utf8')) text += part;
  return text;
}
