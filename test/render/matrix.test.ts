import { describe, expect, it } from 'vitest';
import { albumTable } from '../../src/render/album.js';
import { MARKS, signOf } from '../../src/render/marks.js';
import { matrix } from '../../src/render/matrix.js';
import { paintOf } from '../../src/render/paint.js';
import type { View } from '../../src/render/view.js';
import { widthOf } from '../../src/render/width.js';
import { offer, report, track, viewOf } from './reports.js';

const IDS = ['a', 'b', 'c', 'd', 'e'];
const TITLES = [
  '晴天',
  'ハロー、ワールド',
  'The Longest Title That Anybody Ever Gave to a Song about Nothing at All, Part Two (Live)',
  'e\u0301tude',
  '👩‍👩‍👧 가족',
];

const drawn = (view: View, shown = wide()) =>
  matrix(shown, view, paintOf(view)).join('\n').split('\n');

function wide() {
  const plays = offer({ access: 'free', reason: 'plays', quality: 'full', via: 'album' });
  const offers = Object.fromEntries(IDS.map((id) => [id, [plays]]));
  return report({
    platforms: IDS.map((platform) => ({
      platform,
      status: 'found',
      place: null,
      listings: [],
      problem: null,
      seenAt: null,
      fromCache: false,
    })),
    tracks: TITLES.map((title, index) => track(index + 1, title, offers)),
  });
}

/** In which cells of a line a mark stands. */
function marksIn(line: string): number[] {
  const found: number[] = [];
  for (const match of line.matchAll(/✓/g)) found.push(widthOf(line.slice(0, match.index)));
  return found;
}

describe('the matrix', () => {
  it.each([27, 40, 60, 80, 140])('lines up and keeps to %i columns', (width) => {
    const lines = drawn(viewOf({ width }));
    for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
    const rows = lines.slice(1, 1 + TITLES.length).map(marksIn);
    expect(rows[0]).toHaveLength(IDS.length);
    for (const row of rows) expect(row).toEqual(rows[0]);
  });

  it('heads columns with short names where they fit, else with letters and their key', () => {
    expect(drawn(viewOf({ width: 80 }))[0]).toMatch(/Track +Pl\.A +Pl\.B +Pl\.C +Pl\.D +Pl\.E$/);
    const narrow = drawn(viewOf({ width: 36 }));
    expect(narrow[0]).toMatch(/Track +A +B +C +D +E$/);
    expect(narrow.join(' ')).toContain('A Pl.A, B Pl.B, C Pl.C');
  });

  it('has a mark one cell wide for every kind of cell, no two alike, in ASCII too', () => {
    for (const ascii of [false, true]) {
      const signs = MARKS.map((mark) => signOf(mark, { ascii }));
      expect(new Set(signs).size).toBe(MARKS.length);
      for (const sign of signs) expect(widthOf(sign)).toBe(1);
    }
    const signs = MARKS.map((mark) => signOf(mark, { ascii: true })).join('');
    expect([...signs].filter((sign) => sign > '~')).toEqual([]);
  });

  it('shows the easiest offer, marks copies elsewhere, and explains just what occurs', () => {
    const one = track(1, 'One', {
      a: [
        offer({ access: 'free', quality: 'standard', via: 'elsewhere' }),
        offer({ access: 'subscription' }),
      ],
      b: [offer({ access: 'region-locked', via: 'album' })],
    });
    const lines = drawn(viewOf({ width: 100 }), report({ tracks: [one] }));
    expect(lines[1]).toBe('1  One           s*    !');
    expect(lines.at(-1)).toBe(
      'Legend: s free (standard quality), ! not in this region, * on another release or edition',
    );
  });

  it('numbers tracks with their disc where there are several', () => {
    const tracks = [1, 2].map((disc) => ({ ...track(disc, `Song ${disc}`, {}), disc }));
    const lines = drawn(viewOf(), report({ tracks }));
    expect(lines.slice(1, 3).map((line) => line.slice(0, 4))).toEqual(['1.01', '2.02']);
  });
});

describe('a report', () => {
  it('names what plays nowhere, what is not known and where, and what went wrong', () => {
    const [a, b] = report().platforms;
    const text = albumTable(
      report({
        missing: [{ disc: 1, number: 3, title: 'Three' }],
        undecided: [{ disc: 1, number: 4, title: null, platforms: ['b'] }],
        platforms: [
          ...(a ? [a] : []),
          ...(b
            ? [
                {
                  ...b,
                  status: 'failed' as const,
                  problem: { code: 'timeout' as const, message: 'b: 15 s' },
                },
              ]
            : []),
        ],
      }),
      viewOf(),
    );
    expect(text).toContain('Plays nowhere asked\n  3. Three\n');
    expect(text).toContain('Not known\n  4. (title not known) (Platform B)\n');
    expect(text).toContain(
      'Platform B: no usable answer; 2026-01-02 03:04 UTC\n    took too long (b: 15 s)\n',
    );
  });

  it('tells prices once for all tracks that they open', () => {
    const sold = offer({
      access: 'purchase',
      price: { amount: 1500, currency: 'CNY', of: 'album' },
    });
    const yen = offer({ access: 'purchase', price: { amount: 250, currency: 'JPY', of: 'track' } });
    const tracks = [1, 2, 3].map((number) =>
      track(number, 'T', { a: [sold], b: number < 3 ? [yen] : [offer()] }),
    );
    const text = albumTable(report({ tracks }), viewOf());
    expect(text).toContain(
      'For sale\n  Platform A: 15.00 CNY for the album (tracks 1, 2, 3)\n  Platform B: 250 JPY for the track each (tracks 1, 2)\n',
    );
  });

  it('says every offer in words when asked to', () => {
    const tracks = [
      track(1, 'One', {
        a: [
          offer({ access: 'subscription', tier: 'pack', reason: 'members', via: 'album' }),
          offer({ access: 'free', inferred: true, reason: 'terms-at-home' }),
        ],
        b: [offer({ reason: 'not-searched' })],
      }),
    ];
    const text = albumTable(report({ tracks }), viewOf({ verbose: true }));
    expect(text).toContain('     Platform A: music pack / free (inferred)\n');
    expect(text).toContain('Platform B: unknown, not looked for');
  });
});
