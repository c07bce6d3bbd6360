import {
  type Cover,
  type CoverTerms,
  opens,
  type PlatformId,
  type TrackName,
  type TrackReport,
  type UndecidedTrack,
} from '../model/index.js';
import { matrixOf, type TermsMatrix } from './matrix.js';
import { needed } from './needed.js';
import { type Solution, solveCovers } from './solve.js';

const TERMS: readonly CoverTerms[] = ['free', 'subscription', 'purchase'];

/** What is to be covered, and how it is counted. */
export interface CoverQuestion {
  tracks: readonly TrackReport[];
  /** In report order. */
  platforms: readonly PlatformId[];
  regions: readonly string[];
  quality: 'any' | 'full';
}

/** Which platforms, taken together, open the album, and what no platform opens. */
export interface CoverAnswer {
  covers: Cover[];
  missing: TrackName[];
  undecided: UndecidedTrack[];
}

/** The covers for every region and every kind of terms. */
export function coverAlbum(question: CoverQuestion): CoverAnswer {
  const names = question.tracks.map(nameOf);
  const covers = question.regions.flatMap((region, index) =>
    TERMS.flatMap((terms) => {
      const matrix = matrixOf(question.tracks, question.platforms, {
        terms,
        region,
        isFirstRegion: index === 0,
        quality: question.quality,
      });
      return solveCovers(matrix).map((solution) =>
        coverOf(names, matrix, needed(matrix, solution), { terms, region }),
      );
    }),
  );
  return { covers, ...unopened(question) };
}

function coverOf(
  names: readonly TrackName[],
  matrix: TermsMatrix,
  { set, covered }: Solution,
  on: { terms: CoverTerms; region: string },
): Cover {
  const cover: Cover = {
    ...on,
    platforms: platformsIn(matrix.platforms, set),
    covered,
    of: names.length,
    complete: covered === names.length,
    standardOnly: 0,
    missing: [],
    undecided: [],
  };
  for (let index = 0; index < names.length; index++) {
    const name = names[index] as TrackName;
    const unknown = (matrix.unknown[index] ?? 0) & set;
    if ((matrix.opened[index] ?? 0) & set) {
      if (((matrix.openedFully[index] ?? 0) & set) === 0) cover.standardOnly++;
    } else if (unknown) {
      const platforms = platformsIn(matrix.platforms, unknown);
      cover.undecided.push({ ...name, platforms });
    } else {
      cover.missing.push(name);
    }
  }
  return cover;
}

function platformsIn(platforms: readonly PlatformId[], set: number): PlatformId[] {
  return platforms.filter((_, index) => (set >> index) & 1);
}

function nameOf({ disc, number, title }: TrackReport): TrackName {
  return { disc, number, title };
}

/** Tracks that no offer of any platform opens: missing where all have answered, else undecided. */
function unopened(question: CoverQuestion): Omit<CoverAnswer, 'covers'> {
  const missing: TrackName[] = [];
  const undecided: UndecidedTrack[] = [];
  for (const track of question.tracks) {
    const offers = Object.values(track.offers);
    if (offers.some((all) => all.some(opens))) continue;
    const platforms = question.platforms.filter((platform) =>
      track.offers[platform]?.some((offer) => offer.access === 'unknown'),
    );
    if (platforms.length > 0) undecided.push({ ...nameOf(track), platforms });
    else missing.push(nameOf(track));
  }
  return { missing, undecided };
}
