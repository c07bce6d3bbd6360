import { describe, expect, it } from 'vitest';
import { clean } from '../../src/model/index.js';
import { cutTo, fitted, widthOf, wrap, wrapEntries } from '../../src/render/width.js';
import fc from '../properties.js';

const hostile = fc.string({ unit: 'binary', maxLength: 60 }).map(clean);

describe('cells a text takes', () => {
  it.each([
    ['abc', 3],
    ['叶惠美', 6],
    ['ハロー、ワールド', 16],
    ['ﾊﾛｰ', 3],
    ['한국', 4],
    ['Ｆｕｌｌ', 8],
    ['é', 1],
    ['e\u0301', 1],
    ['か\u3099', 2],
    ['ก\u0e34', 1],
    ['🎵', 2],
    ['👩‍👩‍👧', 2],
    ['🇨🇳', 2],
    ['✓✗', 2],
    ['', 0],
  ])('%s: %i', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('a text made to fit', () => {
  it.each([
    ['叶惠美', 8, '叶惠美  '],
    ['叶惠美', 5, '叶.. '],
    ['叶惠美', 6, '叶惠美'],
    ['e\u0301e\u0301e\u0301', 3, 'e\u0301e\u0301e\u0301'],
    ['👩‍👩‍👧👩‍👩‍👧', 3, '.. '],
    ['Fantasy', 2, '..'],
    ['Fantasy', 1, ' '],
  ])('%s in %i', (text, width, expected) => {
    expect(fitted(text, width, '..')).toBe(expected);
  });

  it('takes exactly its cells, whatever the text', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 0, max: 40 }), (text, width) => {
        expect(widthOf(fitted(text, width, '..'))).toBe(width);
        expect(widthOf(cutTo(text, width, '..'))).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe('lines', () => {
  it.each([
    ['one two three', 8, 'one two\nthree'],
    ['网易云音乐和酷我', 8, '网易云音\n乐和酷我'],
    ['abc（标题）', 5, 'abc\n（标\n题）'],
    ['听全，免费。', 5, '听\n全，\n免\n费。'],
    ['QQ音乐 11/11', 8, 'QQ音乐\n11/11'],
    ['abcdefghij', 4, 'abcd\nefgh\nij'],
  ])('%s in %i', (text, width, expected) => {
    expect(wrap(text, width)).toBe(expected);
  });

  it('indents every line but the first', () => {
    expect(wrap('one two three', 7, '  ')).toBe('one two\n  three');
  });

  it('fills no line beyond its cells and loses nothing but spaces', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 4, max: 40 }), (text, width) => {
        const wrapped = wrap(text, width, ' ');
        for (const line of wrapped.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
        expect(wrapped.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });

  it('keeps entries whole where they fit', () => {
    const entries = ['s free (standard)', 'M membership', '$ to buy'];
    expect(wrapEntries(entries, ', ', 32)).toBe('s free (standard), M membership,\n$ to buy');
    expect(wrapEntries(entries, ', ', 20)).toBe('s free (standard),\nM membership,\n$ to buy');
    expect(wrapEntries(['免费（标准音质）'], '，', 6)).toBe('免费\n（标准\n音质）');
  });
});
