import { historyOf } from '../../history/index.js';
import { knownOf } from '../../lookup.js';
import { historyPage } from '../../render/index.js';
import { checkPrinted, print } from '../print.js';
import { type Flags, settle } from '../settings.js';
import { exitCodeOf, look } from './album.js';

/** `fulldisc history`: what became of an album since it was first seen. */
export async function history(
  words: string[],
  flags: Flags,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const settings = settle(flags, env);
  checkPrinted(settings);
  const { told, report } = await look(words, settings, async ({ report, question }, { cache }) => {
    const known = knownOf(cache, question);
    return { report, told: historyOf(cache, known?.id ?? null, report) };
  });
  await print(settings, told, historyPage);
  return exitCodeOf(report, { exitCode: false });
}
