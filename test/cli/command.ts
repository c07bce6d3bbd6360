import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { AlbumReport } from '../../src/model/index.js';
import { FIVE } from '../world/catalogue.js';
import type { Gate } from '../world/proxy.js';

const BIN = fileURLToPath(new URL('../../bin/fulldisc.js', import.meta.url));

/** The bundled answers of an album that NetEase and QQ Music have together. */
export const REPLAY = fileURLToPath(new URL('../../fixtures/demo/invented', import.meta.url));
export const INVENTED = ['虚构乐队 (Invented)', '两地书 (Invented)'];

/** A proxy at which nobody listens: what is asked without a gate fails at once and leaves this machine never. */
const NOBODY = 'http://127.0.0.1:9';

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A home of its own for the command: a configuration that names five platforms, an empty database, a locale that says nothing. */
export interface Stage {
  dir: string;
  env: Record<string, string>;
  run(args: readonly string[], env?: Record<string, string>): Promise<Ran>;
  /** The report that this command line prints with `--json`. */
  report(args: readonly string[], env?: Record<string, string>): Promise<AlbumReport>;
  start(args: readonly string[], env?: Record<string, string>): ChildProcess;
}

/** `gate`: the proxy through which everything is asked. */
export function stage(gate?: Gate): Stage {
  const dir = mkdtempSync(join(tmpdir(), 'fulldisc-cli-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  mkdirSync(join(dir, '.config', 'fulldisc'), { recursive: true });
  const configuration = JSON.stringify({ platforms: FIVE });
  writeFileSync(join(dir, '.config', 'fulldisc', 'config.json'), configuration);
  const env: Record<string, string> = {
    PATH: process.env.PATH ?? '',
    HOME: dir,
    LC_ALL: 'C',
    HTTPS_PROXY: NOBODY,
    HTTP_PROXY: NOBODY,
  };
  if (gate) {
    writeFileSync(join(dir, 'ca.pem'), gate.cert);
    env.NODE_EXTRA_CA_CERTS = join(dir, 'ca.pem');
    env.HTTPS_PROXY = gate.at;
    env.HTTP_PROXY = gate.at;
  }
  const start: Stage['start'] = (args, more = {}) =>
    spawn(process.execPath, [BIN, ...args], { env: { ...env, ...more }, cwd: dir });
  const run: Stage['run'] = (args, more) => ended(start(args, more));
  return {
    dir,
    env,
    start,
    run,
    async report(args, more) {
      const { stdout, stderr } = await run([...args, '--json'], more);
      if (stdout === '') throw new Error(stderr);
      return JSON.parse(stdout) as AlbumReport;
    },
  };
}

/** What a started command has printed when it ends. */
export async function ended(child: ChildProcess): Promise<Ran> {
  child.stdin?.end();
  const printed = Promise.all([textOf(child.stdout), textOf(child.stderr)]);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const [stdout, stderr] = await printed;
  return { code, stdout, stderr };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}
