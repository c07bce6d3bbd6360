import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { artistsAgree } from '../../src/match/album/artist.js';
import { artistLikeness, artistNames } from '../../src/match/artists.js';
import { compareTracks, foldText } from '../../src/match/index.js';

const TABLE: { groups: { names: string[]; source: string }[] } = JSON.parse(
  readFileSync(new URL('../../data/artists.json', import.meta.url), 'utf8'),
);

const alike = (a: string[], b: string[]) => artistLikeness(artistNames(a), artistNames(b));

describe('artists by several names', () => {
  it('are one artist in tracks and albums', () => {
    expect(alike(['Jay Chou'], ['周杰倫'])).toBe(1);
    expect(artistsAgree(['Jay Chou'], ['周杰伦'])).toBe(1);
    expect(artistsAgree(['Eason Chan'], ['周杰伦'])).toBe(0);
    const [asked, told] = [{ title: 'Mojito' }, { title: 'Mojito' }];
    const same = compareTracks(
      { ...asked, artists: ['Jay Chou'], durationMs: 185_000 },
      { ...told, artists: ['周杰伦'], durationMs: 185_000 },
    );
    expect(same.reasons).toContain('artist-equal');
  });

  it('are not known by a part of a name, nor by a name not in the table', () => {
    expect(alike(['Jay'], ['周杰伦'])).toBeNull();
    expect(alike(['Jacky Cheung'], ['周杰伦'])).toBeNull();
  });

  it('stand in one group each, each with its source and two names that differ when folded', () => {
    const names = TABLE.groups.flatMap((group) => [...new Set(group.names.map(foldText))]);
    expect(new Set(names).size).toBe(names.length);
    for (const group of TABLE.groups) {
      expect(group.source).not.toBe('');
      expect(new Set(group.names.map(foldText)).size).toBeGreaterThan(1);
    }
  });
});

describe('joined names', () => {
  it('are one pair of artists however they are joined', () => {
    for (const joint of [
      'Simon and Garfunkel',
      'Simon/Garfunkel',
      'Simon、Garfunkel',
      'Simon feat. Garfunkel',
    ]) {
      expect(alike(['Simon & Garfunkel'], [joint])).toBe(1);
    }
    expect(alike(['Florence & Friends'], ['Foes and Friends of Florence'])).toBeLessThan(0.8);
  });
});
