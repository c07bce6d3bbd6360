import { describe, expect, it } from 'vitest';
import { InputError } from '../../src/report/index.js';
import fc from '../properties.js';
import { linesIn, toldIn } from './input.js';

describe('a list of queries', () => {
  it('has one a line, in any of its forms', async () => {
    const list = [
      '# my shelf',
      '',
      '周杰伦 - 叶惠美',
      '  周杰伦\t范特西  ',
      'something by somebody',
      'https://music.163.com/#/album?id=18905',
      'https://music.163.com/#/playlist?id=3136952023',
      '\t \t',
      'last one',
    ];
    expect(await toldIn(list.join('\r\n'))).toEqual([
      '3 周杰伦 / 叶惠美',
      '4 周杰伦 / 范特西',
      '5 something by somebody',
      '6 netease album 18905',
      '7 netease playlist 3136952023',
      '9 last one',
    ]);
  });

  it('is what a file of tabs without a header is, whatever its name', async () => {
    const rows = '周杰伦\t叶惠美\n周杰伦\t范特西';
    expect(await toldIn(rows, 'shelf.tsv')).toEqual(['1 周杰伦 / 叶惠美', '2 周杰伦 / 范特西']);
    expect(await toldIn(`title\tartist\n${rows}`, 'shelf.tsv')).toEqual([
      '2 叶惠美 / 周杰伦',
      '3 范特西 / 周杰伦',
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('counts lines by any end (%j)', async (end) => {
    expect(await toldIn(['a - b', '', 'c - d', ''].join(end))).toEqual(['1 a / b', '3 c / d']);
  });

  it('goes on after a bad line', async () => {
    const list = ['https://example.com/album/1', 'x'.repeat(5000), 'y'.repeat(300_000), 'a - b'];
    const told = await toldIn(list.join('\n'));
    expect(told).toHaveLength(4);
    expect(told[0]).toMatch(/^1 ! not the address of an album/);
    expect(told[1]).toMatch(/^2 ! longer than 4096 characters/);
    expect(told[2]).toMatch(/^3 ! longer than 4096 characters/);
    expect(told[3]).toBe('4 a / b');
  });

  it('shows of a bad line what is safe to show', async () => {
    const [line] = await linesIn('https://example.com/\u001b[31mred\u202e\n');
    expect(line).toMatchObject({ text: 'https://example.com/red' });
    expect(JSON.stringify(line)).not.toMatch(/u001b|u202e|\u202e/);
  });

  it('an empty one asks for nothing', async () => {
    expect(await toldIn('')).toEqual([]);
    expect(await toldIn('\ufeff\n')).toEqual([]);
  });

  it('never breaks, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        for (const name of ['a.txt', 'a.csv', 'a.m3u8']) {
          for (const line of await linesIn(`x\n${text}`, name)) {
            expect('error' in line || 'question' in line).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('an encoding', () => {
  const text = 'artist,title\r\n周杰伦,叶惠美\r\n陳奕迅,U87\r\n';
  const asked = ['2 周杰伦 / 叶惠美', '3 陳奕迅 / U87'];

  const utf16 = (order: 'le' | 'be', mark: boolean) => {
    const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le');
    return new Uint8Array(order === 'le' ? bytes : bytes.swap16());
  };

  it.each([
    ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${text}`)],
    ['UTF-16 LE with a mark', utf16('le', true)],
    ['UTF-16 BE with a mark', utf16('be', true)],
    ['UTF-16 LE', utf16('le', false)],
    ['UTF-16 BE', utf16('be', false)],
  ])('%s is recognised', async (_, bytes) => {
    expect(await toldIn(bytes)).toEqual(asked);
  });

  it('GBK, as Chinese Excel writes CSV, is recognised', async () => {
    // "歌手,专辑\r\n周杰伦,叶惠美\r\n" in GBK.
    const gbk = Buffer.from('b8e8cad62cd7a8bcad0d0ad6dcbddcc2d72cd2b6bbddc3c00d0a', 'hex');
    expect(await toldIn(gbk)).toEqual(['2 周杰伦 / 叶惠美']);
  });

  it('GB 18030 with characters of four bytes is recognised', async () => {
    // "周杰伦 - 叶惠美\n𠮷 - 㐀\n".
    const hex = 'd6dcbddcc2d7202d20d2b6bbddc3c00a9534b235202d208139ee390a';
    const bytes = Buffer.from(hex, 'hex');
    expect(await toldIn(bytes)).toEqual(['1 周杰伦 / 叶惠美', '2 𠮷 / 㐀']);
  });

  it('lines may end as on old Macintoshes', async () => {
    expect(await toldIn('a - b\r\rc - d\r')).toEqual(['1 a / b', '3 c / d']);
  });

  it('a zero byte spoils its line and no other', async () => {
    expect(await toldIn('a - b\n周杰伦\0 - x\nc - d\n')).toEqual([
      '1 a / b',
      '2 ! holds a zero byte, which no name does; save the file as UTF-8',
      '3 c / d',
    ]);
  });

  it.each([
    ['a page', '<!DOCTYPE html>\n<html><body>周杰伦</body></html>', 'markup and no XSPF list'],
    ['other XML', '<?xml version="1.0"?>\n<rss></rss>', 'markup and no XSPF list'],
    ['cut JSON', '[{"query": "a - b"},', 'begins as JSON and is none'],
    ['deep JSON', '['.repeat(100_000), 'begins as JSON and is none'],
  ])('%s is refused', async (_, content, why) => {
    await expect(linesIn(content, 'x.json')).rejects.toThrow(why);
  });

  it.each([
    ['Big5', Buffer.from('a950aa4eadaf202d20b8adb466acfc0a', 'hex')],
    ['Latin-1', Buffer.from('Beyonc\xe9 - D\xe9j\xe0 vu\n', 'latin1')],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000', 'hex')],
  ])('%s is refused with a sentence that helps', async (_, bytes) => {
    const refused = await linesIn(bytes).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(InputError);
    expect((refused as Error).message).toMatch(/save it as UTF-8 \(in Excel: "CSV UTF-8"\)/);
  });

  it('a line with broken bytes is bad, and no other', async () => {
    const good = new TextEncoder().encode(`${'周杰伦 - 叶惠美\n'.repeat(20)}`);
    const bytes = Buffer.concat([good, Buffer.from([0xe4, 0xbd, 0x0a]), good]);
    const told = await toldIn(bytes);
    expect(told).toHaveLength(41);
    expect(told.filter((line) => line.includes('!'))).toEqual([
      expect.stringMatching(/^21 ! holds bytes that are no text/),
    ]);
  });
});
