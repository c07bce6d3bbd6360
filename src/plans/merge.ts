import { clean, type InBothLanguages, type PlanEntry } from '../model/index.js';
import type { Change } from './fields.js';
import { type OwnPlans, PlansError } from './own.js';

/** The plans that come with the program, as the user's own file changes, hides or adds to them. */
export function mergePlans(
  shipped: readonly PlanEntry[],
  own: OwnPlans | null,
  path: string,
): PlanEntry[] {
  const plans = new Map(shipped.map((plan) => [plan.id, plan]));
  for (const { change, line } of own?.changes ?? []) {
    const place = { day: own?.day ?? '', path, line };
    if (change.hide) plans.delete(change.id);
    else plans.set(change.id, changed(plans.get(change.id), change, place));
  }
  return [...plans.values()];
}

interface Place {
  path: string;
  line: number;
  /** YYYY-MM-DD: when the file was last changed. */
  day: string;
}

function changed(known: PlanEntry | undefined, change: Change, place: Place): PlanEntry {
  const { name, eligibility, note, hide: _, ...rest } = change;
  // Whoever states a price saw it when the file was written, unless they say another day.
  const told = change.price || !known ? { seen: place.day, source: place.path } : {};
  return {
    ...(known ?? ownPlan(change, place)),
    ...told,
    ...rest,
    ...(name !== undefined && { name: inBoth(name) }),
    ...(eligibility !== undefined && { eligibility: inBothOrNone(eligibility) }),
    ...(note !== undefined && { note: inBothOrNone(note) }),
  };
}

/** A plan of the user's own, before what the file says of it. */
function ownPlan({ id, keys, price }: Change, { path, line, day }: Place): PlanEntry {
  if (!keys || !price) {
    const lacking = keys ? '"price"' : '"keys"';
    throw new PlansError(`${path}, line ${line}: ${lacking} is missing: "${id}" is a new plan`);
  }
  return {
    id,
    name: inBoth(id),
    keys,
    maybe: [],
    price,
    months: 1,
    eligibility: null,
    note: null,
    channel: '-',
    seen: day,
    source: path,
    off: false,
  };
}

function inBothOrNone(text: string | InBothLanguages | null): InBothLanguages | null {
  return text === null ? null : inBoth(text);
}

function inBoth(text: string | InBothLanguages): InBothLanguages {
  if (typeof text !== 'string') return { zh: clean(text.zh), en: clean(text.en) };
  return { zh: clean(text), en: clean(text) };
}
