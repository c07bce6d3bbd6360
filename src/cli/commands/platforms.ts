import { configurationPath } from '../../paths.js';
import { PLATFORMS } from '../../platforms/index.js';
import { platformTable } from '../../render/index.js';
import { EXIT } from '../errors.js';
import { print } from '../print.js';
import { configurationFile, type Flags, settle } from '../settings.js';
import { stdout } from '../stdout.js';

/** `fulldisc platforms`: the cards of all platforms. */
export async function platforms(
  _words: string[],
  flags: Flags & { configPath?: boolean },
  env: NodeJS.ProcessEnv,
): Promise<number> {
  // Asked most often when the file cannot be read: told without reading it.
  if (flags.configPath) {
    stdout.write(`${configurationFile(flags, env) ?? configurationPath()}\n`);
    return EXIT.answered;
  }
  const settings = settle(flags, env);
  const cards = PLATFORMS.map((platform) => platform.card);
  await print(settings, { schemaVersion: 1 as const, platforms: cards }, (value, view) =>
    platformTable(value.platforms, view),
  );
  return EXIT.answered;
}
