import { changeText } from '../../changes.js';
import type { View } from '../../view.js';
import { answersOf, changesIn, nameOfItem } from '../changes.js';
import type { Format } from '../format.js';
import { htmlText } from '../markup.js';
import { reportWordsOf } from '../words/index.js';
import { headOf, SCRIPTLESS } from './document.js';

/** One page without a script: the answer, then a section an album that changed. */
export function changesHtml(view: View): Format {
  const sections: string[] = [];
  return {
    begin: () => '',
    album(item) {
      const changes = changesIn(item);
      if (changes.length === 0) return '';
      const lines = changes.map((change) => `<li>${htmlText(changeText(change, view))}</li>\n`);
      const name = htmlText(nameOfItem(item, view));
      sections.push(`<section>\n<h2>${name}</h2>\n<ul>\n${lines.join('')}</ul>\n</section>\n`);
      return '';
    },
    end(summary) {
      const answers = answersOf(summary, view).map(
        (one) => `<p class="answer">${htmlText(one)}</p>\n`,
      );
      return page(view, `${answers.join('')}${sections.join('')}`);
    },
  };
}

function page({ lang }: View, body: string): string {
  const { title } = reportWordsOf(lang).changes;
  return `${headOf(lang, title, SCRIPTLESS)}<body>
<header>
<h1>${htmlText(title)}</h1>
</header>
<main>
${body}</main>
</body>
</html>
`;
}
