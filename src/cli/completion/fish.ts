import type { Grammar, GrammarCommand, GrammarOption, Value } from './grammar.js';

/** A completion script for fish 3 and later. */
export function fishScript({ commands, fallback }: Grammar): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# fish completion for fulldisc. To use it: fulldisc completion fish | source
function __fulldisc_is
    set -l words (commandline -opc)
    set -l command ${fallback}
    if set -q words[2]; and contains -- $words[2] ${names}
        set command $words[2]
    end
    contains -- $command $argv
end
function __fulldisc_first
    test (count (commandline -opc)) -eq 1
end
function __fulldisc_list
    set -l token (commandline -ct | string replace -r '^--[a-z-]+=' '')
    set -l chosen (string match -r '.*,' -- "$token")
    for word in $argv
        echo "$chosen$word"
    end
end
complete -c fulldisc -f
${commands.map(nameLine).join('\n')}
${commands.flatMap(wordLines).join('\n')}
${optionLines(commands).join('\n')}
`;
}

function nameLine({ name, help }: GrammarCommand): string {
  return `complete -c fulldisc -n __fulldisc_first -a ${name} -d ${quoted(help)}`;
}

function wordLines({ name, first, rest }: GrammarCommand): string[] {
  return [first, rest].flatMap((value, index) => {
    if (value.kind === 'any') return [];
    const place = index === 0 ? '-eq 2' : '-gt 2';
    const when = `__fulldisc_is ${name}; and test (count (commandline -opc)) ${place}`;
    return [`complete -c fulldisc -n '${when}' ${answering(value)}`];
  });
}

/** One line for an option of several commands. */
function optionLines(commands: readonly GrammarCommand[]): string[] {
  const lines = new Map<string, string[]>();
  for (const { name, options } of commands) {
    for (const option of options) {
      const text = optionText(option);
      lines.set(text, [...(lines.get(text) ?? []), name]);
    }
  }
  return [...lines].map(
    ([text, names]) => `complete -c fulldisc -n '__fulldisc_is ${names.join(' ')}' ${text}`,
  );
}

function optionText({ short, long, help, value }: GrammarOption): string {
  const names = `${short === null ? '' : `-s ${short.slice(1)} `}-l ${long.slice(2)}`;
  return `${names} -d ${quoted(help)}${value ? ` -r ${answering(value)}` : ''}`;
}

function answering(value: Value): string {
  switch (value.kind) {
    case 'words':
      return `-f -a ${quoted(value.words.join(' '))}`;
    case 'list':
      return `-f -a ${quoted(`(__fulldisc_list ${value.words.join(' ')})`)}`;
    case 'file':
      return '-F';
    case 'dir':
      return `-f -a '(__fish_complete_directories)'`;
    case 'any':
      return '-f';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
