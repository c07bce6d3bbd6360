import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PlanEntry } from '../model/index.js';

/** The plans that come with the program: data/plans.json. */
export function readShippedPlans(): PlanEntry[] {
  const text = readFileSync(join(packageFolder(import.meta.dirname), 'data', 'plans.json'), 'utf8');
  return (JSON.parse(text) as { plans: PlanEntry[] }).plans;
}

/** The bundle lies less deep than this file does. */
function packageFolder(from: string): string {
  const above = dirname(from);
  return existsSync(join(from, 'package.json')) || above === from ? from : packageFolder(above);
}
