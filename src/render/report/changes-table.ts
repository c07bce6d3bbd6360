import { isLineError } from '../../model/index.js';
import { changeLines } from '../changes.js';
import { paintOf } from '../paint.js';
import type { View } from '../view.js';
import { wrap } from '../width.js';
import { answersOf, changesIn, nameOfItem } from './changes.js';
import type { Format } from './format.js';
import { reportWordsOf } from './words/index.js';

/** How much changed, then album by album what; of albums that did not change it says nothing. */
export function changesTable(view: View): Format {
  const paint = paintOf(view);
  const albums: string[] = [];
  const bad: string[] = [];
  return {
    begin: () => '',
    album(item) {
      const name = nameOfItem(item, view);
      const changes = changesIn(item);
      if (isLineError(item)) bad.push(wrap(`  ${name}`, view.width, '    '));
      else if (changes.length > 0) {
        albums.push([wrap(name, view.width), ...changeLines(changes, view)].join('\n'));
      }
      return '';
    },
    end(summary) {
      const [answer = '', ...rest] = answersOf(summary, view).map((one) => wrap(one, view.width));
      const lines = bad.length === 0 ? [] : [paint.bold(reportWordsOf(view.lang).headings.lines)];
      const blocks = [[paint.bold(answer), ...rest], ...albums.map((one) => [one])];
      blocks.push([...lines, ...bad]);
      const told = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
      return `${told.join('\n\n')}\n`;
    },
  };
}
