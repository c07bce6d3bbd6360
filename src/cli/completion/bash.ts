import type { Grammar, GrammarCommand, Value } from './grammar.js';

/** A completion script for bash 3.2 and later. */
export function bashScript(grammar: Grammar): string {
  const names = grammar.commands.map(({ name }) => name).join(' ');
  return `# bash completion for fulldisc. To use it: eval "$(fulldisc completion bash)"
_fulldisc_words() {
  local IFS=$' \\t\\n' word
  COMPREPLY=()
  for word in $1; do
    [[ $word == "$token"* ]] && COMPREPLY+=("$word")
  done
}
_fulldisc_list() {
  local IFS=$' \\t\\n' word last=\${token##*,} chosen=\${token%"\${token##*,}"}
  COMPREPLY=()
  for word in $1; do
    [[ ",$chosen" != *",$word,"* && $word == "$last"* ]] && COMPREPLY+=("$chosen$word")
  done
  compopt -o nospace 2>/dev/null
}
_fulldisc_files() {
  compopt -o "$1" 2>/dev/null && return
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$2" -- "$token"))
}
# Readline parts words at = and :, and replaces only what stands behind.
_fulldisc_trim() {
  local whole=$1 at cut
  for ((at = 0; at < \${#COMPREPLY[@]}; at++)); do
    cut=\${whole%"\${whole##*[=:]}"}
    [[ $COMP_WORDBREAKS == *:* ]] || cut=
    COMPREPLY[at]=\${COMPREPLY[at]#"$cut"}
  done
}
_fulldisc() {
  local line=\${COMP_LINE:0:COMP_POINT} token before option command=${grammar.fallback} position=0 words
  COMPREPLY=()
  token=\${line##*[[:space:]]}
  before=\${line%"$token"}
  before=\${before%"\${before##*[![:space:]]}"}
  option=\${before##*[[:space:]]}
  case " ${names} " in *" \${COMP_WORDS[1]} "*) [[ $before == *[[:space:]]* ]] && command=\${COMP_WORDS[1]} ;; esac
  [[ $before == *[[:space:]]* ]] || position=1
  if [[ $token == --*=* ]]; then
    option=\${token%%=*}
    token=\${token#*=}
  fi
  case "$option" in
${valueCases(grammar)}
  esac
  if [[ $token == -* ]]; then
    case "$command" in
${grammar.commands.map(optionCase).join('\n')}
    esac
    return
  fi
  if ((position)); then
    _fulldisc_words '${names}'
    return
  fi
  read -ra words <<<"$before"
  position=$((\${#words[@]} > 2 ? 2 : 1))
  case "$command $position" in
${grammar.commands.flatMap(wordCases).join('\n')}
  esac
}
complete -F _fulldisc fulldisc
`;
}

/** Options mean the same in every command, and many take the same: one case for each kind of value. */
function valueCases({ commands }: Grammar): string {
  const cases = new Map<string, Set<string>>();
  for (const { short, long, value } of commands.flatMap(({ options }) => options)) {
    if (!value) continue;
    const answer = answering(value);
    const names = cases.get(answer) ?? new Set();
    cases.set(answer, names.add(short === null ? long : `${short}|${long}`));
  }
  return [...cases]
    .map(([answer, names]) => {
      const trim = answer === '' ? '' : `${answer} _fulldisc_trim "$token"; `;
      return `    ${[...names].join('|')}) ${trim}return ;;`;
    })
    .join('\n');
}

function answering(value: Value): string {
  switch (value.kind) {
    case 'words':
      return `_fulldisc_words '${value.words.join(' ')}';`;
    case 'list':
      return `_fulldisc_list '${value.words.join(' ')}';`;
    case 'file':
      return '_fulldisc_files default -f;';
    case 'dir':
      return '_fulldisc_files dirnames -d;';
    case 'any':
      return '';
  }
}

function optionCase({ name, options }: GrammarCommand): string {
  const names = options.flatMap(({ short, long }) => (short === null ? [long] : [short, long]));
  return `      ${name}) _fulldisc_words '${names.join(' ')}' ;;`;
}

function wordCases({ name, first, rest }: GrammarCommand): string[] {
  return [first, rest].flatMap((value, index) =>
    value.kind === 'any' ? [] : [`    '${name} ${index + 1}') ${answering(value).slice(0, -1)} ;;`],
  );
}
