import { cachedBench } from './cached.js';
import { lineOf } from './clock.js';
import { coldBench } from './cold.js';
import { matchBench } from './match.js';
import { paceBench } from './pace.js';
import { plansBench } from './plans.js';
import { reportBench } from './report.js';
import { startupBench } from './startup.js';

/* One line a figure: ok or over, name, ratio, the mark to reach. Timing never fails; a fault of the bench does. */
const quick = process.argv.includes('--quick');
const say = (line: string) => process.stdout.write(`${line}\n`);

for (const figure of startupBench(quick ? 9 : 31)) say(lineOf(figure));
const cold = await coldBench(quick ? 6 : 20);
say(lineOf(cold.figure));
cold.lines.forEach(say);
for (const figure of cachedBench(quick ? 2000 : 10_000, quick ? 3 : 5)) say(lineOf(figure));
for (const figure of await reportBench(quick ? 2000 : 10_000)) say(lineOf(figure));
for (const figure of plansBench(quick ? 100_000 : 1_000_000)) say(lineOf(figure));
const pace = await paceBench(quick ? 20 : 60);
say(lineOf(pace.figure));
pace.lines.forEach(say);
for (const line of await matchBench()) say(`      ${line}`);
