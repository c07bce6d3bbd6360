import { EXIT } from './errors.js';

/** What each exit code means, for --help and the man page. */
const MEANINGS: Record<keyof typeof EXIT, string> = {
  answered: 'answered',
  fault: 'a fault of ours',
  usage: 'wrong usage',
  notFound: 'not found',
  noAnswer: 'no platform answered; doctor: none works',
  database: 'the database cannot be used',
  no: '(with --exit-code) not covered; watch: something changed; doctor: a platform does not work',
  interrupted: 'interrupted',
};

/** The exit codes with their meanings, in order. */
export const EXIT_MEANINGS: readonly [number, string][] = Object.entries(EXIT).map(
  ([name, code]) => [code, MEANINGS[name as keyof typeof EXIT]],
);

export const DESCRIPTION =
  'Who has the whole album? Track by track, on what terms, and what covers it.';

export const USAGE = '<artist> <title> | "artist - title" | words | URL | barcode | MBID | ISRC';

export const EXAMPLES: readonly string[] = [
  'fulldisc 周杰伦 范特西',
  'fulldisc "Jay Chou - Fantasy" --json',
  'fulldisc https://music.163.com/#/album?id=18905 --dig all',
  'fulldisc 602547202987 --region US,JP',
  'fulldisc demo',
];

/** What stands at the end of --help. */
export function closingHelp(): string {
  const codes = EXIT_MEANINGS.map(([code, meaning]) => `${code} ${meaning}`).join(', ');
  return [
    '',
    'Examples:',
    ...EXAMPLES.map((example) => `  ${example}`),
    '',
    'All options of a lookup: fulldisc album --help',
    '',
    ...filled(`Exit codes: ${codes}.`, 96),
    '',
  ].join('\n');
}

/** The text in lines of at most `width` characters. */
function filled(text: string, width: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
