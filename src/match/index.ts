export * from './compare.js';
export * from './keys.js';
