import type { OptionEntry } from '../options.js';

/** What may stand in one place of a command line. `list`: several of the words, joined by commas. */
export type Value =
  | { kind: 'words' | 'list'; words: readonly string[] }
  | { kind: 'file' | 'dir' | 'any' };

/** An option as shells and readers need it. */
export interface GrammarOption {
  short: string | null;
  long: string;
  help: string;
  /** What follows it, and how that is called; null for an option that is a switch. */
  value: (Value & { name: string }) | null;
  repeats: boolean;
}

/** A command with its options. */
export interface GrammarCommand {
  name: string;
  /** How its words are shown; empty where it takes none. */
  shown: string;
  help: string;
  /** Its first word, and those behind it. */
  first: Value;
  rest: Value;
  options: GrammarOption[];
}

/** The whole command line, from the same tables as the parser and --help. */
export interface Grammar {
  commands: GrammarCommand[];
  /** The command whose name may be left out. */
  fallback: string;
}

interface Entry {
  name: string;
  words: string;
  help: string;
  options: readonly OptionEntry[];
  isDefault?: boolean;
}

/** Words that values of options may have, by the option's long name. */
export type Known = Readonly<Record<string, Value>>;

/** The grammar of these commands; what a value may be is told by `known`, or by its name in the flags. */
export function grammarOf(entries: readonly Entry[], known: Known): Grammar {
  return {
    commands: entries.map((entry) => ({
      name: entry.name,
      shown: entry.words,
      help: entry.help,
      ...wordsOf(entry.words),
      options: [...entry.options.map((option) => optionOf(option, known)), HELP],
    })),
    fallback: entries.find((entry) => entry.isDefault)?.name ?? '',
  };
}

/** `<verb> [file...]` is one word and others behind it; `<query...>` goes on as it began. */
function wordsOf(shown: string): { first: Value; rest: Value } {
  const [first = '', rest] = shown.split(' ');
  const value = wordsNamed(first);
  if (rest !== undefined) return { first: value, rest: wordsNamed(rest) };
  return { first: value, rest: first.includes('...') ? value : { kind: 'any' } };
}

const HELP: GrammarOption = {
  short: '-h',
  long: '--help',
  help: 'print this help',
  value: null,
  repeats: false,
};

const FLAGS = /^(?:(-\w), )?(--[a-z-]+)(?: <([^>]+)>)?$/;

function optionOf({ flags, help, repeats }: OptionEntry, known: Known): GrammarOption {
  const [, short, long = flags, name] = FLAGS.exec(flags) ?? [];
  return {
    short: short ?? null,
    long,
    help,
    value: name === undefined ? null : { ...(known[long] ?? wordsNamed(name)), name },
    repeats: repeats ?? false,
  };
}

/** `<path|stats>` names its words, `<file|->` a file; a capital stands for something of the caller's own. */
function wordsNamed(shown: string): Value {
  const names = shown.replace(/[<>[\].]/g, '').split('|');
  if (names.includes('file')) return { kind: 'file' };
  if (names.includes('dir')) return { kind: 'dir' };
  const words = names.filter((name) => /^[a-z]{2,}(?:-[A-Z]{2})?$/.test(name));
  return names.length > 1 && words.length > 0 ? { kind: 'words', words } : { kind: 'any' };
}
