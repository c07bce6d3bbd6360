/*
 * What another program may import. The command line is built on the same functions. Importing this opens no file and
 * no connection: `lookup` loads the database and the network when it is called.
 */
export { type Counting, type Matrix, matrixOf, type TermsMatrix } from './cover/matrix.js';
export {
  type PlanMatrix,
  type PlanTrack,
  planMatrixOf,
  type Sale,
  type Way,
} from './cover/plans/matrix.js';
export { type PlanLike, solvePlans } from './cover/plans/solve.js';
export { type Solution, solveCovers } from './cover/solve.js';
export { type LookupOptions, lookup, type MoneyOptions, shippedPlans } from './library.js';
export type { Progress } from './lookup/progress.js';
export { PickError, QuestionError } from './lookup/question.js';
export { clusterRecords } from './match/cluster.js';
export { compareTracks } from './match/compare.js';
export type { Comparison, RecordFacts, TrackFacts } from './match/facts.js';
export { type Pick, pickTrack } from './match/pick.js';
export * from './model/codes.js';
export type { Problem } from './model/failure.js';
export type { PlatformId, Price, Terms } from './model/listing.js';
export type { Money } from './model/money.js';
export type { Overrule } from './model/overrule.js';
export type { PlanEntry, PlanOptions, Rates } from './model/plan.js';
export type * from './model/report.js';
