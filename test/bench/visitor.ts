import { openCache } from '../../src/cache/index.js';
import { parseQuestion } from '../../src/lookup/question.js';
import { lookupAlbum } from '../../src/lookup.js';
import { openNet } from '../../src/net/index.js';
import { FIVE } from '../world/catalogue.js';

/*
 * A process of its own, since the certificate to trust is read when a process starts: `node visitor.js DB`, the words
 * of an album a line on stdin. Says when the last finding of each was stored (ms since 1970).
 */
const cache = openCache(process.argv[2] ?? '');
const net = openNet({
  rate: 0,
  timeoutMs: 15_000,
  signal: new AbortController().signal,
  now: Date.now,
});
const memory = new Map();
let text = '';
for await (const chunk of process.stdin) text += chunk;
for (const words of text.trim().split('\n')) {
  await lookupAlbum(
    { cache, net, now: Date.now, memory, progress: () => {} },
    parseQuestion(words.split('\t')),
    {
      platforms: FIVE,
      regions: ['CN'],
      quality: 'any',
      dig: 0,
      offline: false,
      refresh: false,
      maxAgeMs: null,
      timeoutMs: 15_000,
      overrules: [],
      pick: null,
    },
  );
  process.stdout.write(`${Date.now()}\n`);
}
cache.close();
await net.close();
