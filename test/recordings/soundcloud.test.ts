import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { headOf, trackOf } from '../../src/platforms/soundcloud/convert.js';
import { setIn } from '../../src/platforms/soundcloud/wire.js';
import { tellShare } from './share.js';

const DIR = fileURLToPath(new URL('../../../shared/recordings/soundcloud/', import.meta.url));
const there = existsSync(DIR);

const SET = 'page-set-isolationep-hydration.json';
/** The answer of an interface for applications with an account of their own, which is not asked. */
const NOT_USED = 'official-resolve-track-241674452.json';

describe.skipIf(!there)(
  `soundcloud: recordings${there ? '' : ' (SKIPPED: ../shared is not here)'}`,
  () => {
    it('accounts for every body of the folder: one of two is an answer of a door that is used', ({
      task,
    }) => {
      const bodies = readdirSync(DIR).filter((file) => file !== 'SOURCES.tsv');
      expect(bodies.toSorted()).toEqual([NOT_USED, SET].toSorted());
      expect([SET].length / bodies.length).toBe(0.5);
      tellShare(task, 'soundcloud', 1, bodies.length);
    });

    it('Isolation EP: four tracks, free with advertisements', () => {
      const page = setIn(readFileSync(`${DIR}${SET}`, 'utf8'));
      const head = headOf('officialpandaeyes/sets/isolationep', page);
      expect(page).toMatchObject({ bare: 0, problem: null });
      expect(head).toMatchObject({
        title: 'Isolation EP',
        artists: ['Panda Eyes'],
        releaseDate: '2018-06-06',
        trackCount: 4,
      });
      const tracks = page.tracks.map((track) => trackOf(track, head));
      expect(
        tracks.map(({ title, otherTitles, durationMs, isrc }) => [
          otherTitles[0] ?? title,
          durationMs,
          isrc,
        ]),
      ).toEqual([
        ['Isolated', 157_270, 'QM42K1817143'],
        ['I Am Undead', 204_870, 'QM42K1800990'],
        ['Panda Eyes X Barely Alive X Virtual Riot - Triforce', 249_675, 'QM42K1801702'],
        ['The Beauty & The Lazergun', 220_676, 'QM42K1835928'],
      ]);
      for (const { terms } of tracks)
        expect(terms).toMatchObject([{ access: 'free', reason: 'free-with-ads' }]);
    });
  },
);
