import { evidenceFor } from '../../lookup/explain.js';
import { knownOf } from '../../lookup.js';
import { explanation } from '../../render/index.js';
import { checkPrinted, print } from '../print.js';
import { type Flags, settle } from '../settings.js';
import { exitCodeOf, look } from './album.js';

/** `fulldisc explain`: the evidence for every cell of an album's report. */
export async function explain(
  words: string[],
  flags: Flags,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const settings = settle(flags, env);
  checkPrinted(settings);
  settings.countMoney(1);
  const told = await look(words, settings, async ({ report, question }, { cache }) => {
    const known = knownOf(cache, question);
    return {
      schemaVersion: 1 as const,
      query: report.query,
      generatedAt: report.generatedAt,
      album: report.album,
      platforms: report.platforms,
      cells: evidenceFor(cache, known, report, settings.overrules),
      candidates: report.candidates,
    };
  });
  await print(settings, told, explanation);
  return exitCodeOf({ ...told, covers: [] }, { exitCode: false });
}
