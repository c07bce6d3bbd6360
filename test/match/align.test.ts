import { describe, expect, it } from 'vitest';
import { alignTracks } from '../../src/match/index.js';
import type { ListedTrack } from '../../src/model/index.js';
import fc from '../properties.js';
import { numbered, plain, row, TITLES } from './albums.js';

/** `left-right` indexes of what was paired. */
function pairs(left: ListedTrack[], right: ListedTrack[]): string {
  return alignTracks(left, right)
    .map((one) => `${one.reference}-${one.row}`)
    .join(' ');
}

function timed(rows: [string, number][], isNumbered = true): ListedTrack[] {
  return rows.map(([title, seconds], i) =>
    row(title, { ...(isNumbered ? { disc: 1, number: i + 1 } : {}), durationMs: seconds * 1000 }),
  );
}

describe('two lists of one album', () => {
  it('are paired by title where one lacks rows and states no numbers', () => {
    const lacking = plain(TITLES.filter((_, i) => i !== 2 && i !== 6));
    expect(pairs(numbered(TITLES), lacking)).toBe('0-0 1-1 3-2 4-3 5-4 7-5 8-6 9-7');
  });

  it('are paired though one is numbered wrongly', () => {
    const wrong = numbered(TITLES).map((one, i) => ({ ...one, number: 10 - i }));
    const found = alignTracks(numbered(TITLES), wrong);
    expect(found).toHaveLength(10);
    expect(found.every((one) => one.confidence >= 0.85)).toBe(true);
  });

  it('are paired through typos, squeezed spaces and traditional characters', () => {
    const left = timed([
      ['Street of Dreams', 200],
      ['Another Day', 210],
      ['東風破', 220],
    ]);
    const right = timed(
      [
        ['Streetof Dreams', 200],
        ['Anothr Day', 211],
        ['东风破', 220],
      ],
      false,
    );
    expect(pairs(left, right)).toBe('0-0 1-1 2-2');
  });

  it('are paired by ISRC though titles and numbers differ', () => {
    const left = [row('Alpha', { isrc: 'TWK970300503', number: 1 }), row('Beta', { number: 2 })];
    const right = [row('Beta', { number: 1 }), row('Gamma', { isrc: 'twk970300503', number: 2 })];
    expect(pairs(left, right)).toBe('0-1 1-0');
  });

  it('are paired by a title in brackets or another title', () => {
    const left = timed([
      ['晴天', 269],
      ['东风破', 315],
    ]);
    const right = timed(
      [
        ['Sunny Day (晴天)', 269],
        ['East Wind', 315],
      ],
      false,
    );
    right[1] = { ...row('East Wind', { durationMs: 315_000 }), otherTitles: ['东风破'] };
    expect(pairs(left, right)).toBe('0-0 1-1');
  });
});

describe('translated titles', () => {
  const ZH: [string, number][] = [
    ['以父之名', 342],
    ['懦夫', 218],
    ['晴天', 269],
    ['三年二班', 280],
  ];
  const EN: [string, number][] = [
    ['In the Name of Father', 342],
    ['Coward', 219],
    ['Sunny Day', 269],
    ['Class 3-2', 281],
  ];

  it('are paired by number and length', () => {
    expect(pairs(timed(ZH), timed(EN))).toBe('0-0 1-1 2-2 3-3');
  });

  it('are paired by neighbours and length where no numbers are stated', () => {
    expect(pairs(timed(ZH), timed(EN, false))).toBe('0-0 1-1 2-2 3-3');
  });

  it('are paired by number and neighbours together where no lengths are told', () => {
    const bare = (rows: ListedTrack[]) => rows.map((one) => ({ ...one, durationMs: null }));
    const mixed: [string, number][] = [
      ZH[0] ?? ['', 0],
      EN[1] ?? ['', 0],
      ZH[2] ?? ['', 0],
      ZH[3] ?? ['', 0],
    ];
    expect(pairs(timed(ZH), bare(timed(mixed)))).toBe('0-0 1-1 2-2 3-3');
    expect(pairs(timed(ZH), bare(timed(mixed, false)))).toBe('0-0 2-2 3-3');
  });

  it('are not paired where the length differs', () => {
    const longer = EN.map(([title, seconds]): [string, number] => [title, seconds + 40]);
    expect(pairs(timed(ZH), timed(longer))).toBe('');
  });

  it('are not paired where place and neighbours say nothing', () => {
    expect(pairs(timed(ZH), timed([['Coward', 218]], false))).toBe('');
  });
});

describe('tracks of one title', () => {
  const left = timed([
    ['Intro', 40],
    ['Song', 200],
    ['Interlude', 60],
    ['Other', 180],
    ['Interlude', 61],
    ['Outro', 50],
  ]);

  it('are told apart by length', () => {
    const bare = timed([['Interlude', 69]], false);
    const far = [
      ...left.slice(0, 4),
      { ...row('Interlude'), durationMs: 68_000 },
      ...left.slice(5),
    ];
    expect(pairs(far, bare)).toBe('4-0');
  });

  it('are told apart by place', () => {
    const bare = left.map((one) => ({ ...one, durationMs: null }));
    expect(pairs(left, bare)).toBe('0-0 1-1 2-2 3-3 4-4 5-5');
    expect(pairs(left, bare.slice(3))).toBe('3-0 4-1 5-2');
  });
});

describe('rows that fit nothing', () => {
  it('stay out: the same number does not make another title the same track', () => {
    expect(
      pairs(
        timed([
          ['Alpha', 200],
          ['Beta', 210],
        ]),
        timed([
          ['Alpha', 200],
          ['Gamma', 305],
        ]),
      ),
    ).toBe('0-0');
  });

  it.each(['Live', 'Instrumental', 'Remix', 'Demo', 'Acoustic', '伴奏', '粤语'])(
    'stay out: the %s version of the song alone',
    (word) => {
      expect(
        pairs(
          timed([
            ['Alpha', 200],
            ['Beta', 210],
          ]),
          timed(
            [
              ['Gamma', 305],
              [`Alpha (${word})`, 200],
            ],
            false,
          ),
        ),
      ).toBe('');
    },
  );

  it('stay out: numbered parts of one song', () => {
    expect(pairs(timed([['Suite Part 1', 200]]), timed([['Suite Part 2', 200]], false))).toBe('');
  });

  it('a misspelt version word is no other song', () => {
    const left = timed([
      ['Alpha', 200],
      ['Alpha (Instrumental)', 201],
    ]);
    const right = timed([
      ['Alpha', 200],
      ['Alpha (Instrumenta)', 201],
    ]);
    expect(pairs(left, right)).toBe('0-0 1-1');
  });

  it('each version goes to its own where both lists hold both', () => {
    const both = timed([
      ['Alpha', 200],
      ['Alpha (Live)', 260],
      ['Alpha (Instrumental)', 200],
    ]);
    const turned = [...both].reverse().map((one) => ({ ...one, number: null, disc: null }));
    expect(pairs(both, turned)).toBe('0-2 1-1 2-0');
  });
});

it('a short track of one title and place is the same on a record, fourteen seconds off', () => {
  const record = timed([
    ['Speak to Me', 68],
    ['Breathe', 169],
  ]);
  const disc = timed([
    ['Speak to Me', 54],
    ['Breathe', 155],
  ]);
  expect(pairs(record, disc)).toBe('0-0 1-1');
  const far = timed([
    ['Speak to Me', 92],
    ['Breathe', 169],
  ]);
  expect(pairs(record, far)).toBe('1-1');
});

describe('a track with a hidden one behind it', () => {
  const start: [string, number][] = [
    ['Breed', 184],
    ['On a Plain', 196],
  ];
  const short = timed([...start, ['Something in the Way', 230]]);
  const long = timed([...start, ['Something in the Way / Endless, Nameless', 1235]]);

  it('is the track it begins with, at its number', () => {
    expect(pairs(long, short)).toBe('0-0 1-1 2-2');
    expect(pairs(short, long)).toBe('0-0 1-1 2-2');
  });

  it('is not the track it ends with, a longer one, a version, or one at another number', () => {
    const others: [string, number][] = [
      ['Endless, Nameless', 405],
      ['Something in the Way', 1800],
      ['Something in the Way (Live)', 230],
    ];
    for (const other of others) expect(pairs(long, timed([...start, other]))).toBe('0-0 1-1');
    expect(pairs(long, short.slice(0, 1).concat({ ...(short[2] as ListedTrack), number: 2 }))).toBe(
      '0-0',
    );
  });

  it('is neither track where the other list holds both', () => {
    const both = timed([...start, ['Something in the Way', 230], ['Endless, Nameless', 405]]);
    expect(pairs(long, both)).toBe('0-0 1-1');
  });
});

it('is one-to-one, symmetric and finds every row of a shuffled copy', () => {
  const titles = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom(...'abcdefghijk'), minLength: 5, maxLength: 12 }),
    {
      minLength: 1,
      maxLength: 30,
    },
  );
  fc.assert(
    fc.property(titles, fc.infiniteStream(fc.nat()), (all, chance) => {
      const left = numbered(all);
      const right = left
        .map((one) => ({ ...one, at: chance.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ at, ...one }) => ({ ...one, number: null, disc: null }));
      const found = alignTracks(left, right);
      expect(found.map((one) => left[one.reference]?.id)).toEqual(
        found.map((one) => right[one.row]?.id),
      );
      expect(found).toHaveLength(all.length);
    }),
    { numRuns: 50 },
  );
});
