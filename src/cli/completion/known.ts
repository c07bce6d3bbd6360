import type { PlanEntry } from '../../model/index.js';
import { configurationPath } from '../../paths.js';
import { readShippedPlans } from '../../plans/index.js';
import { PLATFORMS } from '../../platforms/index.js';
import { FORMATS } from '../../render/index.js';
import { UsageError } from '../errors.js';
import { knownPlans } from '../money.js';
import { references } from '../values.js';
import type { Known } from './grammar.js';

const REGIONS = ['CN', 'HK', 'MO', 'TW', 'SG', 'MY', 'JP', 'KR', 'US', 'GB'];

/** What the values of options can be, beyond what the flags themselves say: platforms, formats, plans and their keys. */
export function knownValues(): Known {
  const sold = plans().filter(({ off }) => !off);
  const keys = sold.flatMap((plan) => plan.keys);
  const gated = sold.filter((plan) => plan.eligibility !== null);
  return {
    '--platforms': list(PLATFORMS.map(({ card }) => card.id)),
    '--region': list(REGIONS),
    '--reference': { kind: 'words', words: references() },
    '--format': { kind: 'words', words: FORMATS },
    '--have': list([...sold.map(({ id }) => id), ...keys]),
    '--eligible': list(gated.map(({ id }) => id)),
  };
}

function list(words: readonly string[]) {
  return { kind: 'list', words: [...new Set(words)] } as const;
}

/** The plans of the program and the user's own; where that file cannot be used, a command that counts plans says so. */
function plans(): PlanEntry[] {
  try {
    return knownPlans(process.env.FULLDISC_CONFIG ?? configurationPath());
  } catch (thrown) {
    if (!(thrown instanceof UsageError)) throw thrown;
    return readShippedPlans();
  }
}
