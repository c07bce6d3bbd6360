import { describe, expect, it } from 'vitest';
import { headOf, singers } from '../../../src/platforms/kuwo/convert.js';

describe('kuwo: names', () => {
  it.each([
    ['周杰伦', null, ['周杰伦']],
    ['Kritical&John&nbsp;Haden', '1&2', ['Kritical', 'John Haden']],
    ['Simon&amp;Garfunkel', '1', ['Simon&Garfunkel']],
    ['Simon & Garfunkel&Sting', '1&2', ['Simon & Garfunkel', 'Sting']],
    ['A&B&C', '1&2', ['A', 'B', 'C']],
    ['A&B', '', ['A', 'B']],
    ['', null, []],
  ])('%s by ids %s', (joined, ids, apart) => {
    expect(singers(joined, ids)).toEqual(apart);
  });

  it.each([
    ['Rock\\u0026Roll', 'Rock&Roll'],
    ['one\\ntwo&nbsp;&amp;amp; three', 'one two & three'],
    ['&lt;b&gt;x&lt;/b&gt;\u001b[31m\u202e', 'x'],
  ])('title %j', (title, shown) => {
    expect(headOf({ id: '7', title }).title).toBe(shown);
  });

  it('no date and no count are none', () => {
    const head = headOf({ id: '7', title: 'x', date: '0000-00-00', count: '0' });
    expect(head).toMatchObject({ releaseDate: null, trackCount: null });
  });
});
