import { describe, expect, it } from 'vitest';
import { toldIn } from './input.js';

describe('CSV', () => {
  it('is read by the names of its columns, whatever their order', async () => {
    const csv = [
      'year,Title,"Artist",url',
      '2003,叶惠美,周杰伦,',
      '2001,"范特西, Fantasy","周""杰""伦",',
      ',,,https://music.163.com/#/album?id=18905',
      '2010,Mine,,',
      '2011,,,',
      '',
    ].join('\r\n');
    expect(await toldIn(csv, 'shelf.csv')).toEqual([
      '2 周杰伦 / 叶惠美',
      '3 周"杰"伦 / 范特西, Fantasy',
      '4 netease album 18905',
      '5 Mine',
      '6 ! a row without artist, title, barcode and url',
    ]);
  });

  it.each([';', '\t', ','])('may be cut by %j, and is known by its header alone', async (cut) => {
    const csv = `艺人${cut}专辑\n周杰伦${cut}叶惠美\n`;
    expect(await toldIn(csv)).toEqual(['2 周杰伦 / 叶惠美']);
  });

  it('with the line that tells Excel the separator', async () => {
    expect(await toldIn('sep=;\nartist;title\nA;B\n')).toEqual(['3 A / B']);
  });

  it('a field may go over lines; its number is the first', async () => {
    expect(await toldIn('artist,title\nA,"B\nC"\nD,E\n')).toEqual(['2 A / B C', '4 D / E']);
  });

  it('quotation marks inside a field are letters', async () => {
    expect(await toldIn('artist,title\nPrince,7" Single\nA,B\n')).toEqual([
      '2 Prince / 7" Single',
      '3 A / B',
    ]);
  });

  it('a field that is never closed spoils its line alone', async () => {
    const rows = Array.from({ length: 40 }, (_, at) => `A,${at}`);
    rows[3] = 'A,"never closed';
    const told = await toldIn(`artist,title\n${rows.join('\n')}\n`);
    expect(told).toHaveLength(40);
    expect(told.filter((line) => line.includes('!'))).toEqual([
      '5 ! not a row of CSV: a quotation mark is not closed',
    ]);
  });

  it('without a header we know is said to be so, once', async () => {
    expect(await toldIn('Jay Chou,Fantasy\nA,B\n', 'x.csv')).toEqual([
      expect.stringMatching(/^1 ! the first line names no columns we know/),
    ]);
  });

  it('a barcode alone is a question, and a wrong one is said to be; beside names it is not needed', async () => {
    const rows = ['A,B,4710149662170', ',,4710149662170', ',,4710149662171'];
    const told = await toldIn(['artist,title,barcode', ...rows, ''].join('\n'));
    expect(told).toEqual([
      '2 A / B',
      '3 barcode 4710149662170',
      expect.stringMatching(/^4 ! not a barcode/),
    ]);
  });

  it('cells that were defused are read as they were', async () => {
    expect(await toldIn("artist,title\n'=LOVE,'-1\n")).toEqual(['2 =LOVE / -1']);
  });
});
