export * from './agree.js';
export * from './align.js';
export * from './choose.js';
export * from './merge.js';
export * from './merged.js';
export * from './question.js';
export * from './wanted.js';
