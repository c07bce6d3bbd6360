import { describe, expect, it } from 'vitest';
import { agree, candidates, rankHeads } from '../../src/match/index.js';
import type { ListingHead } from '../../src/model/index.js';
import { asked, head } from './albums.js';

const FANTASY = asked('周杰伦', '范特西');

function fitting(question: Parameters<typeof rankHeads>[0], heads: ListingHead[]): string[] {
  return rankHeads(question, heads)
    .filter((one) => one.fits)
    .map((one) => one.head.title);
}

describe('a hit that is the album', () => {
  it.each([
    '范特西',
    '《范特西》',
    '范特西 (数字专辑)',
    '范特西【专辑】',
    ' 范特西  ',
    '范特西 (Fantasy)',
    '范特西 / Fantasy',
    'Fantasy 范特西',
  ])('fits as the same edition: %s', (title) => {
    expect(rankHeads(FANTASY, [head('kuwo', title)])[0]).toMatchObject({
      fits: true,
      edition: 'same',
    });
  });

  it.each([
    ['葉惠美', '叶惠美'],
    ['叶惠美 (Yeh Hui-Mei)', '叶惠美'],
    ['Ｙｅｈ　Ｈｕｉ－Ｍｅｉ', 'Yeh Hui-Mei'],
    ['Yeh Huimei', 'Yeh Hui-Mei'],
    ['Yeh Hui-Mej', 'Yeh Hui-Mei'],
  ])('fits in another spelling: %s', (title, wanted) => {
    expect(fitting(asked('周杰伦', wanted), [head('kuwo', title)])).toEqual([title]);
  });

  it('fits by another title of the listing', () => {
    const one = head('netease', 'Fantasy', { otherTitles: ['范特西'] });
    expect(fitting(FANTASY, [one])).toEqual(['Fantasy']);
  });

  it.each([
    [['周杰伦 (Jay Chou)']],
    [['Jay Chou', '周杰伦']],
    [['周杰倫']],
    [['周杰伦', '费玉清']],
    [['费玉清 & 周杰伦']],
    [['周杰伦 feat. 费玉清']],
  ])('fits whoever stands beside the artist: %j', (artists) => {
    expect(fitting(FANTASY, [head('migu', '范特西', { artists })])).toHaveLength(1);
  });

  it('knows the artist by a name that another hit gives beside the first', () => {
    const heads = [
      head('migu', 'Fantasy', { artists: ['周杰伦 (Jay Chou)'] }),
      head('migu', 'Fantasy', { artists: ['周杰伦'] }),
    ];
    expect(fitting(asked('Jay Chou', 'Fantasy'), heads)).toHaveLength(2);
  });

  it('takes a compilation by its name for many', () => {
    const many = head('kugou', '华语金曲', { artists: ['群星'] });
    const one = head('kugou', '华语金曲', { artists: ['某人'] });
    expect(fitting(asked('Various Artists', '华语金曲'), [one, many])).toHaveLength(1);
  });

  it('keeps duplicate listings', () => {
    expect(fitting(FANTASY, [head('kuwo', '范特西'), head('kuwo', '范特西')])).toHaveLength(2);
  });
});

describe('a hit in another edition', () => {
  it.each([
    '范特西 (豪华版)',
    '范特西豪华版',
    '范特西（精装版）',
    '范特西 (Deluxe Edition)',
    '范特西 - Deluxe',
    '范特西 (2019 Reissue)',
    '范特西 (Remastered 2011)',
    '范特西 (20周年纪念版)',
    '范特西 (3am Edition)',
    '范特西 (日本版)',
  ])('fits as another edition: %s', (title) => {
    expect(rankHeads(FANTASY, [head('kuwo', title)])[0]).toMatchObject({
      fits: true,
      edition: 'other',
    });
  });

  it('stands behind the plain one however the platform ranks it', () => {
    const ranked = rankHeads(FANTASY, [head('kuwo', '范特西 (豪华版)'), head('kuwo', '范特西')]);
    expect(ranked.map((one) => one.head.title)).toEqual(['范特西', '范特西 (豪华版)']);
  });

  it.each([
    asked('周杰伦', '范特西 (Deluxe)'),
    asked('周杰伦', '范特西', { edition: 'deluxe' }),
    asked(null, null, { text: '周杰伦 范特西 豪华版' }),
  ])('is the same edition where the words ask for it: %#', (question) => {
    const ranked = rankHeads(question, [head('kuwo', '范特西'), head('kuwo', '范特西 (豪华版)')]);
    expect(ranked.map((one) => [one.head.title, one.edition])).toEqual([
      ['范特西 (豪华版)', 'same'],
      ['范特西', 'other'],
    ]);
  });

  it('puts the single of the same name behind the album', () => {
    const ranked = rankHeads(FANTASY, [
      head('kuwo', '范特西', { trackCount: 1 }),
      head('kuwo', '范特西', { trackCount: 10 }),
    ]);
    expect(ranked.map((one) => [one.head.trackCount, one.edition])).toEqual([
      [10, 'same'],
      [1, 'other'],
    ]);
  });

  it('takes the single where it is what was asked', () => {
    const single = head('kuwo', '晴天', { trackCount: 1 });
    expect(rankHeads(asked('周杰伦', '晴天'), [single])[0]).toMatchObject({
      fits: true,
      edition: 'same',
    });
  });
});

describe('a hit that is another album', () => {
  it.each([
    '范特西 (Live)',
    '范特西 Live',
    '范特西 演唱会',
    '范特西 (伴奏)',
    '范特西 伴奏版',
    '范特西 (翻唱)',
    '范特西 (钢琴版)',
    '范特西 (Instrumental)',
    '范特西 II',
    '范特西2',
    '范特西 Vol. 2',
    '范特西 (Vol.2)',
    '范特西 Plus',
    '周杰伦精选',
    'Greatest Hits',
  ])('does not fit: %s', (title) => {
    expect(fitting(FANTASY, [head('kuwo', title)])).toEqual([]);
  });

  it.each([
    [['陈小明']],
    [['周杰']],
    [['周杰伦翻唱团']],
    [['Jay Chou Tribute Band']],
    [['群星']],
    [[]],
  ])('does not fit by another artist: %j', (artists) => {
    expect(fitting(FANTASY, [head('kuwo', '范特西', { artists })])).toEqual([]);
  });

  it.each([
    ['1989', "1989 (Taylor's Version)"],
    ['1989', '1988'],
    ['Lover', 'Loner'],
    ['Red', 'Reputation'],
    ['Help!', 'Help! (A Piano Tribute)'],
    ['Album One', 'Album Two'],
    ['Blue Lines', 'Blue Lines: The Remixes'],
  ])('does not take %s for %s', (wanted, title) => {
    expect(fitting(asked('周杰伦', wanted), [head('kuwo', title)])).toEqual([]);
  });

  it('takes the live album where it was asked for', () => {
    const heads = [head('kuwo', '范特西'), head('kuwo', '范特西 (Live)')];
    expect(fitting(asked('周杰伦', '范特西 Live'), heads)).toEqual(['范特西 (Live)']);
  });

  it('is not taken though the platform ranks it first', () => {
    const heads = [
      head('kuwo', '范特西', { artists: ['翻唱小王'] }),
      head('kuwo', '范特西 (伴奏)'),
      head('kuwo', '范特西'),
    ];
    expect(rankHeads(FANTASY, heads)[0]?.head).toBe(heads[2]);
    expect(fitting(FANTASY, heads.slice(0, 2))).toEqual([]);
  });
});

describe('free words', () => {
  const words = (text: string) => asked(null, null, { text });

  it.each([
    '周杰伦 范特西',
    '范特西 周杰伦',
    '周杰伦范特西',
    '范特西',
    'jay chou 范特西',
    '周杰伦 专辑 范特西',
  ])('are covered by artist and title: %s', (text) => {
    const one = head('netease', '范特西', { artists: ['周杰伦 (Jay Chou)'] });
    expect(fitting(words(text), [one])).toEqual(['范特西']);
  });

  it('are covered by other titles', () => {
    const one = head('netease', '范特西', {
      artists: ['周杰伦', 'Jay Chou'],
      otherTitles: ['Fantasy'],
    });
    expect(fitting(words('jay chou fantasy'), [one])).toHaveLength(1);
  });

  it.each(['周杰伦', '周杰伦 叶惠美', '周杰伦 范特西 某某', '范特'])(
    'are not covered: %s',
    (text) => {
      expect(fitting(words(text), [head('netease', '范特西')])).toEqual([]);
    },
  );

  it('mean the album most platforms have', () => {
    const heads = new Map([
      ['kuwo', [head('kuwo', '范特西', { artists: ['别人'] }), head('kuwo', '范特西')]],
      ['migu', [head('migu', '范特西')]],
      ['kugou', [head('kugou', '范特西', { artists: ['别人'] })]],
      ['netease', [head('netease', '范特西 (豪华版)')]],
    ]);
    expect(agree(words('范特西'), heads)).toEqual({ artist: '周杰伦', title: '范特西' });
  });

  it('mean nothing where nothing fits', () => {
    expect(agree(words('范特西'), new Map([['kuwo', [head('kuwo', '叶惠美')]]]))).toBeNull();
  });

  it('leave the other albums as candidates, one each, best first', () => {
    const heads = [
      head('kuwo', '范特西'),
      head('migu', '范特西', { artists: ['别人'] }),
      head('kugou', '范特西', { artists: ['别人'] }),
      head('kuwo', '叶惠美'),
    ];
    const shown = candidates(rankHeads(words('范特西'), heads), {
      artist: '周杰伦',
      title: '范特西',
    });
    expect(shown.map((one) => [one.title, one.artists[0]])).toEqual([
      ['范特西', '别人'],
      ['叶惠美', '周杰伦'],
    ]);
  });

  it('list at most twenty candidates', () => {
    const heads = Array.from({ length: 40 }, (_, i) =>
      head('kuwo', `别的${String.fromCodePoint(0x4e00 + i * 40)}`),
    );
    expect(candidates(rankHeads(words('范特西'), heads), null)).toHaveLength(20);
  });
});

it('the order of hits does not matter', () => {
  const heads = [
    head('kuwo', '范特西'),
    head('migu', '范特西'),
    head('kuwo', '范特西 (Live)'),
    head('a', '范特西'),
  ];
  const ids = (list: ListingHead[]) => rankHeads(FANTASY, list).map((one) => one.head.id);
  expect(ids([...heads].reverse())).toEqual(ids(heads));
});
