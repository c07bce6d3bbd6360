export * from './agree.js';
export * from './choose.js';
export * from './question.js';
