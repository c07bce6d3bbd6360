export { InputError } from './encoding.js';
export { withAlbums } from './expand.js';
export { readInput, type Source } from './input.js';
export { type Line, lineOf } from './line.js';
export { type Output, openOutput, ResumeError } from './output.js';
export { type Running, runReport } from './run.js';
export { keyOf, type Shard, shardOf } from './shard.js';
export { count, emptyTally, type Tally } from './tally.js';
export { type Watched, watchAlbums } from './watch.js';
