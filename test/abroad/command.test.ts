import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, type TestContext, test } from 'vitest';
import type { AlbumReport, DoctorReport, Offer } from '../../src/model/index.js';
import { type Instead, openAbroad } from './abroad.js';
import { XIAMI } from './doors/archive.js';
import { SPOTIFY_KEY } from './doors/spotify.js';
import { TIDAL_KEY } from './doors/tidal.js';
import { type Ran, reportOf, run } from './run.js';

/* The built command against the rest of the world, over real sockets and through a proxy that opens TLS. */

const LONG = 60_000;
const LANTERN = 'Mara Finch - Lantern';
const DUO = ['--platforms', 'spotify,deezer', '--region', 'DE', '--json'];

async function visitor({ onTestFinished }: TestContext, instead?: Instead) {
  const gate = await openAbroad(instead);
  const dir = mkdtempSync(join(tmpdir(), 'fulldisc-abroad-'));
  onTestFinished(async () => {
    await gate.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return { dir, go: (words: string[], env = {}) => run(gate, dir, words, env) };
}

const told = (report: AlbumReport, platform: string, track: number) =>
  (report.tracks[track]?.offers[platform] ?? []).map(
    ({ access, region }: Offer) => `${access} ${region}`,
  );
const status = ({ platforms }: AlbumReport) =>
  platforms.map((one) => `${one.platform} ${one.status} ${one.problem?.code ?? ''}`.trim());
const to = (host: string, { asked }: Ran) =>
  asked.filter((line) => new URL(line.split(' ')[1] ?? '').hostname.endsWith(host));

describe.concurrent('somebody who has only Spotify and Deezer', () => {
  test(
    'reads the page that MusicBrainz links, and keeps its terms for the place it answers for',
    async (context) => {
      const { go } = await visitor(context);
      const report = reportOf(await go([LANTERN, ...DUO]));
      expect(status(report)).toEqual(['deezer found', 'spotify found']);
      expect(told(report, 'spotify', 0)).toEqual(['free null', 'subscription null']);
      expect(told(report, 'spotify', 2)).toEqual(['unavailable null']);
      expect(told(report, 'spotify', 3)).toEqual(['region-locked null']);
      expect(report.platforms[1]?.place).toBe('DE');
      expect(report.album).toMatchObject({ releaseDate: '2024-08-16', trackCount: 4 });
      expect((await go([LANTERN, ...DUO])).asked).toEqual([]);
    },
    LONG,
  );

  test(
    'follows a short link through the proxy to the host it names, and to no other',
    async (context) => {
      const { go } = await visitor(context);
      const ran = await go(['https://spotify.link/abc', ...DUO]);
      expect(reportOf(ran).album).toMatchObject({ title: 'Lantern', why: 'pasted' });
      const away = await go(['https://link.deezer.com/s/evil', ...DUO]);
      expect([away.code, away.asked.length]).toEqual([4, 1]);
    },
    LONG,
  );

  test(
    'with a key that is wrong is told so, and never shown it',
    async (context) => {
      const { go } = await visitor(context);
      const key = {
        FULLDISC_SPOTIFY_CLIENT_ID: SPOTIFY_KEY.id,
        FULLDISC_SPOTIFY_CLIENT_SECRET: 'mistyped-secret',
      };
      const ran = await go([LANTERN, '--platforms', 'spotify', '--json'], key);
      expect([ran.code, status(reportOf(ran))]).toEqual([4, ['spotify failed bad-key']]);
      expect(ran.stdout + ran.stderr).not.toContain('mistyped-secret');
    },
    LONG,
  );
});

describe.concurrent('regions', () => {
  test(
    'tell where it plays, and a link to another album is not followed',
    async (context) => {
      const { go } = await visitor(context);
      const asked = ['--platforms', 'apple,spotify', '--region', 'CN,HK', '--json'];
      const report = reportOf(await go(['Wing Lau - Harbour Songs', ...asked]));
      expect(told(report, 'apple', 0)).toEqual([
        'subscription HK',
        'purchase HK',
        'region-locked CN',
      ]);
      expect(status(report)).toEqual(['apple found', 'spotify skipped no-search']);
      expect(report.platforms[1]?.place).toBeNull();
      const covered = report.covers.filter(({ terms }) => terms === 'subscription');
      expect(covered.map((one) => [one.region, one.covered])).toEqual([
        ['CN', 0],
        ['HK', 3],
      ]);
    },
    LONG,
  );

  test(
    'with titles in other scripts are one album by its barcode',
    async (context) => {
      const { go } = await visitor(context);
      const asked = ['--platforms', 'apple,deezer,ytmusic', '--region', 'US', '--json'];
      const report = reportOf(await go(['602577684647', ...asked]));
      expect(report.album).toMatchObject({ title: '三毒史', trackCount: 3 });
      expect(report.missing).toEqual([]);
      expect(told(report, 'deezer', 1)[0]).toBe('free null');
      expect(told(report, 'apple', 1)[0]).toBe('subscription US');
    },
    LONG,
  );
});

describe.concurrent('the reference', () => {
  test(
    'is asked by the barcode, and no more than that',
    async (context) => {
      const { go } = await visitor(context);
      const asked = to('musicbrainz.org', await go([LANTERN, ...DUO]));
      expect(asked.map((line) => /[?&](query|release-group)=/.exec(line)?.[1])).toEqual([
        'query',
        'release-group',
      ]);
    },
    LONG,
  );

  test(
    'that is busy for an hour is asked once, and the rest is told',
    async (context) => {
      const busy = { status: 503, headers: { 'retry-after': '3600' }, body: '{"error":"slow"}' };
      const { go } = await visitor(context, (line) =>
        line.includes('musicbrainz.org') ? busy : null,
      );
      const ran = await go([LANTERN, ...DUO, '--reference', 'musicbrainz']);
      expect(ran.code).toBe(0);
      expect(status(reportOf(ran))).toContain('musicbrainz failed rate-limited');
      expect(told(reportOf(ran), 'deezer', 0)[0]).toBe('free null');
    },
    LONG,
  );
});

describe.concurrent('the archive', () => {
  test(
    'shows what was there, and when',
    async (context) => {
      const { go } = await visitor(context);
      const address = `https://www.xiami.com/album/${XIAMI.new}`;
      const ran = await go([address, '--platforms', 'xiami', '--archive', '--json']);
      expect(reportOf(ran).platforms[0]).toMatchObject({
        platform: 'xiami',
        status: 'closed',
        listings: [{ seenAt: '2019-04-02T10:10:10.000Z' }],
      });
      expect(reportOf(ran).covers.flatMap(({ platforms }) => platforms)).toEqual([]);
    },
    LONG,
  );

  test(
    'that answers 429 is left alone by all that wait, whatever rate is asked for',
    async (context) => {
      const { go, dir } = await visitor(context);
      const list = join(dir, 'list.txt');
      const ids = [XIAMI.busy, '512304', '512305'];
      writeFileSync(list, ids.map((id) => `https://www.xiami.com/album/${id}\n`).join(''));
      const options = ['--platforms', 'xiami', '--archive', '--rate', '0', '--format', 'ndjson'];
      const ran = await go(['report', list, ...options]);
      expect(to('archive.org', ran)).toHaveLength(1);
      const albums = ran.stdout.split('\n').slice(0, ids.length);
      for (const line of albums) expect(line).toContain('"code":"rate-limited"');
    },
    LONG,
  );
});

test(
  'the doctor tells what works, what changed, what refuses and what is out of reach',
  async (context) => {
    const { go } = await visitor(context, (line, right) => {
      if (line.includes('itunes.apple.com')) {
        const { body, ...rest } = right();
        return { ...rest, body: String(body).replaceAll('"trackId"', '"songId"') };
      }
      if (line.includes('deezer.com')) return { status: 403, headers: {}, body: 'no' };
      return line.includes('open.spotify.com') ? 'reset' : null;
    });
    const asked = ['--platforms', 'apple,deezer,spotify,ytmusic,tidal', '--region', 'US', '--json'];
    const key = {
      FULLDISC_TIDAL_CLIENT_ID: TIDAL_KEY.id,
      FULLDISC_TIDAL_CLIENT_SECRET: TIDAL_KEY.secret,
    };
    const ran = await go(['doctor', ...asked, '--exit-code'], key);
    const { platforms } = JSON.parse(ran.stdout) as DoctorReport;
    expect(platforms.map((one) => `${one.platform} ${one.state} ${one.tracks}`)).toEqual([
      'apple changed 0',
      'deezer refuses null',
      'spotify unreachable null',
      'ytmusic works 20',
      'tidal works 20',
    ]);
    expect(ran.code).toBe(10);
  },
  LONG,
);
