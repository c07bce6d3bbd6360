import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lookup } from '../../src/index.js';
import { folder } from '../cache/samples.js';
import { flac } from './audio.js';
import { fill } from './folder.js';

const replayDir = fileURLToPath(new URL('../../fixtures/demo/recorded', import.meta.url));
const YEAR = 365 * 86_400_000;

function owned(...tracks: [number, string, number][]): string {
  const dir = folder();
  for (const [number, TITLE, seconds] of tracks) {
    const tags = { TITLE, ARTIST: '周杰倫', ALBUM: '葉惠美', TRACKNUMBER: String(number) };
    fill(dir, { [`hidden place/${number}.flac`]: flac(tags, seconds) });
  }
  return dir;
}

const ask = (db: string, platforms: string[], own: string[], rest = {}) =>
  lookup('周杰伦 - 叶惠美', {
    db,
    platforms,
    own,
    replayDir,
    dig: 0,
    maxAgeMs: 100 * YEAR,
    ...rest,
  });

describe('an album of which some is owned', () => {
  it('counts the own files as a platform that costs nothing, and tells no path', async () => {
    const dir = owned([1, '以父之名', 342], [3, '晴天', 269]);
    const report = await ask(':memory:', ['netease', 'qqmusic'], [dir]);
    expect(report.platforms.map(({ platform, status }) => [platform, status])).toEqual([
      ['netease', 'found'],
      ['qqmusic', 'found'],
      ['local', 'found'],
    ]);
    const cells = report.tracks.map(({ offers }) => offers.local?.[0]?.access);
    expect(cells.slice(0, 4)).toEqual(['free', 'absent', 'free', 'absent']);
    expect(report.album?.base.platform).not.toBe('local');
    expect(
      report.covers.map(({ terms, platforms, covered }) => [terms, platforms, covered]),
    ).toEqual([
      ['free', ['local'], 2],
      ['subscription', ['local'], 2],
      ['subscription', ['qqmusic'], 11],
      ['purchase', ['local'], 2],
      ['purchase', ['qqmusic'], 11],
    ]);
    const text = JSON.stringify(report);
    for (const part of [dir, basename(dir), 'hidden', '.flac']) expect(text).not.toContain(part);
  });

  it('knows own files offline, and what became of them since', async () => {
    const dir = owned([1, '以父之名', 342]);
    const db = join(folder(), 'a.db');
    await ask(db, ['qqmusic'], [dir]);
    const before = await ask(db, ['qqmusic'], [dir], { offline: true });
    expect(before.tracks[2]?.offers.local?.[0]?.access).toBe('absent');
    const more = owned([3, '晴天', 269]);
    const after = await ask(db, ['qqmusic'], [dir, more], { offline: true });
    expect(after.tracks[2]?.offers.local?.[0]?.access).toBe('free');
    expect(after.tracks[2]?.offers.qqmusic).toEqual(before.tracks[2]?.offers.qqmusic);
    const without = await ask(db, ['qqmusic'], [], { offline: true });
    expect(without.platforms.map(({ platform }) => platform)).toEqual(['qqmusic']);
  });

  it('takes them in again after a lookup that left them out', async () => {
    const dir = owned([1, '以父之名', 342]);
    const db = join(folder(), 'a.db');
    await ask(db, ['qqmusic'], [dir]);
    await ask(db, ['qqmusic'], [], { refresh: true });
    const again = await ask(db, ['qqmusic'], [dir]);
    expect(again.tracks[0]?.offers.local?.[0]?.access).toBe('free');
  });

  it('has an album that nobody else knows', async () => {
    const dir = owned([1, '以父之名', 342], [2, '懦夫', 218]);
    const report = await ask(':memory:', ['netease'], [dir], { offline: true });
    expect(report.album).toMatchObject({ title: '葉惠美', base: { platform: 'local', url: '' } });
    expect(report.platforms[0]).toMatchObject({
      platform: 'netease',
      problem: { code: 'not-cached' },
    });
    expect(report.covers[0]).toMatchObject({ platforms: ['local'], complete: true });
  });
});
