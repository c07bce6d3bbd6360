import { describe, expect, it } from 'vitest';
import { htmlText, markdownText } from '../../../src/render/report/markup.js';
import fc from '../../properties.js';
import { report, track } from '../reports.js';
import { optionsOf, written } from './written.js';

const MARKUP = fc.constantFrom(...'\\`*_[]()#|<>&~!$@:/.x\n"', 'http://x', 'www.', '<b>', '&lt;');

describe('titles in Markdown', () => {
  it.each([
    ['*bold* _it_', '\\*bold\\* \\_it\\_'],
    ['[x](http://e.example)', '\\[x\\](http\\://e.example)'],
    ['![x](y)', '!\\[x\\](y)'],
    ['a | b', 'a \\| b'],
    ['<img src=x onerror=alert(1)>', '&lt;img src=x onerror=alert(1)&gt;'],
    ['&lt;b&gt;', '&amp;lt;b&amp;gt;'],
    ['`code`', '\\`code\\`'],
    ['www.e.example', 'www\\.e.example'],
    ['a@b.example', 'a@&#8288;b.example'],
    ['$x$', '\\$x\\$'],
    ['one\ntwo', 'one two'],
    ['Vol. 2: Live (1999) - 现场!', 'Vol. 2: Live (1999) - 现场!'],
  ])('%j', (title, expected) => {
    expect(markdownText(title)).toBe(expected);
  });

  it('leave no sign that means something, but behind a backslash', () => {
    fc.assert(
      fc.property(fc.array(MARKUP, { maxLength: 12 }), (parts) => {
        const bare = markdownText(parts.join('')).replace(/\\[\\`*_[\]|#~$:.]/g, '');
        expect(bare.replace(/&(?:amp|lt|gt|#8288);/g, '')).not.toMatch(/[\\`*_[\]|#~$<>&\n]/);
        expect(markdownText(parts.join(''))).not.toMatch(/(?<!\\):\/\/|www\./i);
      }),
    );
  });

  it('leave every table its columns and every heading its line', async () => {
    const title = 'x | y\n## z';
    const { album } = report();
    const tracks = [track(1, title, {}), track(2, '| --- |', {})];
    const item = report({ album: album && { ...album, title, artists: [title] }, tracks });
    for (const by of ['album', 'track'] as const) {
      const lines = (await written('markdown', [item], optionsOf({ by }))).split('\n');
      const tables = lines.filter((line) => line.startsWith('|'));
      const columns = new Set(tables.map((line) => line.split(/(?<!\\)\|/).length));
      expect(columns.size).toBe(1);
      expect(lines.filter((line) => line.startsWith('#')).length).toBe(by === 'track' ? 1 : 0);
    }
  });
});

it('text in HTML stays text, in elements and attributes', () => {
  expect(htmlText(`<a href="x" b='y'>&`)).toBe('&lt;a href=&#34;x&#34; b=&#39;y&#39;&gt;&amp;');
});
