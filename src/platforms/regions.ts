import {
  type AlbumSearch,
  easier,
  Failure,
  type ListedTrack,
  type Listing,
  type Terms,
  type TrackSearch,
  terms,
} from '../model/index.js';

/** What one region answered, or why it did not. */
export interface InRegion<T> {
  region: string;
  outcome: T | Failure;
}

/** Asks every region side by side; a Failure is one of the outcomes, any other throw is a fault of ours. */
export function askRegions<T>(
  regions: readonly string[],
  ask: (region: string) => Promise<T>,
): Promise<InRegion<T>[]> {
  return Promise.all(
    regions.map(async (region) => {
      const outcome = await ask(region).catch((thrown: unknown) => {
        if (thrown instanceof Failure) return thrown;
        throw thrown;
      });
      return { region, outcome };
    }),
  );
}

/**
 * One listing out of what each region lists of the same album; null where no region has it. A track that one region
 * lists and another, read to its end, does not is region-locked there; what a region failed to tell is unknown, and the
 * listing's problem. Throws the first Failure where no region shows the album and not all of them answered.
 */
export function joinListings(answers: readonly InRegion<Listing | null>[]): Listing | null {
  const told = answers.flatMap(({ outcome }) => (isListing(outcome) ? [outcome] : []));
  const [first] = told;
  if (!first) {
    const failed = answers.find(({ outcome }) => outcome instanceof Failure)?.outcome;
    if (failed instanceof Failure) throw failed;
    return null;
  }
  const rows = joinRows(
    answers.map(({ region, outcome }) => ({
      region,
      tracks: isListing(outcome) ? outcome.tracks : [],
      lacking: lackingIn(region, outcome),
    })),
  );
  const tracks = inOrder(rows);
  const count = Math.max(...told.map(({ trackCount }) => trackCount ?? 0));
  const problems = answers.map(({ outcome }) => outcome?.problem ?? null);
  return {
    ...first,
    trackCount: count || null,
    barcode: told.find(({ barcode }) => barcode !== null)?.barcode ?? null,
    tracks,
    complete: count > 0 ? tracks.length >= count : told.some(({ complete }) => complete),
    problem: problems.find((problem) => problem !== null) ?? null,
  };
}

/** One page of songs out of what each region found; a search cut short proves nothing for the rows it lacks. */
export function joinTracks(answers: readonly InRegion<TrackSearch>[]): TrackSearch {
  const told = answers.flatMap(({ outcome }) => (outcome instanceof Failure ? [] : [outcome]));
  const [first] = told;
  if (!first) throw failureOf(answers);
  const rows = joinRows(
    answers.map(({ region, outcome }) => {
      if (outcome instanceof Failure)
        return { region, tracks: [], lacking: terms('unknown', outcome.code, { region }) };
      const isAll = outcome.whole && outcome.last;
      const lacking = isAll ? notThere(region) : terms('unknown', 'search-cut', { region });
      return { region, tracks: outcome.rows, lacking };
    }),
  );
  const isWhole = told.length === answers.length && told.every(({ whole }) => whole);
  return {
    ...first,
    rows,
    total: told.every(({ total }) => total !== null)
      ? Math.max(...told.map(({ total }) => total ?? 0))
      : null,
    whole: isWhole,
    last: told.every(({ last }) => last),
  };
}

/** Every album that some region found, once. */
export function joinAlbums(answers: readonly InRegion<AlbumSearch>[]): AlbumSearch {
  const told = answers.flatMap(({ outcome }) => (outcome instanceof Failure ? [] : [outcome]));
  const [first] = told;
  if (!first) throw failureOf(answers);
  const heads = new Map(told.flatMap(({ heads }) => heads.map((head) => [head.id, head])));
  const whole = told.length === answers.length && told.every((one) => one.whole);
  return { ...first, heads: [...heads.values()], whole };
}

interface Rows {
  region: string;
  tracks: readonly ListedTrack[];
  /** The terms of a row that others list and this region does not. */
  lacking: Terms;
}

/** The rows of all regions, each with terms for every region, the easiest first. */
function joinRows(regions: readonly Rows[]): ListedTrack[] {
  const joined: { track: ListedTrack; in: Map<string, Terms[]> }[] = [];
  for (const { region, tracks } of regions) {
    const own = new Set(tracks.map(({ id }) => id));
    for (const track of tracks) {
      const open = joined.filter((one) => !one.in.has(region));
      // Places may repeat where discs are not told: what this region lists itself is not another's.
      const known =
        open.find((one) => one.track.id === track.id) ??
        open.find((one) => !own.has(one.track.id) && isSame(one.track, track));
      if (known) known.in.set(region, track.terms);
      else joined.push({ track, in: new Map([[region, track.terms]]) });
    }
  }
  return joined.map(({ track, in: told }) => ({
    ...track,
    terms: regions.flatMap(({ region, lacking }) => told.get(region) ?? [lacking]).sort(easier),
  }));
}

/** The same place on the same album, or the same recording on it where no place is stated. */
function isSame(one: ListedTrack, other: ListedTrack): boolean {
  if (!one.album?.id || one.album.id !== other.album?.id) return false;
  if (one.number !== null && other.number !== null)
    return one.number === other.number && one.disc === other.disc;
  return one.isrc !== null && one.isrc === other.isrc;
}

function lackingIn(region: string, outcome: Listing | null | Failure): Terms {
  const problem = outcome?.problem ?? null;
  return problem ? terms('unknown', problem.code, { region }) : notThere(region);
}

function notThere(region: string): Terms {
  return terms('region-locked', 'not-in-region', { region });
}

/** By disc and number where every row states them: rows of a later region stand where they belong. */
function inOrder(tracks: ListedTrack[]): ListedTrack[] {
  if (!tracks.every(({ disc, number }) => disc !== null && number !== null)) return tracks;
  return [...tracks].sort(
    (one, other) => (one.disc ?? 0) - (other.disc ?? 0) || (one.number ?? 0) - (other.number ?? 0),
  );
}

function isListing(outcome: Listing | null | Failure): outcome is Listing {
  return outcome !== null && !(outcome instanceof Failure);
}

function failureOf(answers: readonly InRegion<unknown>[]): Error {
  const failed = answers.find(({ outcome }) => outcome instanceof Failure)?.outcome;
  return failed instanceof Failure ? failed : new Error('no region was asked');
}
