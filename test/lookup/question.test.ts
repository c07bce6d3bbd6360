import { describe, expect, it } from 'vitest';
import { parseQuestion, QuestionError, questionKey } from '../../src/lookup/question.js';

/** Pasted texts, and where they lead. */
const ADDRESSES: [text: string, platform: string, kind: string, id: string][] = [
  ['https://music.163.com/#/album?id=18905', 'netease', 'album', '18905'],
  ['https://music.163.com/song?id=185809&userid=1', 'netease', 'track', '185809'],
  [
    '分享专辑《叶惠美》http://163cn.tv/AbCd12 (来自@网易云音乐)',
    'netease',
    'short',
    '163cn.tv/AbCd12',
  ],
  ['https://y.qq.com/n/ryqq/albumDetail/000MkMni19ClKG', 'qqmusic', 'album', '000MkMni19ClKG'],
  ['https://y.qq.com/n/ryqq/songDetail/0039MnYb0qxYhV', 'qqmusic', 'track', '0039MnYb0qxYhV'],
  ['https://www.kugou.com/album/971783.html', 'kugou', 'album', '971783'],
  ['https://www.kugou.com/mixsong/1rgopc72.html', 'kugou', 'track', '1rgopc72'],
  ['快来听 https://www.kuwo.cn/album_detail/1293 ！', 'kuwo', 'album', '1293'],
  ['https://www.kuwo.cn/play_detail/118980', 'kuwo', 'track', '118980'],
  ['https://music.migu.cn/v3/music/album/1003767159', 'migu', 'album', '1003767159'],
  ['https://music.migu.cn/v3/music/song/60054704028', 'migu', 'track', '60054704028'],
];

describe('a pasted text', () => {
  it.each(ADDRESSES)('%s', (text, platform, kind, id) => {
    expect(parseQuestion([text])).toMatchObject({
      kind: 'address',
      platform,
      address: { kind, id },
    });
    // A shell splits what nobody quoted.
    expect(parseQuestion(text.split(' '))).toMatchObject({ platform, address: { kind, id } });
  });

  it.each([
    'https://music.163.com/#/playlist?id=705123491',
    '看看 https://y.qq.com/n/ryqq/playlist/8052190267',
    'https://www.kugou.com/yy/special/single/546903.html',
    'https://www.kuwo.cn/playlist_detail/1082685104',
    'https://music.migu.cn/v3/music/playlist/159248239',
  ])('refuses the playlist %s', (text) => {
    expect(() => parseQuestion([text])).toThrow(/playlist.*fulldisc report/);
  });

  it.each(['https://example.com/a', '听 http://127.0.0.1/x', '602498610474', '0602498610474'])(
    'refuses %s',
    (text) => {
      expect(() => parseQuestion([text])).toThrow(QuestionError);
    },
  );
});

describe('words', () => {
  const both = { kind: 'words', artist: '周杰伦', title: '叶惠美' };

  it.each(['-', '‐', '‑', '‒', '–', '—', '―', '−', '－', '﹣', '--', '——'])(
    'are artist and title around " %s "',
    (dash) => {
      expect(parseQuestion([`周杰伦 ${dash} 叶惠美`])).toMatchObject(both);
      expect(parseQuestion(['周杰伦', dash, '叶惠美'])).toMatchObject(both);
      expect(parseQuestion([`周杰伦　${dash}　叶惠美`])).toMatchObject(both);
    },
  );

  it('are artist and title where there are two, or flags say so', () => {
    expect(parseQuestion(['周杰伦', '叶惠美'])).toMatchObject(both);
    expect(parseQuestion(['叶惠美'], { artist: '周杰伦' })).toMatchObject(both);
    expect(parseQuestion(['周杰伦'], { title: '叶惠美' })).toMatchObject(both);
    expect(parseQuestion([], { artist: '周杰伦', title: '叶惠美' })).toMatchObject(both);
  });

  it('are taken as they come otherwise', () => {
    const free = { kind: 'words', artist: null, title: null };
    expect(parseQuestion(['周杰伦 叶惠美'])).toMatchObject({ ...free, text: '周杰伦 叶惠美' });
    expect(parseQuestion(['a', 'b', 'c'])).toMatchObject({ ...free, text: 'a b c' });
    expect(parseQuestion(['Jay-Z'])).toMatchObject({ ...free, text: 'Jay-Z' });
    expect(parseQuestion(['- B'])).toMatchObject(free);
    expect(parseQuestion(['2046'])).toMatchObject(free);
  });

  it('have one key however they are written, and another for another question', () => {
    const key = (words: string[], edition?: string) =>
      questionKey(parseQuestion(words, { edition }));
    expect(key(['Jay Chou', 'Fantasy'])).toBe(key(['ｊａｙ  CHOU - fantasy']));
    const keys = [
      key(['Jay Chou', 'Fantasy']),
      key(['Jay Chou', 'Fantasy'], 'Deluxe'),
      key(['Jay Chou Fantasy']),
      key(['Jay', 'Chou Fantasy']),
      key(['https://music.163.com/#/album?id=18905']),
      key(['https://music.163.com/#/song?id=18905']),
      key(['https://www.kuwo.cn/album_detail/18905']),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});
