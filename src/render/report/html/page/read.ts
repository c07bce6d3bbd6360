import type { PageAlbum, PageFacts } from './data.js';

/** The facts, and the albums in input order, out of the page's own data blocks. */
export function readPage(): { facts: PageFacts; albums: PageAlbum[] } {
  const lines = textOf('albums').split('\n');
  return {
    facts: JSON.parse(textOf('facts')) as PageFacts,
    albums: lines.filter((line) => line !== '').map((line) => JSON.parse(line) as PageAlbum),
  };
}

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}
