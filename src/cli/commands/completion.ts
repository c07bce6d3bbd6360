import { bashScript } from '../completion/bash.js';
import { fishScript } from '../completion/fish.js';
import { type Grammar, grammarOf } from '../completion/grammar.js';
import { knownValues } from '../completion/known.js';
import { manPage } from '../completion/man.js';
import { zshScript } from '../completion/zsh.js';
import { EXIT, UsageError } from '../errors.js';
import { stdout } from '../stdout.js';
import { version } from '../version.js';

const KINDS: Record<string, (grammar: Grammar) => string> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  man: (grammar) => manPage(grammar, version()),
};

/** `fulldisc completion`: prints what a shell, or man, needs to know of these commands. */
export async function completion(
  [kind = '']: string[],
  commands: Parameters<typeof grammarOf>[0],
): Promise<number> {
  const write = Object.hasOwn(KINDS, kind) ? KINDS[kind] : undefined;
  if (!write) {
    const kinds = Object.keys(KINDS).join(', ');
    throw new UsageError(
      `completion ${kind}: one of ${kinds}, for example fulldisc completion bash`,
    );
  }
  stdout.write(write(grammarOf(commands, knownValues())));
  return EXIT.answered;
}
