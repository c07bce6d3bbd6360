import { describe, expect, it } from 'vitest';
import { explanation } from '../../src/render/explain.js';
import { cacheTable } from '../../src/render/house.js';
import { report, viewOf } from './reports.js';

const CELL = {
  disc: 1,
  number: 2,
  title: 'Two',
  platform: 'a',
  access: 'absent' as const,
  reason: 'artist-searched',
  via: null,
  confidence: null,
  track: null,
  listing: null,
  evidence: ['song search: artist-none'],
  request: null,
  searched: 'GET https://a.example/songs',
  firstSeen: null,
  seenAt: '2026-01-02T03:04:05.000Z',
};

describe('an explanation', () => {
  it('gives for every cell what was found, why, when, and by which request', () => {
    const { album, platforms } = report();
    const found = {
      ...CELL,
      access: 'free' as const,
      reason: 'plays',
      confidence: 0.984,
      track: { id: '77', title: 'Two (Live)' },
      evidence: ['title-equal'],
      request: 'GET https://a.example/album',
      searched: null,
    };
    const told = { album, platforms, cells: [found, { ...CELL, platform: 'b' }], candidates: [] };
    expect(explanation(told, viewOf())).toBe(
      [
        'Title, Artist',
        '',
        '1.2 Two',
        '  Platform A: free, plays, "Two (Live)" (77), 0.98, title-equal',
        '    2026-01-02 03:04 UTC',
        '    GET https://a.example/album',
        '  Platform B: absent, artist-searched, song search: artist-none',
        '    2026-01-02 03:04 UTC',
        '    GET https://a.example/songs',
        '',
      ].join('\n'),
    );
  });

  it('says why candidates were passed over, and what went wrong', () => {
    const problem = { code: 'captcha' as const, message: 'a: asks' };
    const platforms = report()
      .platforms.slice(0, 1)
      .map((one) => ({ ...one, problem }));
    const candidate = {
      platform: 'b',
      id: '9',
      title: 'Title (Live)',
      artists: [],
      trackCount: null,
      url: 'https://b.example/9',
      score: 0.4,
      reasons: ['live'],
    };
    const text = explanation(
      { album: null, platforms, cells: [], candidates: [candidate] },
      viewOf({ lang: 'zh-CN' }),
    );
    expect(text).toContain('Platform A：要求人工验证 (a: asks)\n');
    expect(text).toContain(
      '其他候选\n  Title (Live)  Platform B  https://b.example/9  0.40 live\n',
    );
  });
});

describe('the house', () => {
  it('counts what the cache holds, one or many', () => {
    const stats = {
      path: '/x.db',
      bytes: 3 * 1024 * 1024,
      questions: 1,
      albums: 0,
      findings: 12,
      oldest: '2026-01-02T03:04:05.000Z',
      newest: '2026-02-02T03:04:05.000Z',
      byPlatform: [{ platform: 'a', listings: 1, tracks: 12, newest: null }],
    };
    expect(cacheTable(stats, viewOf())).toBe(
      [
        '/x.db: 3.0 MB, 1 question, 0 albums, 12 findings (2026-01-02 - 2026-02-02)',
        '',
        'Platform    Listings  Tracks  Last seen',
        'Platform A  1         12      -',
        '',
      ].join('\n'),
    );
    expect(cacheTable({ ...stats, byPlatform: [] }, viewOf())).not.toContain('Platform');
  });
});
