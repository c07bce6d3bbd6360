export { albumTable } from './album.js';
export { changeLines } from './changes.js';
export { demoPage } from './demo.js';
export { explanation } from './explain.js';
export { historyPage } from './history.js';
export { cacheTable } from './house.js';
export { planList } from './plan-list.js';
export {
  FORMATS,
  type Format,
  type FormatName,
  type FormatOptions,
  openFormat,
} from './report/index.js';
export { shelfPage } from './shelf.js';
export type { Lang, View } from './view.js';
export { cutTo, widthOf } from './width.js';
