import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../cache/samples.js';
import { changed, later, same } from '../history/later.js';
import { outputOf } from '../render/output.js';

/** A shelf that was asked on 25 September and on 5 October, when two songs had changed; and a line that is bad. */
async function shelf() {
  const dir = folder();
  const list = join(dir, 'albums.txt');
  writeFileSync(list, '周杰伦 - 叶惠美\nhttps://example.org/album/1\n');
  const report = (rest: string[]) =>
    outputOf(
      [
        ...['report', list, '--platforms', 'netease,qqmusic', '--dig', '0', '--lang', 'en'],
        ...['--db', join(dir, 'a.db'), ...rest],
      ],
      100,
    );
  await report(['--replay', later(0, same)]);
  await report(['--replay', later(10, changed), '--refresh']);
  return {
    dir,
    since: (day: string, ...rest: string[]) => report(['--offline', '-q', '--since', day, ...rest]),
  };
}

const CHANGES = [
  'QQ Music  11. 双刀: has vanished (last seen 2026-09-25)',
  'NetEase Cloud Music  3. 晴天: plays again, membership (before: greyed out, last seen 2026-09-25, seen from CN)',
];

describe('report --since', () => {
  it('says first how much changed, then on which album what', async () => {
    const { since } = await shelf();
    const { code, stdout } = await since('2026-09-26');
    expect(code).toBe(0);
    const [answer, ...rest] = stdout.split('\n');
    expect(answer).toBe('2 changes on 1 of 2 albums since 2026-09-26.');
    expect(rest.join('\n')).toContain('\n叶惠美, 周杰伦\n  2026-10-05  QQ Music  11. 双刀');
    const text = rest.map((line) => line.trim()).join(' ');
    for (const change of CHANGES) expect(text).toContain(change);
    expect(text).toContain('line 2, "https://example.org/album/1"');
    expect(text).not.toContain('Nothing is known');
  });

  it('says what is not known of the time before', async () => {
    const { since } = await shelf();
    expect((await since('2026-01-31')).stdout).toContain(
      'Nothing is known of 1 of them from before 2026-01-31',
    );
    expect((await since('2026-10-06')).stdout).toMatch(
      /^Nothing is known to have changed on 2 albums since 2026-10-06\./,
    );
    const zh = await since('2026-09-26', '--lang', 'zh-CN');
    expect(zh.stdout).toMatch(/^2 张专辑中有 1 张自 2026-09-26 起共有 2 处变化。\n/);
  });

  it('is a row a change as CSV', async () => {
    const { since } = await shelf();
    const { stdout } = await since('2026-09-26', '--format', 'csv');
    const rows = stdout.trimEnd().split('\n');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatch(/^artist,title,platform,.*,change,before,after,.*,last_seen,seen_at$/);
    expect(rows[1]).toMatch(/^周杰伦,叶惠美,qqmusic,.*,双刀,vanished,.*,2026-10-05T/);
    expect(rows[2]).toMatch(/^周杰伦,叶惠美,netease,.*,晴天,back,unavailable,subscription,/);
  });

  it('is a section an album as Markdown and HTML', async () => {
    const { since } = await shelf();
    const { stdout } = await since('2026-09-26', '--format', 'markdown');
    expect(stdout).toMatch(/^\*\*2 changes on 1 of 2 albums since 2026-09-26\.\*\*\n/);
    expect(stdout).toContain('\n## 叶惠美, 周杰伦\n\n- 2026-10-05 QQ Music');
    const page = (await since('2026-09-26', '--format', 'html')).stdout;
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain('<h2>叶惠美, 周杰伦</h2>\n<ul>\n<li>2026-10-05  QQ Music');
    expect(page).not.toContain('<script');
    expect(page).toContain('default-src &#39;none&#39;');
  });

  it('adds what changed to every album of the JSON', async () => {
    const { dir, since } = await shelf();
    await since('2026-09-26', '--format', 'ndjson', '-o', join(dir, 'out.ndjson'));
    const lines = readFileSync(join(dir, 'out.ndjson'), 'utf8').trimEnd().split('\n');
    const [album, bad, last] = lines.map((line) => JSON.parse(line));
    expect(album.album.title).toBe('叶惠美');
    expect(album.history).toMatchObject({
      firstSeen: expect.stringMatching(/^2026-09-25T/),
      changes: [{ kind: 'vanished' }, { kind: 'back' }],
    });
    expect(bad).not.toHaveProperty('history');
    expect(last.summary.history).toEqual({
      since: '2026-09-26T00:00:00.000Z',
      changes: 2,
      changed: 1,
      newer: 0,
    });
  });
});

describe('a day', () => {
  it.each(['2026-02-31', 'yesterday', '26-01-31', '9999-01-31', ''])(
    'that is none, or has not come, is wrong usage: %s',
    async (day) => {
      const { code, stderr } = await outputOf(['report', '-', '--since', day]);
      expect(code).toBe(2);
      expect(stderr).toContain('for example --since 2026-01-31');
    },
  );
});
