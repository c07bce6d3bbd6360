export { albumTable } from './album.js';
export { demoPage } from './demo.js';
export { explanation } from './explain.js';
export { cacheTable, platformTable } from './house.js';
export type { Lang, View } from './view.js';
