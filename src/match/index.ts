export * from './album/index.js';
export * from './cluster.js';
export * from './compare.js';
export * from './keys.js';
export * from './pick.js';
export * from './warm.js';
