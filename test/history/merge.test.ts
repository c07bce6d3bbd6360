import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Cache, mergeCaches, openCache } from '../../src/cache/index.js';
import { FREE, folder, MEMBERS, memory, track } from '../cache/samples.js';
import { answered, told } from './story.js';

const one = (now = FREE) => track('1', { title: 'One', terms: now });
const two = track('2', { title: 'Two' });

/** A database on the disk, filled and closed. */
function filled(fill: (cache: Cache) => void): string {
  const path = join(folder(), 'other.db');
  const cache = openCache(path);
  fill(cache);
  cache.close();
  return path;
}

describe('a history in two databases', () => {
  const changes = [
    'listed - - 6 8 -',
    'delisted - - 4 6 -',
    'vanished 2 Two 3 4 -',
    'to-members 1 One 0 3 -',
    'appeared 2 Two 0 3 -',
  ];

  const early = (cache: Cache) => {
    answered(cache, 0, [one()]);
    answered(cache, 3, [one(MEMBERS), two]);
    answered(cache, 4, [one(MEMBERS)]);
  };
  const late = (cache: Cache) => {
    answered(cache, 6, null);
    return answered(cache, 8, [one(MEMBERS)]);
  };

  it('is one, whichever takes in the other, and however often', () => {
    const ours = memory();
    const question = late(ours);
    const other = filled(early);
    mergeCaches(ours, [other]);
    mergeCaches(ours, [other, other]);
    expect(told(ours, question).sort()).toEqual(changes.toSorted());
    const theirs = memory();
    early(theirs);
    mergeCaches(theirs, [filled(late)]);
    const id = theirs.db.prepare('SELECT id FROM questions').pluck().get() as number;
    expect(told(theirs, id).sort()).toEqual(changes.toSorted());
  });
});
