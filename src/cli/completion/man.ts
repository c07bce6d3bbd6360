import { DESCRIPTION, EXAMPLES, EXIT_MEANINGS, USAGE } from '../help.js';
import type { Grammar, GrammarCommand, GrammarOption } from './grammar.js';

/** Variables that change what the program does. */
const ENVIRONMENT: readonly [string, string][] = [
  ['FULLDISC_CONFIG', 'the configuration file; --config wins over it'],
  ['FULLDISC_DB', 'the database; --db wins over it'],
  ['HTTPS_PROXY, HTTP_PROXY, NO_PROXY', 'the proxy to go through, in capitals or not'],
  ['NODE_EXTRA_CA_CERTS', 'a file of certificates to trust besides'],
  ['NO_COLOR, FORCE_COLOR', 'whether to print in colour'],
  ['LC_ALL, LC_MESSAGES, LANG', 'the language, and the country to answer for'],
];

/** The man page fulldisc(1), in the man macros that groff and mandoc read. */
export function manPage({ commands, fallback }: Grammar, version: string): string {
  return [
    `.TH FULLDISC 1 "" "fulldisc ${version}" "User Commands"`,
    '.SH NAME',
    `fulldisc \\- ${escaped('who has the whole album, track by track, on what terms, and what covers it')}`,
    '.SH SYNOPSIS',
    `.B fulldisc\n${escaped(USAGE)} [options]`,
    '.br',
    '.B fulldisc\n\\fIcommand\\fR [words] [options]',
    '.SH DESCRIPTION',
    escaped(DESCRIPTION),
    '.SH COMMANDS',
    ...commands.map((command) => commandEntry(command, fallback)),
    '.SH OPTIONS',
    ...optionEntries(commands, fallback),
    '.SH EXIT STATUS',
    ...EXIT_MEANINGS.map(([code, meaning]) => entry(String(code), meaning)),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.map(([name, meaning]) => entry(name, meaning)),
    '.SH EXAMPLES',
    '.EX',
    ...EXAMPLES.map(escaped),
    '.EE',
    '',
  ].join('\n');
}

function commandEntry({ name, shown, help }: GrammarCommand, fallback: string): string {
  const note = name === fallback ? `${help} (the name may be left out)` : help;
  return entry(`${name} ${shown}`.trim(), note);
}

/** Every option once; one that the command without a name does not take names those that do. */
function optionEntries(commands: readonly GrammarCommand[], fallback: string): string[] {
  const all = new Map<string, { option: GrammarOption; names: string[] }>();
  for (const { name, options } of commands) {
    for (const option of options) {
      const key = `${option.long} ${option.help}`;
      const known = all.get(key) ?? { option, names: [] };
      known.names.push(name);
      all.set(key, known);
    }
  }
  return [...all.values()].map(({ option, names }) => {
    const note = names.includes(fallback) ? '' : ` (${names.join(', ')})`;
    return entry(flagsOf(option), option.help + note);
  });
}

function flagsOf({ short, long, value }: GrammarOption): string {
  const names = short === null ? long : `${short}, ${long}`;
  return value ? `${names} <${value.name}>` : names;
}

function entry(term: string, meaning: string): string {
  return `.TP\n.B ${escaped(term)}\n${escaped(meaning)}`;
}

/** Text in which nothing is taken for a request; hyphens stay hyphens, so that they can be copied and searched. */
function escaped(text: string): string {
  const plain = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('"', '\\(dq');
  return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}
