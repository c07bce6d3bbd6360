import { changeText } from '../changes.js';
import type { View } from '../view.js';
import { answersOf, changesIn, nameOfItem } from './changes.js';
import type { Format } from './format.js';
import { markdownText } from './markup.js';

/** Markdown: the answer, then a section an album that changed. */
export function changesMarkdown(view: View): Format {
  const sections: string[] = [];
  return {
    begin: () => '',
    album(item) {
      const changes = changesIn(item);
      if (changes.length === 0) return '';
      const lines = changes.map((change) => `- ${markdownText(changeText(change, view))}\n`);
      sections.push(`## ${markdownText(nameOfItem(item, view))}\n\n${lines.join('')}`);
      return '';
    },
    end(summary) {
      const [answer = '', ...rest] = answersOf(summary, view).map(markdownText);
      return `${[`**${answer}**\n`, ...rest.map((one) => `${one}\n`), ...sections].join('\n')}`;
    },
  };
}
