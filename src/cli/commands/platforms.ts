import { configurationPath } from '../../paths.js';
import { widestSet } from '../../platforms/default-set.js';
import { PLATFORMS } from '../../platforms/index.js';
import { EXIT } from '../errors.js';
import { print } from '../print.js';
import { configurationFile, type Flags, settle } from '../settings.js';
import { stdout } from '../stdout.js';

/** `fulldisc platforms`: the cards of all platforms, how they stand here, and what is not among them. */
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
  const [{ NOT_BUILT: notBuilt }, { platformList }] = await Promise.all([
    import('../../platforms/not-built.js'),
    import('../../render/platform-list.js'),
  ]);
  const asked = settings.platforms ?? widestSet(settings.regions);
  const platforms = PLATFORMS.map(({ card }) => ({
    ...card,
    isDefault: asked.includes(card.id),
    hasKey: card.key ? settings.keys.has(card.id) : null,
  }));
  await print(settings, { schemaVersion: 1 as const, platforms, notBuilt }, platformList);
  return EXIT.answered;
}
