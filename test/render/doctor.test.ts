import { describe, expect, it } from 'vitest';
import type { DoctorReport, PlatformHealth } from '../../src/model/index.js';
import { doctorPage } from '../../src/render/doctor.js';
import { widthOf } from '../../src/render/width.js';
import { viewOf } from './reports.js';

const HEALTH: PlatformHealth = {
  platform: 'a',
  state: 'works',
  message: null,
  album: 'https://a.example/album/1',
  tracks: 11,
  place: null,
  requests: 2,
  tookMs: 1240,
};

function told(rest: Partial<DoctorReport> = {}): DoctorReport {
  const file = { path: '/home/me/config.json', state: 'missing', problem: null } as const;
  return {
    schemaVersion: 1,
    generatedAt: '2026-06-30T12:00:00.000Z',
    versions: {
      program: '0.1.0',
      node: '22.1.0',
      v8: '12.4',
      sqlite: null,
      system: 'linux',
      release: '6.8.0',
      arch: 'x64',
    },
    configuration: file,
    ownPlans: { ...file, state: 'unusable', problem: 'plans.json: not JSON' },
    database: {
      path: '/home/me/my.db',
      state: 'damaged',
      bytes: 1_572_864,
      schema: 3,
      knownSchema: 3,
      problem: 'Tree 5 page 9',
    },
    proxy: {
      https: 'http://***@proxy.example:1',
      http: null,
      no: 'localhost',
      certificates: null,
      problem: null,
    },
    clock: { state: 'off', aheadSeconds: -180 },
    platforms: [
      HEALTH,
      { ...HEALTH, platform: 'b', state: 'changed', message: 'b: data.info[3].hash is missing' },
      { ...HEALTH, platform: 'c', state: 'needs-key', message: 'c: register', tracks: null },
    ],
    record: 'answers',
    ...rest,
  };
}

describe("the doctor's page", () => {
  it('suspects a proxy through which nobody answers', () => {
    const state = 'unreachable' as const;
    const dead = told({ platforms: [{ ...HEALTH, state }] });
    expect(doctorPage(dead, viewOf())).toMatch(/nobody\s+answered\s+through/);
    const one = told({ platforms: [HEALTH, { ...HEALTH, platform: 'b', state }] });
    expect(doctorPage(one, viewOf())).not.toMatch(/nobody\s+answered\s+through/);
  });

  it('gives the answer first, then every finding', () => {
    expect(doctorPage(told(), viewOf())).toBe(
      [
        '1 of 3 platforms works; 1 needs a key.',
        '',
        'fulldisc 0.1.0, Node.js 22.1.0, V8 12.4, SQLite ?, linux 6.8.0 x64',
        'Configuration: /home/me/config.json (not there, and not needed)',
        'Your own plans: /home/me/config.json (cannot be used: plans.json: not JSON)',
        'Database: /home/me/my.db (damaged, 1.5 MB, schema 3, Tree 5 page 9)',
        'Proxy: HTTPS http://***@proxy.example:1, not for localhost',
        'Clock: 3 minutes slow; set it right',
        '',
        'Platforms',
        '  Platform A: works (11 tracks, 1.2 s)',
        '  Platform B: changed (b: data.info[3].hash is missing)',
        '    https://a.example/album/1',
        '  Platform C: needs a key (c: register)',
        '',
        'The answers are in answers: look through them, and attach them to a report.',
        '',
      ].join('\n'),
    );
  });

  it('is said in Chinese, and fits a terminal', () => {
    const clock = { state: 'right', aheadSeconds: 0 } as const;
    const text = doctorPage(told({ clock, record: null }), viewOf({ lang: 'zh-CN' }));
    expect(text).toContain('3 个平台中 1 个正常，1 个需要密钥。');
    expect(text).toContain('时钟：准确');
    expect(text.split('\n').filter((line) => widthOf(line) > 80)).toEqual([]);
  });
});
