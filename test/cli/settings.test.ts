import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Flags, settle } from '../../src/cli/settings.js';
import { folder } from '../folder.js';

/** What flags, a configuration and an environment come to. */
function settled(flags: Flags = {}, configuration: object = {}, env: NodeJS.ProcessEnv = {}) {
  const dir = folder();
  writeFileSync(join(dir, 'config.json'), JSON.stringify(configuration));
  return settle({ config: join(dir, 'config.json'), ...flags }, env);
}

describe('the region', () => {
  it.each([
    [{}, {}, {}, ['CN']],
    [{}, {}, { LC_ALL: 'C', LANG: 'zh_TW.UTF-8' }, ['CN']],
    [{}, {}, { LANG: 'zh_TW.UTF-8' }, ['TW']],
    [{}, {}, { LANG: 'zh_Hant_HK.UTF-8' }, ['HK']],
    [{}, {}, { LANG: 'en' }, ['CN']],
    [{}, { region: ['HK', 'CN'] }, { LANG: 'en_US' }, ['HK', 'CN']],
    [{ region: 'jp, us' }, { region: ['HK'] }, { LANG: 'en_US' }, ['JP', 'US']],
  ])('%j %j %j: %j', (flags, configuration, env, regions) => {
    expect(settled(flags, configuration, env).regions).toEqual(regions);
  });
});

describe('the language', () => {
  it.each([
    [{ LC_ALL: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LC_ALL: '', LANG: 'zh_CN' }, 'zh-CN'],
    [{ LC_ALL: 'en_GB', LANG: 'zh_CN' }, 'en'],
    [{ LANG: 'zh-Hans-CN' }, 'zh-CN'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{}, 'en'],
  ])('%j: %s', (env, lang) => {
    expect(settled({}, {}, env).lang).toBe(lang);
  });
});

describe('configuration and flags', () => {
  const configuration = {
    platforms: ['migu', 'netease'],
    dig: 'all',
    timeout: '20s',
    maxAge: '3d',
    rate: 0.5,
    quality: 'full',
    lang: 'zh-CN',
  };

  it('without either the defaults hold', () => {
    expect(settled()).toMatchObject({
      platforms: null,
      dig: 12,
      timeoutMs: 15_000,
      maxAgeMs: null,
      rate: null,
      quality: 'any',
    });
  });

  it('the configuration is used', () => {
    expect(settled({}, configuration)).toMatchObject({
      platforms: ['netease', 'migu'],
      dig: Number.MAX_SAFE_INTEGER,
      timeoutMs: 20_000,
      maxAgeMs: 259_200_000,
      rate: 0.5,
      quality: 'full',
      lang: 'zh-CN',
    });
  });

  it('flags win over it', () => {
    const flags = {
      platforms: 'kuwo',
      dig: '0',
      timeout: '500ms',
      maxAge: '0s',
      rate: '0',
      quality: 'any',
      lang: 'en',
    };
    expect(settled(flags, configuration)).toMatchObject({
      platforms: ['kuwo'],
      dig: 0,
      timeoutMs: 500,
      maxAgeMs: 0,
      rate: 0,
      quality: 'any',
      lang: 'en',
    });
  });
});
