import { writeSync } from 'node:fs';
import { openCache, saveListing } from '../../src/cache/index.js';
import { day, FREE, listing, MEMBERS, track } from './rows.js';

/*
 * A process of its own that keeps listings until it is done or killed: `node writer.js FILE NAME COUNT`. It says the
 * id of each listing once that is kept. All processes write the same tracks besides their own.
 */
const [path = '', name = '', count = '0'] = process.argv.slice(2);
const cache = openCache(path);
for (let n = 0; n < Number(count); n++) {
  const own = Array.from({ length: 10 }, (_, row) =>
    track(`${name}-${n}-${row}`, { number: row + 1 }),
  );
  const shared = track(`shared-${n}`, { number: 11, terms: n % 2 ? FREE : MEMBERS });
  saveListing(cache, listing(`${name}-${n}`, [...own, shared], { seenAt: day(n % 300) }));
  writeSync(1, `${name}-${n}\n`);
}
cache.close();
