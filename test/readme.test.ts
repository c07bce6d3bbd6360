import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EXIT } from '../src/cli/errors.js';
import { COMMANDS, program } from '../src/cli/program.js';
import { PLATFORMS } from '../src/platforms/index.js';
import { bare, inCode, type Readme, readReadme, tableWith } from './readme.js';

const READMES = {
  'README.md': readReadme('README.md'),
  'README.zh-CN.md': readReadme('README.zh-CN.md'),
};
const each = Object.entries(READMES);

const root = program({}, { code: 0 });
const FLAGS = [
  ...new Set([root, ...root.commands].flatMap(({ options }) => options.map(({ flags }) => flags))),
  '-h, --help',
];
const NAMES = new Set(FLAGS.flatMap((flags) => flags.match(/--?[a-z][a-z-]*/gi) ?? []));

describe.each(each)('%s', (_, readme) => {
  it('lists the commands of the program', () => {
    const shown = tableWith(readme, '`fulldisc demo`').map(([cell]) => bare(cell));
    expect(shown).toEqual(COMMANDS.map(({ name, words }) => `fulldisc ${name} ${words}`.trim()));
  });

  it('lists the options of the program', () => {
    const shown = tableWith(readme, '`--offline`').map(([cell]) => bare(cell));
    expect(shown.toSorted()).toEqual(FLAGS.toSorted());
  });

  it('names no command and no option that the program lacks', () => {
    const lines = commandLines(readme);
    expect(lines.length).toBeGreaterThan(10);
    const commands = lines.flatMap((line) => /^fulldisc ([a-z]+)\b/.exec(line)?.[1] ?? []);
    const known = COMMANDS.map(({ name }) => name);
    expect(commands.filter((name) => !known.includes(name))).toEqual([]);
    const written = [...lines, ...inCode(prose(readme))]
      .join('\n')
      .match(/(?<![\w-])--?[a-z][a-z-]*/g);
    expect((written ?? []).filter((name) => !NAMES.has(name))).toEqual([]);
  });

  it('lists the platforms of the program', () => {
    const shown = tableWith(readme, '`netease`').map(([key, one, other, hosts]) => ({
      key: bare(key),
      names: [one, other].toSorted(),
      hosts: inCode(hosts),
    }));
    expect(shown).toEqual(
      PLATFORMS.map(({ card }) => ({
        key: card.id,
        names: [card.name.en, card.name.zh].toSorted(),
        hosts: card.hosts,
      })),
    );
  });

  it('lists the exit codes of the program', () => {
    const shown = tableWith(readme, '130').map(([code]) => Number(code));
    expect(shown).toEqual(Object.values(EXIT));
  });

  it('begins with commands that exist', () => {
    const { scripts } = JSON.parse(
      readFileSync(new URL('../package.json', import.meta.url), 'utf8'),
    );
    const [first, second] = readme.blocks.filter(({ language }) => language === 'sh');
    expect(first?.code.trim()).toBe('npm ci && npm run demo');
    expect(second?.code.trim()).toBe('npm test');
    expect(scripts).toMatchObject({
      demo: 'node bin/fulldisc.js demo',
      test: expect.stringContaining('vitest run'),
      prepare: expect.stringContaining('build'),
    });
  });
});

describe('both READMEs', () => {
  const [english, chinese] = [READMES['README.md'], READMES['README.zh-CN.md']];

  it('lead to each other at the top', () => {
    expect(english.text.slice(0, 100)).toContain('](README.zh-CN.md)');
    expect(chinese.text.slice(0, 100)).toContain('](README.md)');
  });

  it('have the same sections, tables and commands', () => {
    expect(chinese.headings).toEqual(english.headings);
    expect(chinese.tables.map((rows) => rows.length)).toEqual(
      english.tables.map((rows) => rows.length),
    );
    expect(chinese.blocks.map(({ language }) => language)).toEqual(
      english.blocks.map(({ language }) => language),
    );
    expect(commandLines(chinese)).toEqual(commandLines(english));
  });
});

/** Lines to paste that call the program. */
function commandLines({ blocks }: Readme): string[] {
  return blocks
    .filter(({ language }) => language === 'sh')
    .flatMap(({ code }) => code.trim().split('\n'))
    .map((line) => line.replace(/^.* && (?=fulldisc )/, ''))
    .filter((line) => line.startsWith('fulldisc '));
}

/** A README without its blocks. */
function prose({ text }: Readme): string {
  return text.replace(/^```[\s\S]*?^```$/gm, '');
}
