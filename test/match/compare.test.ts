import { describe, expect, it } from 'vitest';
import { compareTracks, type TrackFacts } from '../../src/match/index.js';
import fc from '../properties.js';

const sunny: TrackFacts = {
  title: '晴天',
  artists: ['周杰伦'],
  album: '叶惠美',
  durationMs: 269_000,
  number: 3,
};

function track(title: string, artists: string[] = [], rest: Partial<TrackFacts> = {}): TrackFacts {
  return { title, artists, ...rest };
}

const SAME_ONES: [string, TrackFacts, TrackFacts][] = [
  ['traditional characters', sunny, track('晴天', ['周杰倫'], { durationMs: 268_400 })],
  [
    'a remaster',
    track('Hotel California', ['Eagles']),
    track('Hotel California - 2013 Remaster', ['Eagles']),
  ],
  ['a bilingual title', track('心跳', ['小蓝背心']), track('心跳 (Heartbeat)', ['小蓝背心'])],
  [
    'a title in two scripts',
    track('蚀形的灾祲 Vitas Corrodens Pestis', ['HOYO-MiX']),
    track('Vitas Corrodens Pestis', ['HOYO-MiX']),
  ],
  ['"A / B"', track('辛香料 / Spice', ['東京カランコロン']), track('Spice', ['東京カランコロン'])],
  [
    'a guest in the title',
    track('对等关系', ['李荣浩', '张惠妹']),
    track('對等關係 (feat. 張惠妹)', ['李榮浩']),
  ],
  ['names in two scripts', track('泡沫', ['G.E.M.邓紫棋']), track('泡沫 Bubble', ['G.E.M.'])],
  [
    'squeezed spaces and slips',
    track('ActionPainitng', ['Kathy Troccoli']),
    track('Action Painting', ['Kathy Trocoli']),
  ],
  [
    'artist and number in the title',
    track('007-Action Painting', [], { album: 'Corner of Eden', durationMs: 200_000 }),
    track('Kathy Troccoli - Action Painting', [], { durationMs: 200_000 }),
  ],
  [
    'album in the title',
    track('Action Painting (Corner of Eden)', ['Kathy Troccoli']),
    track('Action Painting', ['Kathy Troccoli'], { album: 'Corner of Eden' }),
  ],
  [
    'lengths rounded and cut',
    track('晴天', ['周杰伦'], { durationMs: 269_000 }),
    track('晴天', ['周杰伦'], { durationMs: 264_500 }),
  ],
  [
    'a live take named by its album',
    track('单车', ['陈奕迅'], { album: 'DUO 演唱会' }),
    track('单车 (Live)', ['陈奕迅'], { album: 'DUO 演唱会' }),
  ],
];

describe('the same recording', () => {
  it.each(SAME_ONES)('%s', (_, a, b) => {
    expect(compareTracks(a, b)).toMatchObject({ same: true });
  });

  it('is proved by an equal ISRC, and not disproved by an unequal one', () => {
    const [a, b] = [
      track('那天烟火灿烂', [], { isrc: 'TW-A53-23-00554' }),
      track('Fireworks', [], { isrc: 'TWA532300554' }),
    ];
    expect(compareTracks(a, b)).toEqual({ score: 1, same: true, reasons: ['isrc-equal'] });
    expect(
      compareTracks({ ...sunny, isrc: 'TWK970300101' }, { ...sunny, isrc: 'TWK970300102' }).same,
    ).toBe(true);
  });

  it('may be a translation where album, place and length agree', () => {
    const rest = { album: '叶惠美', durationMs: 269_000, number: 3 };
    expect(compareTracks(sunny, track('Sunny Day', ['周杰伦'], rest))).toMatchObject({
      same: true,
    });
  });
});

const OTHERS: [string, TrackFacts, TrackFacts, string][] = [
  ['live', sunny, { ...sunny, title: '晴天 (Live)' }, 'version-differs:live'],
  ['karaoke', sunny, { ...sunny, title: '晴天 (伴奏)' }, 'version-differs:instrumental'],
  ['a remix', sunny, { ...sunny, title: '晴天 (DJ版)' }, 'version-differs:remix'],
  ['sped up', sunny, { ...sunny, title: '晴天 (加速版)' }, 'version-differs:sped-up'],
  [
    'another language',
    track('天空没有极限 (粤)', ['G.E.M.']),
    track('天空没有极限 (国)', ['G.E.M.']),
    'version-differs:cantonese',
  ],
  [
    'a re-recording',
    track('Style', ['Taylor Swift']),
    track("Style (Taylor's Version)", ['Taylor Swift']),
    'version-differs:taylors-version',
  ],
  [
    "another's remix",
    track('Song (A Remix)', ['X']),
    track('Song (Zed Remix)', ['X']),
    'version-differs:remix:zed',
  ],
  ['a cover', sunny, { ...sunny, artists: ['林俊杰'] }, 'artist-differs'],
  ['a tribute', sunny, { ...sunny, artists: ['致敬群英乐队'] }, 'artist-differs'],
  [
    'a sequel',
    track('I Know Him, Part 1', ['X']),
    track('I Know Him, Part 2', ['X']),
    'title-numbers-differ',
  ],
  [
    'another symphony',
    track('Symphony No. 5', ['B']),
    track('Symphony No. 6', ['B']),
    'title-numbers-differ',
  ],
  ['another word', track('Heart of Gold', ['X']), track('Heart of Stone', ['X']), 'title-differs'],
  [
    'a far other length',
    track('晴天', ['周杰伦'], { durationMs: 269_000 }),
    track('晴天', ['周杰伦'], { durationMs: 200_000 }),
    'duration-apart',
  ],
  [
    'a translation by title alone',
    track('那天烟火灿烂', ['原子邦妮']),
    track('Splendid Fireworks', ['原子邦妮']),
    'title-other-script',
  ],
  [
    'a reprise',
    track('Falling', ['X'], { durationMs: 180_000 }),
    track('Falling (Reprise)', ['X'], { durationMs: 180_000 }),
    'version-differs:reprise',
  ],
];

describe('another recording', () => {
  it.each(OTHERS)('%s', (_, a, b, reason) => {
    const { same, reasons } = compareTracks(a, b);
    expect({ same, told: reasons.includes(reason), reasons }).toMatchObject({
      same: false,
      told: true,
    });
  });
});

describe('properties', () => {
  const words = fc.array(
    fc.constantFrom('river', 'paper', 'silver', 'summer', 'window', 'garden', 'thunder'),
    { minLength: 2, maxLength: 4 },
  );
  const title = words.map((list) => list.join(' '));
  const facts = fc.record({
    title: fc.oneof(title, fc.string({ unit: 'grapheme', maxLength: 30 })),
    artists: fc.array(fc.constantFrom('周杰伦', 'Eagles', 'Various Artists', 'ヨルシカ'), {
      maxLength: 2,
    }),
    album: fc.option(title, { nil: undefined }),
    durationMs: fc.option(fc.integer({ min: 1, max: 600_000 }), { nil: undefined }),
    number: fc.option(fc.integer({ min: 1, max: 20 }), { nil: undefined }),
  });

  it('does not care for the order', () => {
    fc.assert(
      fc.property(facts, facts, (a, b) => {
        const [there, back] = [compareTracks(a, b), compareTracks(b, a)];
        expect(there.score).toBeCloseTo(back.score, 9);
        expect(there.same).toBe(back.same);
      }),
    );
  });

  it('takes equal title, artist and length for the same', () => {
    fc.assert(
      fc.property(title, fc.integer({ min: 30_000, max: 600_000 }), (text, durationMs) => {
        const one = track(text, ['周杰伦'], { durationMs });
        expect(compareTracks(one, { ...one }).same).toBe(true);
      }),
    );
  });

  it('never takes a version for the plain recording', () => {
    const word = fc.constantFrom(
      'Live',
      '现场',
      'Remix',
      '伴奏',
      'Instrumental',
      'Acoustic',
      'Demo',
      '粤语版',
      'Sped Up',
      'Karaoke',
      'Piano Version',
    );
    fc.assert(
      fc.property(facts, title, word, (rest, text, version) => {
        const one = { ...rest, title: text };
        for (const versioned of [
          `${text} (${version})`,
          `${text} - ${version}`,
          `${text} 【${version}】`,
        ]) {
          expect(compareTracks(one, { ...one, title: versioned }).same).toBe(false);
        }
      }),
    );
  });

  it('forgives one slip in a long title', () => {
    fc.assert(
      fc.property(title, fc.nat(), fc.constantFrom(...'qxz'), (text, at, letter) => {
        const place = at % text.length;
        const slipped = text.slice(0, place) + letter + text.slice(place + 1);
        expect(compareTracks(track(text, ['Eagles']), track(slipped, ['Eagles'])).same).toBe(true);
      }),
    );
  });
});
