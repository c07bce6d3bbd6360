import type { PlanEntry } from '../model/index.js';
import { mergePlans } from './merge.js';
import { readOwnPlans } from './own.js';
import { readShippedPlans } from './shipped.js';

export { KEY_PLATFORMS } from './fields.js';
export { PlansError } from './own.js';
export { readShippedPlans } from './shipped.js';

/** The plans that are known: the program's, changed by the user's own file where there is one. Throws PlansError. */
export function loadPlans(ownPath: string): PlanEntry[] {
  return mergePlans(readShippedPlans(), readOwnPlans(ownPath), ownPath);
}
