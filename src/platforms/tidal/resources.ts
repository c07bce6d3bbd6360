import { rowsOf } from '../shape.js';
import { artist, type Document, type Ref, resource } from './wire.js';

/** The resources that came with answers, by type and id. */
export type Resources = ReadonlyMap<string, unknown>;

/** What is included in these answers and what they are about. */
export function resourcesIn(...documents: readonly Document[]): Resources {
  const all = documents.flatMap(({ data, included }) => [...(included ?? []), ...data]);
  // Relations name a resource as data too; those that hold no attributes are no resources.
  const full = all.filter((one) => typeof one === 'object' && one !== null && 'attributes' in one);
  return new Map(
    full.flatMap((one) => rowsOf(resource, [one]).good.map((ref) => [keyOf(ref), one])),
  );
}

/** The resource that a relation names; undefined where it did not come. */
export function resourceOf(resources: Resources, ref: Ref | undefined): unknown {
  return ref && resources.get(keyOf(ref));
}

/** The names of artists, in the order of the relation; one that did not come is left out. */
export function namesOf(resources: Resources, refs: readonly Ref[] | null | undefined): string[] {
  const came = (refs ?? []).map((ref) => resourceOf(resources, ref));
  return rowsOf(artist, came).good.map(({ attributes }) => attributes.name);
}

/** The cursor of the next page, out of its address; null where there is none. */
export function cursorIn(next: string | null | undefined): string | null {
  if (!next || !URL.canParse(next, 'https://openapi.tidal.com/v2/')) return null;
  return new URL(next, 'https://openapi.tidal.com/v2/').searchParams.get('page[cursor]');
}

function keyOf({ type, id }: Ref): string {
  return `${type}/${id}`;
}
