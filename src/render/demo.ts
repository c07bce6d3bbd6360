import type { AlbumReport } from '../model/index.js';
import { albumTable } from './album.js';
import { paintOf } from './paint.js';
import type { View } from './view.js';
import { wrap } from './width.js';
import { wordsOf } from './words/index.js';

/** What the demonstration shows. */
interface Demonstration {
  albums: ({ invented: boolean } & AlbumReport)[];
}

/** `fulldisc demo` for people: what it is and is not, then each album's report under its own notice. */
export function demoPage({ albums }: Demonstration, view: View): string {
  const { demo } = wordsOf(view.lang);
  const paint = paintOf(view);
  const pages = albums.map(({ invented, ...report }) => {
    const notice = `== ${invented ? demo.invented : demo.recorded}`;
    return `${paint.dim(wrap(notice, view.width, '   '))}\n\n${albumTable(report, view)}`;
  });
  return `${paint.bold(wrap(demo.notice, view.width))}\n\n${pages.join('\n')}`;
}
