import { PLATFORMS } from '../../platforms/index.js';
import { EXIT } from '../errors.js';
import { configurationPath } from '../../paths.js';
import { print } from '../print.js';
import { type Flags, settle } from '../settings.js';

/** `fulldisc platforms`: the cards of all platforms. */
export async function platforms(
  _words: string[],
  flags: Flags & { configPath?: boolean },
  env: NodeJS.ProcessEnv,
): Promise<number> {
  const settings = settle(flags, env);
  if (flags.configPath) {
    process.stdout.write(`${flags.config ?? env.FULLDISC_CONFIG ?? configurationPath()}\n`);
    return EXIT.answered;
  }
  const cards = PLATFORMS.map((platform) => platform.card);
  await print(settings, { schemaVersion: 1 as const, platforms: cards }, async () => {
    const { platformTable } = await import('../../render/index.js');
    return (value, view) => platformTable(value.platforms, view);
  });
  return EXIT.answered;
}
