import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { runCli } from '../../src/cli/run.js';
import { stdout as out } from '../../src/cli/stdout.js';

/** What one command line prints to a pipe of so many columns, and its exit code; the reader's own settings stay out. */
export async function outputOf(
  args: readonly string[],
  columns = 80,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'fulldisc-'));
  const config = join(folder, 'config.json');
  writeFileSync(config, '{}');
  const stdout: string[] = [];
  const stderr: string[] = [];
  vi.stubEnv('COLUMNS', String(columns));
  vi.spyOn(out, 'write').mockImplementation((text) => void stdout.push(text));
  vi.spyOn(out, 'send').mockImplementation(async (text) => stdout.push(text) > 0);
  vi.spyOn(out, 'columns').mockReturnValue(null);
  vi.spyOn(process.stdout, 'write').mockImplementation(keptIn(stdout));
  vi.spyOn(process.stderr, 'write').mockImplementation(keptIn(stderr));
  try {
    const code = await runCli(['node', 'fulldisc', ...args], { FULLDISC_CONFIG: config });
    return { code, stdout: stdout.join(''), stderr: stderr.join('') };
  } finally {
    vi.restoreAllMocks();
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
}

function keptIn(chunks: string[]): typeof process.stdout.write {
  return (chunk: string | Uint8Array) => {
    chunks.push(String(chunk));
    return true;
  };
}
