import type { Comparison } from './facts.js';

/** What the named facts of a comparison say of each field; a field not told is in neither list. */
const AGREEING: [string, RegExp][] = [
  ['title', /^title-(?:equal|close|part|with-)/],
  ['artist', /^(?:artist-(?:equal|close)|title-with-artist)$/],
  ['album', /^(?:album-(?:equal|close)|title-with-album)$/],
  ['length', /^duration-equal$/],
  ['number', /^number-equal$/],
  ['year', /^year-equal$/],
];
const DIFFERING: [string, RegExp][] = [
  ['title', /^title-(?:differs|other-script|subtitle)/],
  ['count', /^title-numbers/],
  ['artist', /^artist-(?:differs|other-script)/],
  ['album', /^album-differs/],
  ['length', /^duration-apart/],
  ['number', /^number-differs/],
  ['version', /^version-differs/],
];

/** Another album, version or part is what another recording shows too: number and length have to speak against it. */
const OTHERS_TOO = /^(?:album|version|count)$/;

/**
 * Whether a row fits what others agree on in all fields but one, which is then taken for damaged; at least `enough`
 * others have to agree. A track number that differs is never damage: albums hold many alike titles.
 */
export function fitsButOne({ reasons }: Comparison, enough: number): boolean {
  const differing = told(reasons, DIFFERING);
  if (differing.length !== 1) return false;
  const agreeing = told(reasons, AGREEING);
  const [damaged = ''] = differing;
  if (damaged === 'number') return false;
  const isPlaced = agreeing.includes('number') && agreeing.includes('length');
  if (OTHERS_TOO.test(damaged) && !isPlaced) return false;
  return agreeing.length >= enough;
}

function told(reasons: string[], fields: [string, RegExp][]): string[] {
  return fields
    .filter(([, pattern]) => reasons.some((reason) => pattern.test(reason)))
    .map(([field]) => field);
}
