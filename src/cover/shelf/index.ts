export { addAlbum, countAlbum, emptyShelf, type Shelf } from './gather.js';
export { type ShelfAnswer, shelfFrontier, solveShelf } from './solve.js';
