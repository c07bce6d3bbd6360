import { describe, expect, it } from 'vitest';
import { parseQuoted } from '../../../src/platforms/kuwo/quoted.js';
import fc from '../../properties.js';

describe('kuwo: single-quoted answers', () => {
  it.each([
    ['{"a":"it\'s"}', { a: "it's" }],
    ["{'a':'b','n':[],'m':{'x':''}}", { a: 'b', n: [], m: { x: '' } }],
    ["\uFEFF {'a' : 'b' }\n", { a: 'b' }],
    ["{'a':'It&apos;s'}", { a: 'It&apos;s' }],
    ["{'a':'7\" Mix','b':'12\"'}", { a: '7" Mix', b: '12"' }],
    ["{'a':'one\ntwo\u0001'}", { a: 'one\ntwo\u0001' }],
    [String.raw`{'a':'\u4e2d\n\\n'}`, { a: '中\n\\n' }],
    [String.raw`{'a':'C:\Data'}`, { a: String.raw`C:\Data` }],
    [String.raw`{'a':'AC\','b':'x\\'}`, { a: 'AC\\', b: 'x\\' }],
    [String.raw`{'a':'Rock \'n\' Roll'}`, { a: "Rock 'n' Roll" }],
    ["{'a':'Don't Stop'}", { a: "Don't Stop" }],
    ["{'n':12,'t':true,'o':{\"k\":\"it's \\\"q\\\"\"}}", { n: 12, t: true, o: { k: 'it\'s "q"' } }],
  ])('%s', (text, value) => {
    expect(parseQuoted(text)).toEqual(value);
  });

  it.each(['', 'null,', '<html>', "{'a':'b'", "{'a':'b", "{'a':x}", "'", "{'a':\"b"])(
    'is no answer: %s',
    (text) => {
      expect(() => parseQuoted(text)).toThrow(/^kuwo: not JSON/);
    },
  );

  it('reads back any value that is written with &apos; and backslashes escaped', () => {
    const words = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll("'", '&apos;'));
    const rows = fc.array(fc.dictionary(words, words, { noNullPrototype: true }));
    fc.assert(
      fc.property(rows, (value) => {
        const quote = (text: string) => `'${text.replaceAll('\\', '\\\\')}'`;
        const row = (one: Record<string, string>) =>
          `{${Object.entries(one).map(([name, text]) => `${quote(name)}:${quote(text)}`)}}`;
        expect(parseQuoted(`{'rows':[${value.map(row)}]}`)).toEqual({ rows: value });
      }),
    );
  });

  it.each(["'", '\\', '\\"', "\\'", ' ', "' ", '"', "''"])('takes a long run of %j', (hostile) => {
    const text = hostile.repeat(300_000 / hostile.length);
    expect(parseQuoted(`{'a':'${text}&','b':'c'}`)).toMatchObject({ b: 'c' });
    expect(() => parseQuoted(`{'a':${text}`)).toThrow('not JSON');
  });
});
