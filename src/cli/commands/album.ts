import { PickError, parseQuestion, QuestionError } from '../../lookup/question.js';
import { type Answered, lookupAlbum, type Services } from '../../lookup.js';
import { type AlbumReport, isAbsence } from '../../model/index.js';
import { albumTable } from '../../render/index.js';
import { EXIT, UsageError } from '../errors.js';
import { formatted } from '../formatted.js';
import { print, write } from '../print.js';
import { withServices } from '../services.js';
import { type Flags, type Settings, settle } from '../settings.js';

/** `fulldisc album`: looks one album up and prints the report. */
export async function album(
  words: string[],
  flags: Flags,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const settled = settle(flags, env);
  const settings = { ...settled, money: settled.countMoney(1) };
  const report = await look(words, settings, async ({ report }) => report);
  if (settings.format === 'table' || settings.format === 'json') {
    await print(settings, report, albumTable);
  } else write(settings, await formatted(report, settings));
  return exitCodeOf(report, settings);
}

/** Looks these words up and hands the answer on while the cache is open; bad words are wrong usage. */
export async function look<T>(
  words: string[],
  settings: Settings,
  then: (answered: Answered, services: Services) => Promise<T>,
  now: () => number = Date.now,
): Promise<T> {
  try {
    const question = parseQuestion(words, settings.stated);
    return await withServices(
      settings,
      async (services) => then(await lookupAlbum(services, question, settings), services),
      now,
    );
  } catch (thrown) {
    if (thrown instanceof QuestionError || thrown instanceof PickError) {
      throw new UsageError(thrown.message, { cause: thrown });
    }
    throw thrown;
  }
}

/** Says with the exit code what the report says. */
export function exitCodeOf(
  report: Pick<AlbumReport, 'album' | 'platforms' | 'covers'>,
  settings: Pick<Settings, 'exitCode'>,
): number {
  if (report.album === null) {
    const answered = report.platforms.some(isAbsence);
    return answered ? EXIT.notFound : EXIT.noAnswer;
  }
  const covered = report.covers.some((cover) => cover.complete);
  return settings.exitCode && !covered ? EXIT.no : EXIT.answered;
}
