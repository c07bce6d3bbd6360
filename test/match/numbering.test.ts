import { describe, expect, it } from 'vitest';
import { ALL, lines, listing, merge, numbered, plain, some, TITLES, WHOLE } from './albums.js';

const TWO = [...numbered(TITLES.slice(0, 6), 1), ...numbered(TITLES.slice(6), 2)];
const TWO_LINES = TITLES.map((title, i) => (i < 6 ? `1.${i + 1} ${title}` : `2.${i - 5} ${title}`));

describe('disc and number', () => {
  it('come from list order where no listing states them', () => {
    const album = merge([
      listing('a', '范特西', plain(TITLES.filter((_, i) => i !== 4))),
      listing('b', '范特西', plain(TITLES.filter((_, i) => i !== 7))),
    ]);
    expect(lines(album)).toEqual(ALL);
  });

  it('come from the listing that states them where the base does not', () => {
    const album = merge([listing('a', '范特西', plain(TITLES)), some('b', [2, 3, 5, 8])]);
    expect(album.base.platform).toBe('a');
    expect(lines(album)).toEqual(ALL);
  });

  it('come from the base before others', () => {
    const swapped = numbered([TITLES[1] ?? '', TITLES[0] ?? '', ...TITLES.slice(2)]);
    const early = listing('a', '范特西', swapped, { releaseDate: '2000-01-01' });
    expect(lines(merge([early, some('b', WHOLE), some('c', WHOLE)])).slice(0, 2)).toEqual([
      '1.1 爸我回来了',
      '1.2 爱在西元前',
    ]);
  });

  it('come from most where the base lacks the track', () => {
    const odd = numbered(TITLES.filter((_, i) => i > 2)).map((one) => ({
      ...one,
      number: one.title === '忍者' ? 40 : (one.number ?? 0) + 3,
    }));
    const album = merge([
      some(
        'a',
        WHOLE.filter((n) => n !== 4),
      ),
      listing('b', '范特西', odd),
      some('c', [3, 4, 5]),
      some('d', [4, 5, 6]),
    ]);
    expect(lines(album)).toEqual(ALL);
  });
});

describe('a track that only lists without numbers hold', () => {
  it('stands at the open number that another edition tells, not after the end of a disc', () => {
    // Disc 2 lacks 2.2 and 2.3 on the only listing with numbers; the list without numbers jumps from disc 1 to 2.3.
    const split = TWO.filter((one) => one.disc === 1 || one.number === 1 || one.number === 4);
    const deluxe = listing('c', '范特西 (豪华版)', [...TWO, ...numbered(['附赠'], 3)]);
    const album = merge([
      listing('a', '范特西', split),
      listing('b', '范特西', plain(TITLES.filter((_, i) => i === 2 || i === 5 || i === 8))),
      deluxe,
    ]);
    expect(lines(album)).toEqual(TWO_LINES);
  });
});

describe('odd numbers', () => {
  it('a listing that numbers through two discs is put onto them', () => {
    const running = listing('b', '范特西', numbered(TITLES, null));
    const split = listing(
      'a',
      '范特西',
      TWO.filter((one) => one.title !== '对不起' && one.title !== '双截棍'),
      {
        releaseDate: '2000-01-01',
      },
    );
    expect(lines(merge([running, split]))).toEqual(TWO_LINES);
  });

  it('numbers that run on through stated discs start again on each', () => {
    const on = TWO.map((one, i) => ({ ...one, number: i + 1 }));
    expect(lines(merge([listing('a', '范特西', on)]))).toEqual(TWO_LINES);
  });

  it('numbers that start again without a disc begin the next disc', () => {
    expect(
      lines(
        merge([
          listing(
            'a',
            '范特西',
            TWO.map((one) => ({ ...one, disc: null })),
          ),
        ]),
      ),
    ).toEqual(TWO_LINES);
  });

  it('so they do where each disc lacks its first row', () => {
    const lacking = TWO.filter((one) => one.number !== 1).map((one) => ({ ...one, disc: null }));
    const stated = listing('b', '范特西', TWO.slice(0, 7));
    const album = merge([listing('a', '范特西', lacking), stated]);
    expect(lines(album)).toEqual(TWO_LINES);
  });

  it('rows in the wrong order stand by their numbers', () => {
    const order = [11, 10, 9, 8, 7, 5, 4, 3, 2, 1, 6];
    const tracks = order.flatMap((n) => numbered(TITLES).filter((one) => one.number === n));
    expect(lines(merge([listing('a', '范特西', tracks)]))).toEqual(ALL);
  });

  it('a list without numbers from the last row to the first is turned round', () => {
    const album = merge([
      some(
        'a',
        WHOLE.filter((n) => n !== 4),
      ),
      listing('b', '范特西', plain([...TITLES].reverse())),
    ]);
    expect(lines(album)).toEqual(ALL);
  });

  it('a platform that closes the ranks over a lacking row gives way to one that does not', () => {
    const closed = listing('a', '范特西', numbered(TITLES.filter((_, i) => i !== 4)));
    expect(lines(merge([closed, some('b', WHOLE)], { platform: 'a', id: closed.id }))).toEqual(ALL);
  });

  it('numbers that are no numbers are not believed', () => {
    const zero = plain(TITLES).map((one) => ({ ...one, disc: 0, number: 0 }));
    expect(lines(merge([listing('a', '范特西', zero)]))).toEqual(ALL);
    const high = numbered(TITLES).map((one) => ({ ...one, number: (one.number ?? 0) * 100_000 }));
    expect(lines(merge([listing('a', '范特西', high)]))).toEqual(ALL);
  });
});
