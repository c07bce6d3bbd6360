import type { Shard } from '../report/index.js';
import { UsageError } from './errors.js';

/** `3/16`: the third of sixteen shares. */
export function shardOption(text: string): Shard {
  const [part = 0, of = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(text.trim()) ?? [])
    .slice(1)
    .map(Number);
  if (part < 1 || part > of) {
    throw new UsageError(`--shard ${text}: a share of how many, for example --shard 3/16`);
  }
  return { part, of };
}
