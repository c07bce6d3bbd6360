import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../../src/cli/errors.js';
import { settle } from '../../src/cli/settings.js';
import { PLATFORMS } from '../../src/platforms/index.js';

/** The keys that a configuration and an environment come to. */
function keysFrom(configuration: object, env: NodeJS.ProcessEnv = {}) {
  const dir = mkdtempSync(join(tmpdir(), 'fulldisc-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'config.json'), JSON.stringify(configuration));
  return settle({ config: join(dir, 'config.json') }, env).keys;
}

const WITH_KEYS = PLATFORMS.flatMap(({ card: { id, key } }) => (key ? [{ id, key }] : []));

describe.each(WITH_KEYS)("one's own key of $id", ({ id, key }) => {
  const fields = Object.keys(key.fields);
  const whole = Object.fromEntries(fields.map((field) => [field, `${field} of the file`]));
  const variables = Object.fromEntries(
    Object.entries(key.fields).map(([field, name]) => [name, `${field} of the environment`]),
  );

  it('is in the configuration or the environment, which wins', () => {
    expect(keysFrom({ keys: { [id]: whole } }).get(id)).toEqual(whole);
    const told = keysFrom({ keys: { [id]: whole } }, variables).get(id);
    expect(Object.values(told ?? {})).toEqual(Object.values(variables));
  });

  it('is none where a part of it is lacking', () => {
    const [first = ''] = fields;
    expect(keysFrom({ keys: { [id]: { [first]: '' } } }).has(id)).toBe(false);
    expect(keysFrom({}).has(id)).toBe(false);
  });

  it('is wrong usage with a part that is none, and shows nothing of it', () => {
    const wrong = () => keysFrom({ keys: { [id]: { ...whole, token: 'secret-123' } } });
    expect(wrong).toThrow(UsageError);
    expect(wrong).toThrow(/unknown "token"; known are/);
    expect(wrong).not.toThrow(/secret-123/);
  });
});

describe('keys in the configuration', () => {
  it.each([
    [{ keys: { netease: { clientId: 'x' } } }, /netease takes no key; known are/],
    [{ keys: { tidal: 'x' } }, /"keys" should be like/],
    [{ keys: [] }, /"keys" should be like/],
  ])('%j', (configuration, message) => {
    expect(() => keysFrom(configuration)).toThrow(message);
  });
});
