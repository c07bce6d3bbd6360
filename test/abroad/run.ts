import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AlbumReport } from '../../src/model/index.js';
import type { Gate } from '../world/proxy.js';

const BIN =
  process.env.ABROAD_BIN ?? fileURLToPath(new URL('../../bin/fulldisc.js', import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
  tookMs: number;
  /** What came through the proxy meanwhile. */
  asked: string[];
}

/** Runs the built command behind the proxy, with its database and its home in this folder. */
export async function run(
  gate: Gate,
  dir: string,
  words: readonly string[],
  extra: Record<string, string> = {},
): Promise<Ran> {
  const trusted = join(dir, 'ca.pem');
  writeFileSync(trusted, gate.cert);
  const before = gate.came.length;
  const began = performance.now();
  const child = spawn(process.execPath, [BIN, ...words], {
    env: { ...bareEnv(gate, dir, trusted), ...extra },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return {
    code,
    stdout: await stdout,
    stderr: await stderr,
    tookMs: performance.now() - began,
    asked: gate.came.slice(before),
  };
}

function bareEnv(gate: Gate, dir: string, trusted: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: dir,
    XDG_CONFIG_HOME: dir,
    XDG_CACHE_HOME: dir,
    XDG_DATA_HOME: dir,
    LANG: 'en_US.UTF-8',
    HTTPS_PROXY: gate.at,
    HTTP_PROXY: gate.at,
    NODE_EXTRA_CA_CERTS: trusted,
    FULLDISC_DB: join(dir, 'abroad.db'),
  };
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = '';
  for await (const chunk of stream) all += chunk.toString();
  return all;
}

/** The report that `--json` printed. */
export function reportOf({ stdout }: Ran): AlbumReport {
  return JSON.parse(stdout) as AlbumReport;
}
