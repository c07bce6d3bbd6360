import { describe, expect, it } from 'vitest';
import { clean, type IdsReport, webAddress } from '../../src/model/index.js';
import { idsTable } from '../../src/render/ids.js';
import { idsMarkdown } from '../../src/render/ids-markdown.js';
import { report, viewOf } from './reports.js';

const LONG = `https://a.example/${'long/'.repeat(30)}`;

function told(rest: Partial<IdsReport> = {}): IdsReport {
  const { query, regions, generatedAt, album } = report();
  const listing = {
    id: '1',
    title: 'Title',
    edition: 'same',
    confidence: 1,
    barcode: null,
  } as const;
  return {
    schemaVersion: 1,
    query,
    regions,
    generatedAt,
    album,
    barcodes: ['0602577684647'],
    mbids: ['3ac4a81e-8106-4858-bce0-f7a78c6354b0'],
    platforms: [
      {
        platform: 'a',
        status: 'found',
        problem: null,
        listings: [
          { ...listing, url: LONG },
          { ...listing, id: '2', edition: 'other', url: null, seenAt: '2019-04-02T00:00:00.000Z' },
        ],
      },
      {
        platform: 'b',
        status: 'failed',
        problem: { code: 'timeout', message: 'b: no answer' },
        listings: [],
      },
      { platform: 'c', status: 'absent', problem: null, listings: [] },
    ],
    addresses: [
      { platform: 'd', id: '9', url: 'https://d.example/9', from: 'e' },
      { platform: null, id: null, url: 'https://www.shop.example/9', from: 'e' },
    ],
    addressesProblem: null,
    tracks: [{ disc: 1, number: 1, title: 'One', isrc: 'JPPO01900893', on: {} }],
    ...rest,
  };
}

describe('the table of ids', () => {
  it('names every platform: its listings, or why it has none; addresses are never broken', () => {
    expect(idsTable(told(), viewOf())).toBe(
      [
        'Title, Artist, 2001-02-03',
        'Barcode: 0602577684647',
        'MBID: 3ac4a81e-8106-4858-bce0-f7a78c6354b0',
        '',
        'Platform A',
        '  1  Title',
        `  ${LONG}`,
        '  2  Title, another edition, 2019-04-02',
        '  has no page',
        '',
        'Platform B',
        '  took too long (b: no answer)',
        '',
        'Platform C',
        '  does not list it',
        '',
        'Known elsewhere, not read (told by Platform E)',
        '  Platform D  9',
        '  https://d.example/9',
        '  shop.example',
        '  https://www.shop.example/9',
        '',
        'ISRC',
        '  JPPO01900893  1. One',
        '',
      ].join('\n'),
    );
  });

  it('is said in Chinese too, and says when nobody could tell addresses', () => {
    const problem = { code: 'network', message: 'musicbrainz: ECONNREFUSED' } as const;
    const text = idsTable(
      told({ addresses: [], addressesProblem: problem }),
      viewOf({ lang: 'zh-CN' }),
    );
    expect(text).toContain('条码：0602577684647');
    expect(text).toContain('其他链接不详：无法连接 (musicbrainz: ECONNREFUSED)');
    expect(text).not.toContain('其他已知链接');
  });

  it('has an answer where nobody has the album', () => {
    const none = { album: null, barcodes: [], mbids: [], platforms: [], addresses: [], tracks: [] };
    expect(idsTable(told(none), viewOf())).toBe('No platform that answered lists this album.\n');
  });
});

const HOSTILE = clean('\u001b[31m](javascript:alert(1)) | <img src=x> `x` @you \u202eevil');

describe('ids as Markdown', () => {
  const hostile = () => {
    const [a, ...others] = told().platforms;
    const listings = a?.listings.map((one) => ({
      ...one,
      title: HOSTILE,
      url: webAddress('https://a.example/a)|b<c>&copy;\\d?x=[1](2)'),
    }));
    return told({ platforms: a ? [{ ...a, listings: listings ?? [] }, ...others] : [] });
  };

  it('is a table of links', () => {
    const text = idsMarkdown(told(), viewOf());
    expect(text).toContain(`| Platform A | 1 | [Title](<${LONG}>) |`);
    expect(text).toContain('| Platform B |  | took too long (b: no answer) |');
    expect(text).toContain(
      '| shop.example |  | [https\\://www\\.shop.example/9](<https://www.shop.example/9>) |',
    );
  });

  it('lets no text out of its cell or its link', () => {
    const text = idsMarkdown(hostile(), viewOf());
    const row = text.split('\n').find((line) => line.startsWith('| Platform A | 1 |')) ?? '';
    expect(row).toContain('\\](javascript\\:alert(1)) \\| &lt;img');
    expect(row.endsWith('](<https://a.example/a)%7Cb%3Cc%3E&amp;copy;/d?x=[1](2)>) |')).toBe(true);
    expect(row.match(/(?<!\\)\|/g)).toHaveLength(4);
    expect(['\u001b', '\u202e'].filter((sign) => text.includes(sign))).toEqual([]);
  });
});

describe('an address that may be shown', () => {
  it.each([
    ['https://a.example/专辑?x=1#y', 'https://a.example/%E4%B8%93%E8%BE%91?x=1#y'],
    ['http://A.example', 'http://a.example/'],
    ['https://a.example/\u001b]8;;\u0007x\u202e', 'https://a.example/%1B]8;;%07x%E2%80%AE'],
    ['javascript:alert(1)', null],
    [' JaVaScRiPt:alert(1)', null],
    ['data:text/html,x', null],
    ['file:///etc/passwd', null],
    ['https://user@a.example/', null],
    ['//a.example/', null],
    ['', null],
  ])('%j: %s', (text, shown) => {
    expect(webAddress(text)).toBe(shown);
  });
});
