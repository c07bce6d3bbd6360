import { arch, release } from 'node:os';
import { databaseHealth, sqliteVersion } from '../cache/index.js';
import type { DoctorReport, FileFinding, Versions } from '../model/index.js';
import type { Platform } from '../platforms/platform.js';
import { examine, type Ward } from './ask.js';
import { clockOf } from './clock.js';
import { proxyIn } from './proxy.js';

export type { Ward } from './ask.js';
export { hasFault } from './verdict.js';

/** What is examined besides the platforms. */
export interface Patient {
  version: string;
  configuration: FileFinding;
  ownPlans: FileFinding;
  database: string;
  env: Record<string, string | undefined>;
  /** False where answers come from files, which know nothing of the clock. */
  isLive: boolean;
  record: string | null;
}

/** Looks at everything a lookup needs. What is wrong is a finding; throws only when the run is ended. */
export async function diagnose(
  ward: Ward,
  platforms: readonly Platform[],
  { version, configuration, ownPlans, database, env, isLive, record }: Patient,
): Promise<DoctorReport> {
  const health = databaseHealth(database);
  const examined = await Promise.all(platforms.map((platform) => examine(ward, platform)));
  return {
    schemaVersion: 1,
    generatedAt: new Date(ward.now()).toISOString(),
    versions: versionsOf(version),
    configuration,
    ownPlans,
    database: health,
    proxy: proxyIn(env),
    clock: clockOf(isLive ? examined.flatMap(({ ahead }) => ahead) : []),
    platforms: examined.map((one) => one.health),
    record,
  };
}

function versionsOf(program: string): Versions {
  const { node, v8 } = process.versions;
  return {
    program,
    node,
    v8,
    sqlite: sqliteVersion(),
    system: process.platform,
    release: release(),
    arch: arch(),
  };
}
