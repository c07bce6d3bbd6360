import { describe, expect, it } from 'vitest';
import { PickError } from '../../src/lookup/question.js';
import { makeWorld } from '../world/world.js';
import { room, timeless } from './room.js';

const WORLD = makeWorld(11, 6);

describe('--pick', () => {
  const [first] = WORLD.truths;
  const words = first ? [first.work.artist.name, first.work.title] : [];

  it('takes a candidate of the answer, the same whenever it is asked for', async () => {
    const { look } = room(WORLD);
    const { report } = await look(words);
    expect(report.candidates.length).toBeGreaterThan(0);
    for (const [index, candidate] of report.candidates.slice(0, 2).entries()) {
      const picked = await look(words, { pick: index + 1 });
      const { platform, id } = candidate;
      expect(picked.report.album?.base).toMatchObject({ platform, id });
      expect(picked.report.album?.why).toBe('pasted');
      const again = await look(words, { pick: index + 1, offline: true });
      expect(again.asked).toEqual({});
      expect(timeless(again.report)).toEqual(timeless(picked.report));
    }
    expect(timeless((await look(words)).report)).toEqual(timeless(report));
  });

  it('says how many there are', async () => {
    const { look } = room(WORLD);
    const { report } = await look(words);
    const beyond = look(words, { pick: report.candidates.length + 1 });
    await expect(beyond).rejects.toThrow(`from 1 to ${report.candidates.length}`);
    await expect(look(['Zzyzx', 'Qwertz Uiop'], { pick: 1 })).rejects.toThrow(PickError);
  });
});

describe('a pasted address', () => {
  it('asks its own platform too, whichever others are asked', async () => {
    const sheet = WORLD.truths.flatMap(({ holdings }) => holdings.get('netease')?.same ?? [])[0];
    const address = `https://music.163.com/#/album?id=${sheet?.id}`;
    const { asked, report } = await room(WORLD).look([address], { platforms: ['kuwo'] });
    expect(Object.keys(asked)).toEqual(['netease', 'kuwo']);
    expect(report.album).toMatchObject({ why: 'pasted', base: { platform: 'netease' } });
    expect(report.platforms.map(({ platform }) => platform)).toEqual(['netease', 'kuwo']);
  });

  it('of an album that is gone: absent there, the others not asked', async () => {
    const { asked, report } = await room(WORLD).look([
      'https://music.163.com/#/album?id=999999999',
    ]);
    expect(Object.keys(asked)).toEqual(['netease']);
    expect(report.album).toBeNull();
    expect(report.platforms.map(({ status }) => status)).toEqual([
      'absent',
      'skipped',
      'skipped',
      'skipped',
      'skipped',
    ]);
  });
});
