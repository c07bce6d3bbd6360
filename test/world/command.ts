import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AlbumReport } from '../../src/model/index.js';
import { FIVE } from './catalogue.js';
import type { Gate } from './proxy.js';

const BIN = fileURLToPath(new URL('../../bin/fulldisc.js', import.meta.url));

export interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Null where stdout holds no JSON. */
  report: AlbumReport | null;
  tookMs: number;
}

/** Runs the built command against a proxy, with a database of its own. */
export async function runCommand(
  gate: Gate,
  words: string[],
  options: string[] = [],
): Promise<Ran> {
  const dir = mkdtempSync(join(tmpdir(), 'fulldisc-world-'));
  const trusted = join(dir, 'ca.pem');
  writeFileSync(trusted, gate.cert);
  const fixed = [
    '--json',
    '--platforms',
    FIVE.join(),
    '--region',
    'CN',
    '--rate',
    '0',
    '--dig',
    'all',
    '--db',
    join(dir, 'world.db'),
  ];
  const env = {
    ...process.env,
    HTTPS_PROXY: gate.at,
    HTTP_PROXY: gate.at,
    https_proxy: gate.at,
    http_proxy: gate.at,
    NO_PROXY: '',
    no_proxy: '',
    NODE_EXTRA_CA_CERTS: trusted,
  };
  const began = performance.now();
  const child = spawn(process.execPath, [BIN, 'album', ...words, ...fixed, ...options], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = [text(child.stdout), text(child.stderr)];
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const tookMs = performance.now() - began;
  rmSync(dir, { recursive: true, force: true });
  const out = await stdout;
  return { code, stdout: out, stderr: await stderr, report: parsed(out), tookMs };
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = '';
  for await (const chunk of stream) all += chunk.toString();
  return all;
}

function parsed(out: string): AlbumReport | null {
  try {
    return JSON.parse(out) as AlbumReport;
  } catch {
    return null;
  }
}
