import { describe, expect, it } from 'vitest';
import { json } from '../../src/render/report/json.js';
import { linesIn, toldIn } from './input.js';

describe('M3U', () => {
  const list = [
    '#EXTM3U',
    '#EXTALB:叶惠美',
    '#EXTINF:269,周杰伦 - 晴天',
    '/music/Jay/03 晴天.flac',
    '',
    '#EXTINF:-1 tvg-id="x",三年二班',
    'http://radio.example/stream',
    'C:\\Music\\05 Beyond - 海阔天空.mp3',
  ].join('\n');

  it('is one playlist of its tracks; a track that tells too little is a bad line', async () => {
    const lines = await linesIn(list, '/home/me/我的歌.m3u8');
    expect(lines).toMatchObject([
      { number: 6, error: expect.stringMatching(/without artist or title/) },
      {
        number: 3,
        question: {
          text: '我的歌',
          tracks: [
            { title: '晴天', artists: ['周杰伦'], durationMs: 269_000 },
            { title: '海阔天空', artists: ['Beyond'], durationMs: null },
          ],
        },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('/home/me');
  });

  it('asks for the same under the same key, wherever the file lies', async () => {
    const keys = [await linesIn(list, 'a.m3u'), await linesIn(`\n${list}`, 'b.m3u')].map((lines) =>
      lines.flatMap((line) =>
        'question' in line && line.question.kind === 'playlist' ? line.question.key : [],
      ),
    );
    expect(keys[0]).toHaveLength(1);
    expect(keys[0]).toEqual(keys[1]);
  });

  it('of thousands of tracks becomes playlists of 500', async () => {
    const tracks = Array.from({ length: 1201 }, (_, at) => `#EXTINF:1,A - ${at}\n${at}.mp3`);
    expect(await toldIn(`#EXTM3U\n${tracks.join('\n')}`, 'all.m3u')).toEqual([
      '2 playlist all 1 (500)',
      '1002 playlist all 2 (500)',
      '2002 playlist all 3 (201)',
    ]);
  });

  it('with --albums asks for the albums it names, each once', async () => {
    const albums = `${list}\n#EXTALB:\n#EXTINF:1,A - B\nb.mp3`;
    expect(await toldIn(albums, 'x.m3u', true)).toEqual([
      '3 周杰伦 / 叶惠美',
      expect.stringMatching(/^6 ! a track without artist/),
      '8 Beyond / 叶惠美',
      expect.stringMatching(/^10 ! this track names no album/),
    ]);
  });
});

describe('XSPF', () => {
  it('is one playlist of its tracks, read however it is broken into lines', async () => {
    const list = `<?xml version="1.0" encoding="UTF-8"?>
<playlist version="1" xmlns="http://xspf.org/ns/0/"><trackList>
<track><location>file:///secret/x.mp3</location><creator>Simon &amp; Garfunkel</creator>
  <title>Mrs.
 Robinson</title><album>Bookends</album><duration>244000</duration></track><track>
<creator><![CDATA[AC/DC <live>]]></creator><title>T.N.T.</title></track>
<track><title>nobody</title></track>
<track><creator>cut`;
    const lines = await linesIn(list, 'x.xspf');
    expect(lines).toMatchObject([
      { number: 7, error: expect.stringMatching(/without <creator>/) },
      { number: 8, error: expect.stringMatching(/does not end/) },
      {
        number: 3,
        question: {
          tracks: [
            { title: 'Mrs. Robinson', artists: ['Simon & Garfunkel'], durationMs: 244_000 },
            { title: 'T.N.T.', artists: ['AC/DC <live>'] },
          ],
        },
      },
    ]);
    expect(JSON.stringify(lines)).not.toContain('secret');
  });

  it('asks for nothing that only a document type explains, and opens no file for it', async () => {
    const list = `<?xml version="1.0"?>
<!DOCTYPE p [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
<playlist version="1"><trackList>
<track><creator>&b;</creator><title>x</title></track>
<track><creator>x</creator><title>&c;</title></track>
<track><creator>A &#38; B</creator><title>fine</title></track>
</trackList></playlist>`;
    expect(await toldIn(list, 'x.xspf')).toEqual([
      '4 ! an entity of a document type, which is not read; write the characters themselves',
      '5 ! an entity of a document type, which is not read; write the characters themselves',
      '6 playlist x (1)',
    ]);
  });
});

describe('JSON of earlier answers', () => {
  const base = { platform: 'netease', id: '1', url: '' };
  const found = { query: '叶惠美', album: { title: '叶惠美', artists: ['周杰伦', 'x'], base } };
  const lost = { query: 'nobody - nothing', album: null };
  const bad = { line: 3, query: 'https://example.com/1', error: 'no' };
  const pasted = { ...found, query: 'https://music.163.com/#/album?id=18905' };
  const asked = ['周杰伦 / 叶惠美', 'nobody / nothing', 'netease album 18905'];

  it('as ndjson is asked again, a line a line', async () => {
    const lines = [found, lost, pasted, bad, { summary: {} }].map((one) => JSON.stringify(one));
    const told = await toldIn([...lines, '{"cut', ''].join('\n'));
    expect(told.slice(0, 3)).toEqual(asked.map((text, at) => `${at + 1} ${text}`));
    expect(told[3]).toMatch(/^4 ! not the address/);
    expect(told[4]).toBe('6 ! a line of JSON that cannot be read');
  });

  it('as our json is read a line at a time', async () => {
    const format = json();
    const items = [found, lost, pasted] as never[];
    const text = format.begin() + items.map((item, at) => format.album(item, at)).join('');
    const told = await toldIn(text + format.end({} as never));
    expect(told.map((line) => line.replace(/^\d+ /, ''))).toEqual(asked);
  });

  it('as one answer, or a list of answers or queries, however it is laid out', async () => {
    expect(await toldIn(JSON.stringify(found, null, 2))).toEqual(['1 周杰伦 / 叶惠美']);
    expect(await toldIn(JSON.stringify([found, 'a - b', 7], null, 2))).toEqual([
      '1 周杰伦 / 叶惠美',
      '1 a / b',
      '1 ! neither an answer nor a query',
    ]);
    await expect(linesIn('{"album":\n nothing')).rejects.toThrow('begins as JSON and is none');
  });

  it('of a list of tracks is that list again', async () => {
    const tracks = [{ title: '晴天', artists: ['周杰伦'], durationMs: 1000 }];
    const album = { title: '我的歌', artists: [], base: { platform: 'local', id: 'playlist' } };
    expect(await toldIn(JSON.stringify({ query: '我的歌', album, tracks }))).toEqual([
      '1 playlist 我的歌 (1)',
    ]);
    const own = { ...album, title: '叶惠美', base: { platform: 'local', id: 'albums/1' } };
    expect(await toldIn(JSON.stringify({ query: '叶惠美', album: own, tracks }))).toEqual([
      '1 叶惠美',
    ]);
  });
});
