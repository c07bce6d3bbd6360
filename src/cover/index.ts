export * from './album.js';
export { type Matrix, matrixOf } from './matrix.js';
export { type IfYouCan, ifYouCan, type MoneyQuestion, planAlbum } from './money.js';
export { keysThatOpen, openersOf } from './plans/index.js';
export {
  addAlbum,
  countAlbum,
  emptyShelf,
  type Shelf,
  type ShelfAnswer,
  shelfFrontier,
  solveShelf,
} from './shelf/index.js';
export { type Solution, solveCovers } from './solve.js';
