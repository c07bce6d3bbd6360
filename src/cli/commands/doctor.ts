import { accessSync, constants, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { diagnose, hasFault, type Patient } from '../../doctor/index.js';
import type { DoctorReport, FileFinding } from '../../model/index.js';
import { openNet } from '../../net/index.js';
import { configurationPath } from '../../paths.js';
import { widestSet } from '../../platforms/default-set.js';
import { PLATFORMS } from '../../platforms/index.js';
import type { Platform } from '../../platforms/platform.js';
import { doctorPage } from '../../render/doctor.js';
import { untilEnded } from '../ending.js';
import { EXIT, UsageError } from '../errors.js';
import { ownPlansPath } from '../money.js';
import { print } from '../print.js';
import { configurationFile, type Flags, type Settings, settle } from '../settings.js';
import { version } from '../version.js';

/** `fulldisc doctor`: looks at everything a lookup needs, and asks each platform for an album it is known to have. */
export async function doctor(
  _words: string[],
  flags: Flags,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const { settings, problem } = settledAnyhow(flags, env);
  const platforms = platformsFor(settings);
  const file = configurationFile(flags, env) ?? configurationPath();
  const patient: Patient = {
    version: version(),
    configuration: fileAt(file, problem),
    ownPlans: fileAt(ownPlansPath(file), plansProblem(settings)),
    database: settings.db,
    env,
    isLive: settings.replay === null,
    record: settings.record,
  };
  const report = await untilEnded(({ signal }) => examined(settings, platforms, patient, signal));
  if (settings.record !== null) keep(settings.record, report);
  await print(settings, report, doctorPage);
  return exitCodeOf(report, settings);
}

async function examined(
  settings: Settings,
  platforms: readonly Platform[],
  patient: Patient,
  signal: AbortSignal,
): Promise<DoctorReport> {
  const { rate, timeoutMs, regions, keys, record, replay } = settings;
  const now = Date.now;
  const net = openNet({
    rate,
    timeoutMs,
    signal,
    now,
    ...(record === null ? {} : { recordDir: record }),
    ...(replay === null ? {} : { replayDir: replay }),
  });
  try {
    return await diagnose({ net, now, timeoutMs, regions, keys, signal }, platforms, patient);
  } finally {
    await net.close();
  }
}

/** The settings; where the configuration cannot be used, those without it, and why. */
function settledAnyhow(
  flags: Flags,
  env: NodeJS.ProcessEnv,
): { settings: Settings; problem: string | null } {
  try {
    return { settings: settle(flags, env), problem: null };
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    // A flag that is wrong is wrong without a configuration too.
    return { settings: settle(flags, env, true), problem: thrown.message };
  }
}

/** Those named, else those that any question may go to and those with a key; closed ones have nothing to say. */
function platformsFor({ platforms, regions, keys }: Settings): Platform[] {
  const wanted = new Set(platforms ?? [...widestSet(regions), ...keys.keys()]);
  const open = PLATFORMS.filter(({ card }) => wanted.has(card.id) && card.closed === null);
  if (open.length > 0) return open;
  throw new UsageError(
    `--platforms ${[...wanted].join(',')}: closed, and not asked; for example --platforms netease`,
  );
}

function plansProblem(settings: Settings): string | null {
  try {
    settings.countMoney(1);
    return null;
  } catch (thrown) {
    if (thrown instanceof UsageError) return thrown.message;
    throw thrown;
  }
}

function fileAt(path: string, problem: string | null): FileFinding {
  if (problem !== null) return { path, state: 'unusable', problem };
  try {
    accessSync(path, constants.R_OK);
    return { path, state: 'read', problem: null };
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return { path, state: 'missing', problem: null };
    return { path, state: 'unusable', problem: message };
  }
}

/** Beside the answers, for whoever reads the report of a fault; the user's home is nobody's business. */
function keep(record: string, report: DoctorReport): void {
  const home = homedir();
  const told = JSON.stringify(
    report,
    (_, value) => (typeof value === 'string' ? value.replaceAll(home, '~') : value),
    2,
  );
  writeFileSync(join(record, 'doctor.json'), `${told}\n`);
}

function exitCodeOf({ platforms }: DoctorReport, { exitCode }: Settings): number {
  if (!platforms.some(({ state }) => state === 'works')) return EXIT.noAnswer;
  return exitCode && hasFault(platforms) ? EXIT.no : EXIT.answered;
}
