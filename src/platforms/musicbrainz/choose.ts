import { countOf } from './music.js';
import type { Edition } from './wire.js';

/**
 * Editions of one album, the best reference first (dossier 5): official and digital with the count that most editions
 * have, then the earliest official one, then the rest; translations of a track list come last.
 */
export function byReference(editions: readonly Edition[]): Edition[] {
  const usual = usualCount(editions);
  const rank = (one: Edition): number => {
    if (one.status === 'Pseudo-Release') return 3;
    if (one.status !== 'Official') return 2;
    return isDigital(one) && countIn(one) === usual ? 0 : 1;
  };
  return [...editions].sort(
    (a, b) => rank(a) - rank(b) || compare(dayOf(a), dayOf(b)) || compare(a.id, b.id),
  );
}

/** The release a recording is asked for by: of the album rather than the single, the single rather than a compilation. */
export function byAlbum(editions: readonly Edition[]): Edition[] {
  const official = editions.filter((one) => one.status === 'Official');
  const among = byReference(official.length > 0 ? official : editions);
  return among.sort((a, b) => kindOf(a) - kindOf(b));
}

const KINDS = ['Album', 'EP', 'Single'];
const GATHERED = /^(?:compilation|dj-mix|mixtape\/street)$/i;

function kindOf({ 'release-group': group }: Edition): number {
  const kind = KINDS.indexOf(group?.['primary-type'] ?? '');
  const isGathered = (group?.['secondary-types'] ?? []).some((one) => GATHERED.test(one));
  return (kind < 0 ? KINDS.length : kind) + (isGathered ? KINDS.length + 1 : 0);
}

function usualCount(editions: readonly Edition[]): number | null {
  const votes = new Map<number, number>();
  for (const count of editions.map(countIn)) {
    if (count !== null) votes.set(count, (votes.get(count) ?? 0) + 1);
  }
  const [best] = [...votes].sort(([a, left], [b, right]) => right - left || a - b);
  return best?.[0] ?? null;
}

function countIn({ media }: Edition): number | null {
  return countOf(media ?? []);
}

function isDigital({ media }: Edition): boolean {
  return (
    (media ?? []).length > 0 && (media ?? []).every(({ format }) => format === 'Digital Media')
  );
}

/** A date of less than a day comes after the days it may mean. */
function dayOf({ date }: Edition): string {
  return (date ?? '').padEnd(10, '~');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
