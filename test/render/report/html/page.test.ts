import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { AlbumReport } from '../../../../src/model/index.js';
import { jsonText } from '../../../../src/render/report/html/encode.js';
import { offer, report, track } from '../../reports.js';
import { moneyOf, optionsOf, written } from '../written.js';
import { pageOf } from './page.js';

const EVIL = `</script><script>alert(1)</script><!--<script><img src=x onerror="alert('1')">\u2028]]>&lt;`;

function titled(title: string, rest: Partial<AlbumReport> = {}): AlbumReport {
  const { album } = report();
  return report({ album: album && { ...album, title, artists: [title] }, query: title, ...rest });
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the page', () => {
  it('allows its own script and style and nothing else', async () => {
    const { policy, script, style } = pageOf(await written('html', [report()]));
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `script-src ${hash(script)}`,
      `style-src ${hash(style)}`,
      "base-uri 'none'",
      "form-action 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ]);
    expect(script).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });

  it('keeps what titles say within its data', async () => {
    const item = titled(EVIL, {
      tracks: [track(1, EVIL, { a: [offer({ url: 'javascript:alert(1)' })] })],
      query: EVIL,
    });
    const bad = { schemaVersion: 1 as const, line: 1, query: EVIL, error: EVIL };
    const text = await written('html', [item, titled(EVIL), bad]);
    const page = pageOf(text);
    expect(page.albums.map(({ title }) => title)).toEqual([
      page.albums[0]?.artists,
      page.albums[0]?.artists,
    ]);
    expect(page.albums[0]?.whole?.tracks[0]?.title).toContain('<script>alert(1)</script><!--');
    expect(page.facts.refused[0]).toContain('<script>');
    expect(text.match(/<script/g)).toHaveLength(3);
    expect(text).not.toMatch(/alert\(1\)<|<img|<!--|\u2028/);
  });

  it('names nothing to be fetched', async () => {
    const text = await written('html', [report()]);
    const { script, style } = pageOf(text);
    const frame = text.replace(script, '').replace(style, '');
    expect(frame).not.toMatch(/\s(?:src|href|srcset|action)=|url\(|@import/);
    expect(style).not.toMatch(/url\(|@import/);
    expect(script).not.toMatch(/fetch\(|XMLHttpRequest|import\(|WebSocket|sendBeacon/);
  });

  it.each(['en', 'zh-CN'] as const)('says which language it is in: %s', async (lang) => {
    const text = await written('html', [report()], optionsOf({}, { lang }));
    expect(text).toContain(`<html lang="${lang}">`);
  });
});

describe('what the page holds', () => {
  it('holds a thousand albums whole, and of more only rows, and says so', async () => {
    const many = Array.from({ length: 1001 }, (_, index) => titled(`Album ${index}`));
    const few = pageOf(await written('html', many.slice(1)));
    expect(few.facts.rowsOnly).toBe(false);
    expect(few.albums.filter(({ whole }) => whole !== undefined)).toHaveLength(1000);
    const all = pageOf(await written('html', many));
    expect(all.facts.rowsOnly).toBe(true);
    expect(all.facts.words.rowsOnly).toContain('1,000');
    expect(all.albums.map(({ title }) => title)).toEqual(many.map(({ query }) => query));
    expect(all.albums.filter(({ whole }) => whole !== undefined)).toEqual([]);
  });

  it('offers a check box for every plan that opens something, and for keys that no plan has', async () => {
    const members = (platform: string, rest = {}) => ({
      [platform]: [offer({ access: 'subscription' as const, ...rest })],
    });
    const tracks = [
      track(1, 'One', members('netease')),
      track(2, 'Two', members('qqmusic', { tier: 'svip' })),
      track(3, 'Three', members('spotify', { tier: 'vip', region: 'HK' })),
    ];
    const plan = (id: string, keys: string[]) => ({
      id,
      name: { zh: `计划 ${id}`, en: `Plan ${id}` },
      keys,
      price: { amount: 1500, currency: 'CNY' },
      months: 1,
      eligibility: null,
      maybe: [],
      note: null,
      channel: 'web',
      source: 'x',
      off: false,
      seen: '2026-01-01',
    });
    const plans = [plan('vip', ['netease:pack', 'netease:vip']), plan('other', ['kuwo:vip'])];
    const options = optionsOf({ regions: ['HK'] }, { money: moneyOf(plans, ['vip']) });
    const { facts } = pageOf(await written('html', [report({ tracks, regions: ['HK'] })], options));
    expect(facts.memberships).toEqual([
      {
        name: 'Plan vip',
        detail: '15.00 CNY a month; web; seen 2026-01-01',
        keys: ['netease:pack', 'netease:vip'],
        held: true,
      },
      expect.objectContaining({
        keys: ['qqmusic:pack', 'qqmusic:vip', 'qqmusic:svip'],
        held: false,
      }),
      expect.objectContaining({
        name: 'Spotify (HK) membership',
        keys: ['spotify@HK:pack', 'spotify@HK:vip'],
      }),
    ]);
  });
});

it('data has no sign that a parser of markup or of old JavaScript takes for one', () => {
  const value = { title: '<>&\u2028\u2029</script><!--', 一: ['"', '\\'] };
  const text = jsonText(value);
  expect(text).not.toMatch(/[<>&\u2028\u2029\n]/);
  expect(JSON.parse(text)).toEqual(value);
});
