import { artistLikeness } from './artists.js';
import { compareNumbers } from './numbers.js';
import { albumLikeness, type Reading } from './readings.js';
import { scriptOf } from './scripts.js';
import { CLOSE, relateTitles, type TitleRelation } from './titles.js';
import { WEIGHTS as W } from './weights.js';

/** One fact and what it weighs, in log odds. */
export interface Evidence {
  reason: string;
  weight: number;
}

const GENERIC =
  /^(?:(?:track|titel|piste|untitled|intro|outro|interlude|skit|prelude|曲目|音轨|トラック)(?: ?\d+)?|\d+)$/u;

/** What the titles, artists and albums of two readings say. */
export function weighReadings(a: Reading, b: Reading): Evidence[] {
  const relation = relateTitles(a.title, b.title);
  return [...weighTitles(relation, a, b), ...weighArtists(a, b), ...weighAlbums(a, b)];
}

function weighTitles(relation: TitleRelation, a: Reading, b: Reading): Evidence[] {
  if (relation.kind === 'other-script') {
    return [{ reason: 'title-other-script', weight: W.otherScript }];
  }
  if (relation.kind === 'numbers-differ') {
    return [{ reason: 'title-numbers-differ', weight: W.numbersDiffer }];
  }
  const title = { reason: `title-${relation.kind}`, weight: titleWeight(relation) };
  const oneSided =
    relation.kind !== 'differs' && compareNumbers(a.title.key, b.title.key) !== 'agree';
  return oneSided
    ? [title, { reason: 'title-numbers-one-sided', weight: W.numbersOneSided }]
    : [title];
}

function titleWeight({ value, text }: TitleRelation): number {
  const most = GENERIC.test(text)
    ? 0
    : W.titleBase + W.titleLength * Math.min(1, letters(text) / 16);
  if (value >= CLOSE) return most * ((value - CLOSE) / (1 - CLOSE));
  return W.titleFloor * Math.min(1, (CLOSE - value) / 0.3) - 1.5;
}

/** Length of a text in Latin letters' worth: a Chinese character says as much as two or three of them. */
function letters(text: string): number {
  return [...text].reduce(
    (sum, one) => sum + (scriptOf(one) === 'latin' ? 1 : one === ' ' ? 0 : 2.5),
    0,
  );
}

function weighArtists(a: Reading, b: Reading): Evidence[] {
  const likeness = artistLikeness(a.artists, b.artists);
  if (likeness === null) return [];
  if (likeness === 1) return [{ reason: 'artist-equal', weight: W.artistEqual }];
  if (likeness >= 0.75)
    return [{ reason: 'artist-close', weight: W.artistEqual * (likeness - 0.5) * 2 }];
  return [
    {
      reason: 'artist-differs',
      weight: W.artistDiffers * Math.min(1, (0.75 - likeness) / 0.25) - 1,
    },
  ];
}

function weighAlbums(a: Reading, b: Reading): Evidence[] {
  if (a.album === '' || b.album === '') return [];
  const likeness = albumLikeness(a.album, b.album);
  if (likeness < 0.75) return [{ reason: 'album-differs', weight: W.albumDiffers }];
  const isTitle = a.album === a.title.name || b.album === b.title.name;
  const weight = W.albumEqual * (isTitle ? 0.3 : 1) * ((likeness - 0.5) * 2);
  return [{ reason: likeness === 1 ? 'album-equal' : 'album-close', weight }];
}

/** Rounded to whole seconds by one side and cut by another, two lengths of one recording lie this near. */
const EQUAL_MS = 1500;
/** Silence and fades differ by edition: 5 s are common. */
const NEAR_MS = 5000;

/** What two lengths in ms say; nothing where one is not told. */
export function weighDurations(a: number | undefined, b: number | undefined): Evidence[] {
  if (!a || !b) return [];
  const apart = Math.abs(a - b);
  if (apart <= EQUAL_MS) return [{ reason: 'duration-equal', weight: W.durationEqual }];
  const near = NEAR_MS + 0.01 * Math.max(a, b);
  if (apart <= near)
    return [{ reason: 'duration-near', weight: W.durationNear * (1.3 - apart / near) }];
  const far = Math.min(1, (apart - near) / near);
  return [{ reason: 'duration-apart', weight: W.durationApart * (0.5 + far / 2) }];
}

/** What two small numbers (track numbers, years) say. */
export function weighCounts(
  a: number | undefined,
  b: number | undefined,
  name: 'number' | 'year',
): Evidence[] {
  if (!a || !b) return [];
  const [equal, differs] =
    name === 'number' ? [W.numberEqual, W.numberDiffers] : [W.yearEqual, W.yearDiffers];
  return a === b
    ? [{ reason: `${name}-equal`, weight: equal }]
    : [{ reason: `${name}-differs`, weight: differs }];
}
