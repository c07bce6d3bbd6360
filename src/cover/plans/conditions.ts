import { isOldPrice, type PlanEntry, type PlanOptions, type Rates } from '../../model/index.js';
import { MOST_BASKETS } from './shop.js';

/*
 * What holds only on a condition, or should be known before one pays: `word: sentence`. The word is for scripts and
 * translations; the sentence is English, as all of JSON.
 */

/** What a buyer of this plan should know. */
export function conditionsOfPlan(plan: PlanEntry, { today }: Pick<PlanOptions, 'today'>): string[] {
  const { id, eligibility, note, maybe, seen } = plan;
  const conditions: string[] = [];
  if (eligibility) conditions.push(`eligibility: ${id}: ${eligibility.en}`);
  if (note) conditions.push(`note: ${id}: ${note.en}`);
  if (maybe.length > 0) {
    conditions.push(`maybe: ${id}: perhaps opens ${maybe.join(', ')} too, which is not counted`);
  }
  if (today !== undefined && isOldPrice(seen, today)) {
    conditions.push(`old-price: ${id}: its price was seen on ${seen}, more than 180 days ago`);
  }
  return conditions;
}

export function conditionOfRates(rates: Rates, today: string | undefined): string {
  const old =
    today !== undefined && isOldPrice(rates.date, today) ? ', more than 180 days ago' : '';
  return `rates: turned into ${rates.base} at the rates of ${rates.date}${old}`;
}

export function conditionOfTwoCurrencies(
  currencies: readonly string[],
  opened: number,
  of: number,
): string {
  return `two-currencies: ${currencies.join(' and ')} together would open ${opened} of ${of}; such sets are left out without rates`;
}

/** Where nothing that could be bought has a price in the currency of the budget. */
export function conditionOfBudget(budget: string, currencies: readonly string[]): string {
  return `budget: it is in ${budget}, the prices in ${currencies.join(' and ')}; without rates none is within it`;
}

export const MORE_WAYS = `more-ways: only ${MOST_BASKETS} of the sets of this cost and cover are named`;
