export { gatedPlans } from './gated.js';
export { keysThatOpen, openersOf } from './keys.js';
export { ledgerOf } from './ledger.js';
export { type PlanMatrix, type PlanTrack, planMatrixOf, type Sale, type Way } from './matrix.js';
export { plansIn, solvePlans, unpricedIn } from './solve.js';
