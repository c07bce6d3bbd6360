import { isGreyed, type ListedTrack, problemOf, terms } from '../../model/index.js';
import type { Session } from '../platform.js';
import { rowsOf } from '../shape.js';
import { askApi } from './api.js';
import { type Setting, trackOf } from './convert.js';
import { tracks as tracksRequest } from './requests.js';
import { type Resources, resourceOf, resourcesIn } from './resources.js';
import { type Ref, type Track, track } from './wire.js';

interface Placed {
  row: Track;
  track: ListedTrack;
}

/**
 * The tracks, those that do not play with the terms and the address of the track that stands in for them. What that
 * one's terms are is asked once for all, where they did not come with the album; untold they are unknown.
 */
export async function withReplacements(
  session: Session,
  placed: readonly Placed[],
  resources: Resources,
  setting: Setting,
): Promise<ListedTrack[]> {
  const others = placed.flatMap((one) => standInOf(one) ?? []);
  const lacking = others.filter((ref) => resourceOf(resources, ref) === undefined);
  const known = new Map([...resources, ...(await resourcesFor(session, lacking, setting))]);
  return placed.map((one) => {
    const ref = standInOf(one);
    if (!ref) return one.track;
    const [row] = rowsOf(track, [resourceOf(known, ref)]).good;
    if (!row) {
      const untold = terms('unknown', 'replaced', { region: setting.region });
      return { ...one.track, terms: [untold] };
    }
    const other = trackOf(row, known, setting, { album: null });
    return { ...one.track, url: other.url, terms: other.terms };
  });
}

function standInOf({ row, track }: Placed): Ref | undefined {
  const [ref] = row.relationships?.replacement?.data ?? [];
  return ref && ref.id !== row.id && isGreyed(track) ? ref : undefined;
}

async function resourcesFor(
  session: Session,
  refs: readonly Ref[],
  { region }: Setting,
): Promise<Resources> {
  if (refs.length === 0) return new Map();
  const ids = [...new Set(refs.map(({ id }) => id))];
  const told = await askApi(session, tracksRequest(ids, region)).catch((thrown: unknown) => {
    problemOf(thrown);
    return null;
  });
  return told ? resourcesIn(told.document) : new Map();
}
