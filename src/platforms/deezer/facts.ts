import type { Problem } from '../../model/index.js';
import type { Facts, PageRights } from './rights.js';
import type { Track } from './wire.js';

/** What other answers tell of a row. */
export interface Beside {
  /** The track's own door, or why it did not answer. */
  detail?: Track | Problem | undefined;
  page?: PageRights | undefined;
  isAlbumShut?: boolean;
}

/** All that is known of a row, for the tables. */
export function factsOf(row: Track, { detail, page, isAlbumShut = false }: Beside = {}): Facts {
  const more = detailIn(detail);
  const { alternative, available_countries } = more ?? row;
  const readable = row.readable ?? more?.readable ?? null;
  return {
    readable,
    isAlbumShut,
    preview: Boolean(row.preview),
    hasAlternative: Boolean(alternative?.id),
    countries: countriesIn(available_countries, readable === false && more !== null),
    lack: detail && isProblem(detail) ? detail.code : 'no-terms',
    page: page ?? null,
  };
}

export function isProblem(told: Track | Problem): told is Problem {
  return 'code' in told;
}

/** What a track's own door told; null where it was not asked, or failed. */
export function detailIn(detail: Beside['detail']): Track | null {
  return detail && !isProblem(detail) ? detail : null;
}

/** No list is a list of none only where the track plays for nobody: one that plays is licensed somewhere. */
function countriesIn(
  told: Track['available_countries'],
  isShut: boolean,
): readonly string[] | null {
  if (told && told.length > 0) return told;
  return isShut ? [] : null;
}
