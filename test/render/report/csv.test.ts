import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { harmless } from '../../../src/render/report/harmless.js';
import fc from '../../properties.js';
import { cover, report, track } from '../reports.js';
import { optionsOf, written } from './written.js';

const HOSTILE = [
  '=1+1',
  '+cmd',
  '-2',
  '@SUM(A1)',
  ' =x',
  '\t=x',
  '\r=x',
  '＝x',
  '＋x',
  '－x',
  '＠x',
];
const QUOTED = ['"=x"', "'=x", '  "  =x', '\u200b=x', '﹣2', '\u00a0@x'];

describe('cells of a sheet', () => {
  it.each([...HOSTILE, ...QUOTED])('%j is no formula', (text) => {
    expect(harmless(text)).toMatch(/^'/);
  });

  it.each(['叶惠美', 'a=b', '7+', "'", '', '1-2', "Don't"])('%j stays as it is', (text) => {
    expect(harmless(text)).toBe(text);
  });

  it('numbers stay numbers, and nothing is empty', () => {
    expect([harmless(-1), harmless(0), harmless(null)]).toEqual([-1, 0, '']);
  });

  it('never starts with a sign of a formula, in whatever width, behind whatever is not seen', () => {
    const part = fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      '＝',
      '＠',
      ' ',
      '\t',
      '\r',
      '\n',
      '"',
      "'",
      'x',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const cell = String(harmless(parts.join('')));
        expect(cell.normalize('NFKC')).not.toMatch(/^[\s"]*[=+\-@]/);
      }),
    );
  });
});

describe('CSV by album', () => {
  const rows = async (...items: Parameters<typeof report>[0][]) =>
    parse(await written('csv', items.map(report))) as string[][];

  it('has the columns of the contract', async () => {
    const [head] = await rows();
    expect(head?.join()).toBe(
      'artist,title,barcode,status,tracks,covered_free,covered_subscription,covered_purchase,best_platforms,missing,undecided,cheapest_plans,cost,currency,generated_at',
    );
  });

  it('names the smallest set on the easiest terms, and the cheapest plans that reach furthest', async () => {
    const covers = [
      cover('free', ['a'], 3),
      cover('subscription', ['b'], 9),
      cover('subscription', ['a', 'b'], 10),
      cover('subscription', ['b', 'c'], 10),
      cover('purchase', ['b'], 9),
      cover('purchase', ['a', 'b'], 10),
      { ...cover('purchase', ['z'], 10), region: 'HK' },
    ];
    const plan = (plans: string[], amount: number, covered: number) => ({
      plans,
      keys: [],
      purchases: [],
      months: 1,
      cost: { amount, currency: 'CNY' },
      dueNow: { amount, currency: 'CNY' },
      conditions: [],
      covered,
      of: 10,
      complete: covered === 10,
      standardOnly: 0,
      missing: [],
      undecided: [],
    });
    const plans = [plan([], 0, 3), plan(['p-a', 'p-b'], 2300, 10), plan(['p-c'], 2300, 10)];
    const [, row] = await rows({ covers, plans, missing: [], undecided: [] });
    expect(row?.slice(3, 14)).toEqual(
      ['complete', '10', '3', '10', '10', 'a+b', '0', '0', 'p-a+p-b', '2300', 'CNY'].map(String),
    );
  });

  it('keeps a question that found nothing, and tells not found from no answer', async () => {
    const [, found, failed] = await rows(
      { album: null, tracks: [], platforms: [{ ...answered('absent') }] },
      { album: null, tracks: [], platforms: [{ ...answered('failed') }] },
    );
    expect(found?.slice(1, 4)).toEqual(['Artist Title', '', 'notFound']);
    expect(failed?.slice(1, 4)).toEqual(['Artist Title', '', 'failed']);
  });

  it('quotes what would split a row, and reads back the same', async () => {
    const title = 'a,"b";\'c\'';
    const album = { ...(report().album as NonNullable<ReturnType<typeof report>['album']>), title };
    const [, row] = await rows({ album });
    expect(row?.[1]).toBe(title);
  });

  it('starts with a byte order mark where one is asked for', async () => {
    expect(await written('csv', [], optionsOf({ bom: true }))).toMatch(/^\ufeffartist,/);
    expect(await written('csv', [])).toMatch(/^artist,/);
  });
});

describe('CSV by track', () => {
  it('has a column a platform with the access of the easiest offer', async () => {
    const tracks = [track(1, '=HYPERLINK("x")', {}), track(2, null, {})];
    const options = optionsOf({ by: 'track', platforms: ['a', 'b'] });
    const [head, one, two] = parse(await written('csv', [report({ tracks })], options));
    expect(head).toEqual(['artist', 'title', 'disc', 'number', 'track', 'isrc', 'a', 'b']);
    expect(one).toEqual(['Artist', 'Title', '1', '1', '\'=HYPERLINK("x")', '', '', '']);
    expect(two?.[4]).toBe('');
  });
});

function answered(status: 'absent' | 'failed') {
  const [first] = report().platforms;
  return { ...(first as NonNullable<typeof first>), status };
}
