import { isOldPrice } from '../../model/index.js';
import { configurationPath } from '../../paths.js';
import { planList } from '../../render/index.js';
import { EXIT } from '../errors.js';
import { ownPlansPath } from '../money.js';
import { print } from '../print.js';
import { type Flags, settle } from '../settings.js';
import { stdout } from '../stdout.js';

/** `fulldisc plans`: the memberships that are known, with price, date and source. */
export async function plans(
  _words: string[],
  flags: Flags & { path?: boolean },
  env: NodeJS.ProcessEnv,
): Promise<number> {
  if (flags.path) {
    const file = flags.config ?? env.FULLDISC_CONFIG ?? configurationPath();
    stdout.write(`${ownPlansPath(file)}\n`);
    return EXIT.answered;
  }
  const settled = settle(flags, env);
  const money = settled.countMoney(1);
  const { today = '' } = money.options;
  const list = money.plans.map((plan) => ({ ...plan, old: isOldPrice(plan.seen, today) }));
  await print({ ...settled, money }, { schemaVersion: 1 as const, plans: list }, (_, view) =>
    planList(view),
  );
  return EXIT.answered;
}
