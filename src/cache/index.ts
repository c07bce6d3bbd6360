export * from './albums.js';
export * from './answers.js';
export * from './error.js';
export { saveListing } from './listings.js';
export { type Cache, openCache } from './open.js';
export * from './read.js';
export * from './upkeep.js';
export * from './evidence.js';
