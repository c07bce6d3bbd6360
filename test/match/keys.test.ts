import { describe, expect, it } from 'vitest';
import { artistKeys, foldText, similarity, titleParts } from '../../src/match/index.js';
import fc from '../properties.js';

describe('foldText', () => {
  it.each([
    ['ＡＢＣ　１２３', 'abc 123'],
    ['葉惠美', '叶惠美'],
    ['妳聽得到', '你听得到'],
    ['著迷', '着迷'],
    ['極楽浄土', '极乐净土'],
    ['São Paulo', 'sao paulo'],
    ["Don't Stop", 'dont stop'],
    ['Y.M.C.A.', 'ymca'],
    ['Rock & Roll', 'rock and roll'],
    ['ガギグ', 'ガギグ'],
    ['【晴天】！', '晴天'],
    ['???', '???'],
  ])('%s -> %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it('folds a folded text to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = foldText(text);
        expect(foldText(once)).toBe(once);
      }),
    );
  });
});

const VERSIONS: [string, string[]][] = [
  ['晴天 (Live)', ['live']],
  ['晴天（现场版）', ['live']],
  ['記得要忘記-Live', ['live']],
  ['倒帶 - 演唱會', ['live']],
  ['健将plus 现场', ['live']],
  ['Shine (Flight Facilities Remix)', ['remix:flight facilities']],
  ['苹果香 (DJ沈念版)', ['remix:沈念']],
  ['晴天 (伴奏)', ['instrumental']],
  ['Error instrumental', ['instrumental']],
  ['春を連れて Inst Ver.', ['instrumental']],
  ['晴天 [纯音乐]', ['instrumental']],
  ['フレア (オフボーカル音源)', ['instrumental']],
  ['Song (Off Vocal)', ['instrumental']],
  ['Song - Karaoke Version', ['karaoke']],
  ['Song (Acoustic)', ['acoustic']],
  ['晴天 (不插电)', ['acoustic']],
  ['Song [Unplugged]', ['acoustic']],
  ['Song (Demo)', ['demo']],
  ['何者 (feat. 谭晶) [中文版]', ['mandarin']],
  ['天空没有極限 (粤)', ['cantonese']],
  ['Song (Japanese Ver.)', ['japanese']],
  ['"Slut!" (Taylor’s Version) [From The Vault]', ['taylors-version']],
  ['Song (Re-Recorded)', ['rerecorded']],
  ['Haruyo, Koi - Cover', ['cover']],
  ['Song (Sped Up)', ['sped-up']],
  ['Song (Slowed + Reverb)', ['slowed']],
  ['Song (8D)', ['spatial']],
  ['Song (Piano Version)', ['piano']],
  ['晴天 (钢琴版)', ['piano']],
  ['Song (A Cappella)', ['a-cappella']],
  ['Song (Radio Edit)', ['radio-edit']],
  ['Song (Instrumetal)', ['instrumental']],
  ['喜欢你 (G.E.M.重生版)', ['other:gem 重生']],
  ['一点 (Live|伴奏)', ['instrumental', 'live']],
];

describe('titleParts', () => {
  it.each(VERSIONS)('%s is %j', (title, versions) => {
    expect(titleParts(title).versions).toEqual(versions);
  });

  it.each([
    ['Hotel California - 2013 Remaster', 'hotel california', ['remaster']],
    ['范特西 (豪华版)', '范特西', ['deluxe']],
    ['Up (Explicit)', 'up', ['explicit']],
    ['Help! (Mono)', 'help', ['mono']],
    ['Zoo (From "Zootopia 2")', 'zoo', ['tie-in']],
    ['面壁者(《三体》动画片尾主题曲)', '面壁者', ['tie-in']],
    ['小幸運 - 電影《我的少女時代》主題曲', '小幸运', ['tie-in']],
    ['Baby (Album Version)', 'baby', ['original']],
  ])('%s is the same recording in another edition', (title, key, editions) => {
    expect(titleParts(title)).toMatchObject({ key, editions, versions: [] });
  });

  it('keeps what it does not know', () => {
    expect(titleParts('心跳 (Heartbeat)')).toMatchObject({
      key: '心跳 heartbeat',
      name: '心跳',
      asides: ['heartbeat'],
    });
    expect(titleParts('Falling (Part 2)').key).toBe('falling part 2');
    expect(titleParts('Long Live Love').versions).toEqual([]);
  });

  it('reads guests', () => {
    expect(titleParts('对等关系 (feat. 張惠妹)').featured).toEqual(['张惠妹']);
    expect(titleParts('Baby feat. Ludacris & Sia')).toMatchObject({
      key: 'baby',
      featured: ['ludacris', 'sia'],
    });
  });

  it('never throws, and has a key for every title with a letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (title) => {
        const { key, bare } = titleParts(title);
        if (/\p{L}/u.test(foldText(title))) expect(`${key}${bare}`).not.toBe('');
      }),
    );
  });
});

describe('artistKeys', () => {
  it('takes joined names apart and leaves out stand-ins', () => {
    expect(artistKeys(['周杰倫 & 楊瑞代', 'The Beatles'])).toEqual(['beatles', '周杰伦', '杨瑞代']);
    expect(artistKeys(['Various Artists', '[unknown]', '群星'])).toEqual([]);
  });
});

describe('similarity', () => {
  it.each([
    ['action painting', 'actionpainting', 1],
    ['your grace', 'grace your', 0.98],
    ['heart', 'haert', 0.8],
  ])('%s ~ %s', (a, b, value) => {
    expect(similarity(a, b)).toBeCloseTo(value, 5);
  });

  it('is nothing between texts of which nothing is left', () => {
    expect(similarity('', ' ')).toBe(0);
    expect(similarity(' ', '  ')).toBe(0);
  });

  it('is symmetric and within 0..1', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const value = similarity(a, b);
        expect(value).toBe(similarity(b, a));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
