import { artistLikeness } from './artists.js';
import { composedLikeness } from './composed.js';
import type { RecordFacts, TrackFacts } from './facts.js';
import { compareNumbers } from './numbers.js';
import { albumLikeness, type Reading } from './readings.js';
import { scriptOf } from './scripts.js';
import { CLOSE, relateTitles, type TitleRelation } from './titles.js';
import { differingVersions } from './versions.js';
import { WEIGHTS as W } from './weights.js';

/** One fact and what it weighs, in log odds. */
export interface Evidence {
  reason: string;
  weight: number;
}

const GENERIC =
  /^(?:(?:track|titel|piste|untitled|intro|outro|interlude|skit|prelude|曲目|音轨|トラック)(?: ?\d+)?|\d+)$/u;

/** Titles so far apart that artist and album are not looked at. */
const HOPELESS = W.titleDiffers + W.titleFarther;

/** What the titles, artists and albums of two readings say. */
export function weighReadings(a: Reading, b: Reading): Evidence[] {
  const titles = weighTitles(a, b);
  const isHopeless = titles.some(({ weight }) => weight <= HOPELESS);
  return isHopeless ? titles : [...titles, ...weighArtists(a, b), ...weighAlbums(a, b)];
}

/** The same for rows one of whose title fields holds two fields run together; empty where none does. */
export function weighComposed(a: Reading, b: Reading): Evidence[] {
  const composed = composedLikeness(a, b);
  if (composed === null) return [];
  const sure = (composed.value - CLOSE) / (1 - CLOSE);
  const field = composed.with === 'artist' ? W.artistEqual : W.albumEqual;
  const rest = composed.with === 'artist' ? weighAlbums(a, b) : weighArtists(a, b);
  return [
    { reason: `title-with-${composed.with}`, weight: sure * (W.titleBase + W.titleLength + field) },
    ...rest,
  ];
}

function weighTitles(a: Reading, b: Reading): Evidence[] {
  const relation = relateTitles(a.title, b.title);
  if (relation.kind === 'other-script')
    return [{ reason: 'title-other-script', weight: W.otherScript }];
  if (relation.kind === 'numbers-differ')
    return [{ reason: 'title-numbers-differ', weight: W.numbersDiffer }];
  const title = [{ reason: `title-${relation.kind}`, weight: titleWeight(relation) }];
  if (relation.kind === 'differs') return title;
  if (relation.kind === 'subtitle')
    title.push({ reason: 'subtitle-lacks', weight: W.subtitleLacks });
  if (compareNumbers(a.title.key, b.title.key) !== 'agree') {
    title.push({ reason: 'title-numbers-one-sided', weight: W.numbersOneSided });
  }
  return title;
}

function titleWeight({ value, text }: TitleRelation): number {
  const most = GENERIC.test(text)
    ? 0
    : W.titleBase + W.titleLength * Math.min(1, letters(text) / 16);
  if (value >= CLOSE) return most * ((value - CLOSE) / (1 - CLOSE));
  return W.titleDiffers + W.titleFarther * Math.min(1, (CLOSE - value) / 0.3);
}

/** Length of a text in Latin letters' worth: a Chinese character says as much as two or three of them. */
function letters(text: string): number {
  return [...text].reduce(
    (sum, one) => sum + (one === ' ' ? 0 : scriptOf(one) === 'latin' ? 1 : 2.5),
    0,
  );
}

function weighArtists(a: Reading, b: Reading): Evidence[] {
  const likeness = artistLikeness(a.artists, b.artists);
  if (likeness === null) return weighNoArtist(a, b);
  if (likeness === 1) return [{ reason: 'artist-equal', weight: W.artistEqual }];
  if (likeness >= 0.7) {
    return [{ reason: 'artist-close', weight: W.artistEqual * ((likeness - 0.6) / 0.4) }];
  }
  const sure = Math.min(1, (0.75 - likeness) / 0.25);
  return [{ reason: 'artist-differs', weight: W.artistDiffers * sure }];
}

function weighNoArtist(a: Reading, b: Reading): Evidence[] {
  return a.artists.length > 0 && b.artists.length > 0
    ? [{ reason: 'artist-other-script', weight: W.artistOtherScript }]
    : claimed(a, b, 'artist', W.artistClaimed);
}

/** Version words that differ; they decide, whatever else is equal, and so have no weight. */
export function weighVersions(a: Reading, b: Reading, isOneLength: boolean): Evidence[] {
  return differingVersions(a, b, isOneLength).map((word) => ({
    reason: `version-differs:${word}`,
    weight: 0,
  }));
}

/** What was read out of a title and met nothing to bear it out. */
function claimed(a: Reading, b: Reading, field: 'artist' | 'album', weight: number): Evidence[] {
  const isClaim = a.claims.includes(field) || b.claims.includes(field);
  return isClaim ? [{ reason: `${field}-claimed`, weight }] : [];
}

function weighAlbums(a: Reading, b: Reading): Evidence[] {
  if (a.claims.includes('album') && b.claims.includes('album')) return [];
  if (a.album === '' || b.album === '') return claimed(a, b, 'album', W.albumClaimed);
  const likeness = albumLikeness(a.album, b.album);
  if (likeness < 0.7) {
    const isClaim = a.claims.includes('album') || b.claims.includes('album');
    return [{ reason: 'album-differs', weight: isClaim ? W.albumClaimDiffers : W.albumDiffers }];
  }
  const isTitle = a.album === a.title.name || b.album === b.title.name;
  const weight = W.albumEqual * (isTitle ? 0.3 : 1) * ((likeness - 0.5) * 2);
  return [{ reason: likeness === 1 ? 'album-equal' : 'album-close', weight }];
}

/** Rounded to whole seconds by one side and cut by another, two lengths of one recording lie this near. */
const EQUAL_MS = 1500;
/** Silence and fades differ by edition: 5 s are common. */
const NEAR_MS = 5000;

/** Share of its length by which a recording is surely another one. */
const FAR = 0.2;

/** What two lengths in ms say; nothing where one is not told. */
export function weighDurations(a: number | undefined, b: number | undefined): Evidence[] {
  if (!a || !b) return [];
  const apart = Math.abs(a - b);
  if (apart <= EQUAL_MS) return [{ reason: 'duration-equal', weight: W.durationEqual }];
  const near = NEAR_MS + 0.01 * Math.max(a, b);
  if (apart <= near)
    return [{ reason: 'duration-near', weight: W.durationNear * (1.3 - apart / near) }];
  const far = Math.min(1, apart / Math.max(a, b) / FAR);
  return [{ reason: 'duration-apart', weight: W.durationApart * (0.35 + 0.65 * far) }];
}

/** What two track numbers say: within one album they are places. */
export function weighNumbers(a: TrackFacts, b: TrackFacts, isOneAlbum: boolean): Evidence[] {
  if (!a.number || !b.number) return [];
  const isEqual = a.number === b.number;
  const [equal, differs] = isOneAlbum
    ? [W.placeEqual, W.placeDiffers]
    : [W.numberEqual, W.numberDiffers];
  return [
    { reason: isEqual ? 'number-equal' : 'number-differs', weight: isEqual ? equal : differs },
  ];
}

type Dated = Pick<RecordFacts, 'year'>;

/** What two years of release say; reissues are common. */
export function weighYears({ year: a }: Dated, { year: b }: Dated): Evidence[] {
  if (!a || !b) return [];
  return a === b
    ? [{ reason: 'year-equal', weight: W.yearEqual }]
    : [{ reason: 'year-differs', weight: W.yearDiffers }];
}
