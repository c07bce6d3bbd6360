import { describe, expect, it } from 'vitest';
import type { AlbumReport, Cover } from '../../src/model/index.js';
import { verdict } from '../../src/render/verdict.js';
import { cover, report, viewOf } from './reports.js';

const nothing = (terms: Cover['terms']) => cover(terms, [], 0);
const names = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ disc: 1, number: index + 1, title: null }));
const unsure = (count: number) => names(count).map((name) => ({ ...name, platforms: ['a'] }));
const answered = (...statuses: AlbumReport['platforms'][number]['status'][]) =>
  report({
    album: null,
    platforms: statuses.map((status, index) => ({
      platform: 'abcde'[index] ?? '',
      status,
      place: null,
      listings: [],
      problem: null,
      seenAt: null,
      fromCache: false,
    })),
  });

const SITUATIONS: [situation: string, report: AlbumReport, en: string, zh: string][] = [
  [
    'one has all of it, with a membership, and nothing is free',
    report({ covers: [nothing('free'), cover('subscription', ['a'], 10)] }),
    'Platform A alone has all 10, with a membership; nothing is free.',
    '只用Platform A即可听全 10 首，需会员；没有免费曲目。',
  ],
  [
    'one has all of it free',
    report({ covers: [cover('free', ['b'], 10), cover('subscription', ['b'], 10)] }),
    'Platform B alone has all 10, for free.',
    '只用Platform B即可听全 10 首，免费。',
  ],
  [
    'all of it free, some at standard quality only',
    report({ covers: [cover('free', ['b'], 10, { standardOnly: 3 })] }),
    'Platform B alone has all 10, for free, 3 of them at standard quality only.',
    '只用Platform B即可听全 10 首，免费，其中 3 首只有标准音质。',
  ],
  [
    'several have all of it, each alone',
    report({
      covers: [nothing('free'), ...['a', 'b', 'c'].map((id) => cover('subscription', [id], 10))],
    }),
    'Platform A, Platform B or Platform C alone has all 10, with a membership; nothing is free.',
    '只用Platform A、Platform B或Platform C即可听全 10 首，需会员；没有免费曲目。',
  ],
  [
    'two together, and some is free',
    report({
      covers: [
        cover('free', ['b'], 4),
        cover('subscription', ['a'], 8),
        cover('subscription', ['a', 'b'], 10),
      ],
    }),
    'Platform A and Platform B together have all 10, with the memberships they ask for; 4 of 10 are free, on Platform B.',
    'Platform A和Platform B合起来可听全 10 首，需会员；10 首中 4 首在Platform B免费。',
  ],
  [
    'two together, and another two',
    report({
      covers: [
        nothing('free'),
        cover('subscription', ['a', 'b'], 10),
        cover('subscription', ['a', 'c'], 10),
      ],
    }),
    'Platform A and Platform B together have all 10, with the memberships they ask for (or 1 other such set); nothing is free.',
    'Platform A和Platform B合起来可听全 10 首，需会员（另有 1 种组合）；没有免费曲目。',
  ],
  [
    'only with some of it bought',
    report({
      covers: [nothing('free'), cover('subscription', ['a'], 8), cover('purchase', ['a'], 10)],
    }),
    'Platform A alone has all 10, with a membership and some of it bought; nothing is free.',
    '只用Platform A即可听全 10 首，需会员并另购部分曲目；没有免费曲目。',
  ],
  [
    'the best in part, the rest nowhere or not known',
    report({
      covers: [nothing('free'), cover('subscription', ['a', 'b'], 7)],
      missing: names(1),
      undecided: unsure(2),
    }),
    'No combination is known to have all 10: Platform A and Platform B together have 7, with the memberships they ask for, 1 plays nowhere, 2 are not known; nothing is free.',
    '已知的组合都听不全 10 首：Platform A和Platform B合起来有 7 首，需会员，1 首哪里都不可播，2 首尚不清楚；没有免费曲目。',
  ],
  [
    'the best in part is all free',
    report({
      covers: [cover('free', ['a'], 6), cover('subscription', ['a'], 6)],
      missing: names(4),
    }),
    'No combination is known to have all 10: Platform A has 6, for free, 4 play nowhere.',
    '已知的组合都听不全 10 首：Platform A有 6 首，免费，4 首哪里都不可播。',
  ],
  [
    'nothing plays',
    report({ covers: [nothing('free'), nothing('subscription')], missing: names(10) }),
    'None of the 10 tracks is known to play on any platform asked.',
    '10 首中没有一首已知可在所查平台播放。',
  ],
  [
    'nothing is known to play, and some is not known',
    report({ covers: [nothing('free')], missing: names(7), undecided: unsure(3) }),
    'None of the 10 tracks is known to play on any platform asked, 3 are not known.',
    '10 首中没有一首已知可在所查平台播放，3 首尚不清楚。',
  ],
  [
    'not found',
    answered('absent', 'failed'),
    'No platform that answered lists this album.',
    '答复的平台都没有收录这张专辑。',
  ],
  ['no answer', answered('failed', 'skipped'), 'No platform answered.', '没有平台答复。'],
];

describe('the verdict', () => {
  it.each(SITUATIONS)('%s', (_, given, en, zh) => {
    expect(verdict(given, viewOf())).toBe(en);
    expect(verdict(given, viewOf({ lang: 'zh-CN' }))).toBe(zh);
  });

  it('speaks for the first region alone', () => {
    const covers = [cover('free', [], 0), cover('free', ['a'], 10, { region: 'HK' })];
    expect(verdict(report({ regions: ['CN', 'HK'], covers }), viewOf())).toMatch(/^None of the 10/);
  });
});
