export { addAlbum, emptyShelf, type Shelf } from './gather.js';
export { type ShelfAnswer, solveShelf } from './solve.js';
