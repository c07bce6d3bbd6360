import type { Grammar, GrammarCommand, GrammarOption, Value } from './grammar.js';

/** A completion script for zsh: to be evaluated, or put on the fpath as _fulldisc. */
export function zshScript({ commands, fallback }: Grammar): string {
  const described = commands.map(({ name, help }) => `    ${quoted(`${name}:${help}`)}`);
  return `#compdef fulldisc
# zsh completion for fulldisc. To use it: eval "$(fulldisc completion zsh)" after compinit
_fulldisc() {
  local command=${fallback}
  local -a commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe -t commands command commands
    return
  fi
  if (( \${commands[(I)$words[2]:*]} )); then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _fulldisc ]]; then
  _fulldisc "$@"
else
  compdef _fulldisc fulldisc
fi
`;
}

function commandCase({ name, options, first, rest }: GrammarCommand): string {
  const specs = [...options.map(optionSpec), wordSpec('1', first), wordSpec('*', rest)];
  return `    ${name})
      _arguments -s \\
        ${specs.join(' \\\n        ')}
      ;;`;
}

function wordSpec(place: '1' | '*', value: Value): string {
  return quoted(value.kind === 'any' ? `${place}: :()` : `${place}:word:${action(value)}`);
}

function optionSpec({ short, long, help, value, repeats }: GrammarOption): string {
  const text = `[${help.replace(/[[\]\\]/g, '\\$&')}]`;
  const rest = value ? `${text}:${value.name.replace(/[:\\]/g, '\\$&')}:${action(value)}` : text;
  if (short === null) return quoted(`${repeats ? '*' : ''}${long}${value ? '=' : ''}${rest}`);
  return `'(${short} ${long})'{${short},${long}${value ? '=' : ''}}${quoted(rest)}`;
}

function action(value: Value): string {
  switch (value.kind) {
    case 'words':
      return `(${value.words.join(' ')})`;
    case 'list':
      return `_sequence compadd - ${value.words.map((word) => word.replaceAll(':', '\\:')).join(' ')}`;
    case 'file':
      return '_files';
    case 'dir':
      return '_files -/';
    case 'any':
      return ' ';
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
