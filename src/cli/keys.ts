import type { PlatformId } from '../model/index.js';
import { PLATFORMS } from '../platforms/index.js';
import type { KeyCard } from '../platforms/platform.js';
import { UsageError } from './errors.js';

/** Keys by platform, then by the names of its card. */
export type Keys = Record<string, Record<string, string>>;

/** The user's own keys, as the environment says, else the configuration; those of which no part is lacking. */
export function keysOf(
  configured: Keys,
  env: NodeJS.ProcessEnv,
): ReadonlyMap<PlatformId, Readonly<Record<string, string>>> {
  return new Map(
    PLATFORMS.flatMap(({ card: { id, key } }) => {
      const whole = key && keyOf(key, configured[id] ?? {}, env);
      return whole ? [[id, whole] as const] : [];
    }),
  );
}

function keyOf(
  { fields }: KeyCard,
  configured: Readonly<Record<string, string>>,
  env: NodeJS.ProcessEnv,
): Record<string, string> | null {
  const parts = Object.entries(fields).map(
    ([field, variable]) => [field, env[variable] || configured[field] || ''] as const,
  );
  return parts.every(([, value]) => value !== '') ? Object.fromEntries(parts) : null;
}

/** Throws UsageError for a platform without keys, or a part of one that it does not have; the keys stay out of it. */
export function checkKeys(path: string, keys: Keys): void {
  const known = PLATFORMS.flatMap(({ card: { id, key } }) => (key ? [{ id, key }] : []));
  for (const [platform, parts] of Object.entries(keys)) {
    const card = known.find(({ id }) => id === platform);
    if (!card) {
      const ids = known.map(({ id }) => id).join(', ');
      throw new UsageError(`${path}: "keys": ${platform} takes no key; known are ${ids}`);
    }
    const fields = Object.keys(card.key.fields);
    const strange = Object.keys(parts).find((field) => !fields.includes(field));
    if (strange !== undefined) {
      throw new UsageError(
        `${path}: "keys.${platform}": unknown "${strange}"; known are ${fields.join(', ')}`,
      );
    }
  }
}
