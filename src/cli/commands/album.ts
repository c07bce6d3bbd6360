import { parseQuestion, QuestionError } from '../../lookup/question.js';
import { lookupAlbum, PickError } from '../../lookup.js';
import type { AlbumReport } from '../../model/index.js';
import { EXIT, UsageError } from '../errors.js';
import { print } from '../print.js';
import type { Flags } from '../settings.js';
import { type Settings, settle } from '../settings.js';
import { withServices } from '../services.js';

/** `fulldisc album`: looks one album up and prints the report. */
export async function album(
  words: string[],
  flags: Flags,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const settings = settle(flags, env);
  const report = await look(words, settings);
  await print(settings, report, async () => (await import('../../render/index.js')).albumTable);
  return exitCodeOf(report, settings);
}

/** The report for these words; bad words are wrong usage. */
export async function look(words: string[], settings: Settings): Promise<AlbumReport> {
  try {
    const question = parseQuestion(words, settings.stated);
    return await withServices(settings, (services) => lookupAlbum(services, question, settings));
  } catch (thrown) {
    if (thrown instanceof QuestionError || thrown instanceof PickError) {
      throw new UsageError(thrown.message, { cause: thrown });
    }
    throw thrown;
  }
}

/** Says with the exit code what the report says. */
export function exitCodeOf(report: AlbumReport, settings: Pick<Settings, 'exitCode'>): number {
  if (report.album === null) {
    const answered = report.platforms.some((platform) => platform.status === 'absent');
    return answered ? EXIT.notFound : EXIT.noAnswer;
  }
  const covered = report.covers.some((cover) => cover.complete);
  return settings.exitCode && !covered ? EXIT.no : EXIT.answered;
}
