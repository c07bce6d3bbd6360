import { askAddresses } from '../../lookup/addresses.js';
import { idsOf } from '../../lookup/ids.js';
import { idsTable } from '../../render/ids.js';
import { idsMarkdown } from '../../render/ids-markdown.js';
import { UsageError } from '../errors.js';
import { print, viewOf, write } from '../print.js';
import { type Flags, settle } from '../settings.js';
import { exitCodeOf, look } from './album.js';

const FORMATS: readonly string[] = ['table', 'json', 'markdown'];

/** `fulldisc ids`: all ids and addresses of an album, by platform. */
export async function ids(words: string[], flags: Flags, env: NodeJS.ProcessEnv): Promise<number> {
  const settled = settle(flags, env);
  if (!FORMATS.includes(settled.format)) {
    throw new UsageError(
      `--format ${settled.format}: ids are printed as ${FORMATS.join(', ')}, for example --format markdown`,
    );
  }
  // Searching for single tracks finds no listing of the album.
  const dig = flags.dig === undefined ? 0 : settled.dig;
  const settings = { ...settled, dig, linked: true };
  const { told, report } = await look(words, settings, async ({ report }, services) => {
    const addresses = await askAddresses(services, settings, report);
    return { report, told: idsOf(services.cache, report, addresses) };
  });
  if (settings.format === 'markdown') write(settings, idsMarkdown(told, viewOf(settings)));
  else await print(settings, told, idsTable);
  return exitCodeOf(report, { exitCode: false });
}
