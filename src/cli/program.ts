import { Argument, Command } from 'commander';
import { album } from './commands/album.js';
import { cache } from './commands/cache.js';
import { demo } from './commands/demo.js';
import { explain } from './commands/explain.js';
import { platforms } from './commands/platforms.js';
import { closingHelp, DESCRIPTION, USAGE } from './help.js';
import {
  DOCTOR_OPTIONS,
  IDS_OPTIONS,
  LOOKUP_OPTIONS,
  type OptionEntry,
  PLAN_OPTIONS,
  REPORT_OPTIONS,
  WATCH_OPTIONS,
} from './options.js';
import type { Flags } from './settings.js';
import { version } from './version.js';

/** Where a command leaves its exit code. */
export interface Outcome {
  code: number;
}

/** A command's work. */
type Work = (words: string[], flags: Flags, env: NodeJS.ProcessEnv) => Promise<number>;

interface CommandEntry {
  name: string;
  /** How its words are shown; empty where it takes none. */
  words: string;
  /** A command line that works, for messages. */
  example: string;
  help: string;
  options: readonly OptionEntry[];
  isDefault?: boolean;
  work: Work;
}

const naming = (...names: string[]) =>
  LOOKUP_OPTIONS.filter(({ flags }) => names.some((name) => flags.includes(name)));

const PRINTING = naming('--json', '--output', '--lang', '--no-color', '--ascii');
const FILES = naming('--db', '--config');

/** Every command: the one table behind the parser, --help and the README. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'album',
    words: '[query...]',
    example: 'fulldisc 周杰伦 叶惠美 --json',
    help: 'who has which track of an album, on what terms, and what covers it',
    options: LOOKUP_OPTIONS,
    isDefault: true,
    work: album,
  },
  {
    name: 'report',
    words: '<file|-|URL>',
    example: 'fulldisc report albums.txt --format ndjson -o albums.ndjson',
    help: 'many albums, one a line, or the tracks of a playlist',
    options: REPORT_OPTIONS,
    work: async (...given) => (await import('./commands/report.js')).report(...given),
  },
  {
    name: 'plan',
    words: '<file|-|URL>',
    example: 'fulldisc plan albums.txt --for 12m',
    help: 'which memberships to buy for all these albums together, and what each adds',
    options: PLAN_OPTIONS,
    work: async (...given) => (await import('./commands/plan.js')).plan(...given),
  },
  {
    name: 'explain',
    words: '<query...>',
    example: 'fulldisc explain 周杰伦 叶惠美',
    help: 'the evidence for every cell: why matched, why not, when seen, by which request',
    options: LOOKUP_OPTIONS,
    work: explain,
  },
  {
    name: 'history',
    words: '<query...>',
    example: 'fulldisc history 周杰伦 叶惠美',
    help: 'what became of an album on each platform since it was first seen',
    options: LOOKUP_OPTIONS,
    work: async (...given) => (await import('./commands/history.js')).history(...given),
  },
  {
    name: 'watch',
    words: '<file|->',
    example: 'fulldisc watch albums.txt',
    help: 'ask many albums again where it is due, and print only what changed',
    options: WATCH_OPTIONS,
    work: async (...given) => (await import('./commands/watch.js')).watch(...given),
  },
  {
    name: 'ids',
    words: '<query...>',
    example: 'fulldisc ids 周杰伦 叶惠美',
    help: 'all ids and addresses of an album, by platform',
    options: IDS_OPTIONS,
    work: async (...given) => (await import('./commands/ids.js')).ids(...given),
  },
  {
    name: 'platforms',
    words: '',
    example: 'fulldisc platforms',
    help: 'the platforms that are known, and how each is asked',
    options: [
      ...naming('--region', '--verbose'),
      ...PRINTING,
      ...FILES,
      { flags: '--config-path', help: 'say where the configuration file is', group: 'Files' },
    ],
    work: platforms,
  },
  {
    name: 'plans',
    words: '',
    example: 'fulldisc plans',
    help: 'the memberships that are known: price, date, source, and what each opens',
    options: [
      ...PRINTING,
      ...FILES,
      { flags: '--path', help: 'say where your own plans are looked for', group: 'Files' },
    ],
    work: async (...given) => (await import('./commands/plans.js')).plans(...given),
  },
  {
    name: 'cache',
    words: '<path|stats|prune|clear|merge> [file...]',
    example: 'fulldisc cache stats',
    help: 'where the database is, what it holds; forget what is old, or all; take in other databases',
    options: [
      ...PRINTING,
      ...FILES,
      {
        flags: '--older-than <90d>',
        help: 'prune: forget what was not seen for so long (default: 90d)',
        group: 'Freshness',
      },
    ],
    work: cache,
  },
  {
    name: 'doctor',
    words: '',
    example: 'fulldisc doctor --record answers',
    help: 'versions, files, proxy, clock, and whether each platform still answers as we read it',
    options: DOCTOR_OPTIONS,
    work: async (...given) => (await import('./commands/doctor.js')).doctor(...given),
  },
  {
    name: 'demo',
    words: '',
    example: 'fulldisc demo',
    help: 'a demonstration on bundled answers, without network',
    options: PRINTING,
    work: demo,
  },
  {
    name: 'completion',
    words: '<bash|zsh|fish|man>',
    example: 'fulldisc completion bash',
    help: 'what a shell needs to complete these commands; the man page',
    options: [],
    work: async (words) => (await import('./commands/completion.js')).completion(words, COMMANDS),
  },
];

/** The command line; errors are thrown as CommanderError after their one line was printed. */
export function program(env: NodeJS.ProcessEnv, outcome: Outcome): Command {
  const root = new Command('fulldisc')
    .description(DESCRIPTION)
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .usage(`${USAGE}   (or a command below)`)
    .exitOverride();
  for (const entry of COMMANDS) root.addCommand(commandOf(entry, env, outcome), entry);
  return root.addHelpText('after', closingHelp());
}

function commandOf(entry: CommandEntry, env: NodeJS.ProcessEnv, outcome: Outcome): Command {
  const command = new Command(entry.name)
    .description(entry.help)
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError(
      `for example: ${entry.example} (all options: fulldisc ${entry.name} --help)`,
    )
    .helpOption('-h, --help', 'print this help');
  const takes = entry.words === '' ? [] : entry.words.split(' ');
  for (const word of takes) command.addArgument(new Argument(word));
  for (const option of entry.options) {
    const made = command.createOption(option.flags, option.help).helpGroup(option.group);
    command.addOption(option.repeats ? made.argParser(gathered) : made);
  }
  return command.action(async (...given: unknown[]) => {
    const words = given.slice(0, takes.length).flat().map(String);
    const flags = command.opts<Flags>();
    outcome.code = await entry.work(words, flags, env);
  });
}

/** All values of an option that was given several times. */
function gathered(value: string, earlier: string[] | undefined): string[] {
  return [...(earlier ?? []), value];
}
