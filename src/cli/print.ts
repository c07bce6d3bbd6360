import { writeFileSync } from 'node:fs';
import { PLATFORMS } from '../platforms/index.js';
import { LOCAL_CARD } from '../platforms/local.js';
import type { View } from '../render/index.js';
import { UsageError } from './errors.js';
import type { Settings } from './settings.js';
import { stdout } from './stdout.js';

const WIDTH_OF_A_PIPE = 100;

/** Prints a result as JSON, or as text by its renderer; to stdout or to a file. */
export async function print<T>(
  settings: Settings,
  value: T,
  render: (value: T, view: View) => string,
): Promise<void> {
  checkPrinted(settings);
  write(
    settings,
    settings.format === 'json'
      ? `${JSON.stringify(value, null, 2)}\n`
      : render(value, viewOf(settings)),
  );
}

/** Throws UsageError for a format that only reports have; asked before anything is looked up. */
export function checkPrinted({ format }: Pick<Settings, 'format'>): void {
  if (format === 'json' || format === 'table') return;
  throw new UsageError(
    `--format ${format}: this command prints table or json, for example --format json`,
  );
}

/** Writes a text to stdout or to the file named. */
export function write(settings: Pick<Settings, 'output'>, text: string): void {
  if (settings.output === null) {
    stdout.write(text);
    return;
  }
  try {
    writeFileSync(settings.output, text);
  } catch (cause) {
    throw new UsageError(
      `--output ${settings.output}: the file cannot be written; for example --output report.txt`,
      { cause },
    );
  }
}

/** How a text is to look where it is going to be read. */
export function viewOf(settings: Settings): View {
  const toFile = settings.output !== null;
  const columns = toFile ? null : stdout.columns();
  return {
    lang: settings.lang,
    width: columns ?? widthOf(process.env.COLUMNS),
    color: settings.color && !toFile && wantsColor(process.env, columns !== null),
    ascii: settings.ascii,
    verbose: settings.verbose,
    names: namesIn(settings.lang),
    ...(settings.money && { money: settings.money }),
  };
}

function namesIn(lang: View['lang']): View['names'] {
  const key = lang === 'en' ? 'en' : 'zh';
  return Object.fromEntries(
    [...PLATFORMS.map(({ card }) => card), LOCAL_CARD].map((card) => [
      card.id,
      { full: card.name[key], short: card.short[key] },
    ]),
  );
}

function widthOf(columns: string | undefined): number {
  const width = Number(columns);
  return Number.isSafeInteger(width) && width >= 20 ? width : WIDTH_OF_A_PIPE;
}

function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR);
  return isTerminal && !env.NO_COLOR && env.TERM !== 'dumb';
}
