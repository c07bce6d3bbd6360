import { cachedBench } from './cached.js';
import { lineOf } from './clock.js';
import { reportBench } from './report.js';

const quick = process.argv.includes('--quick');

const say = (line: string) => process.stdout.write(`${line}\n`);
for (const figure of cachedBench(quick ? 2000 : 10_000, quick ? 3 : 5)) say(lineOf(figure));
for (const figure of await reportBench(quick ? 2000 : 10_000)) say(lineOf(figure));
