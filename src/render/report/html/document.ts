import { script, scriptHash, style, styleHash } from 'fulldisc:page';
import type { Lang } from '../../view.js';
import { htmlText } from '../markup.js';
import { jsonText } from './encode.js';
import type { PageFacts } from './page/data.js';
import { pageWordsOf } from './words/index.js';

/**
 * Nothing but the page's own script and style, told by their hashes; no request goes out, no text becomes a script or
 * markup, whatever a title says.
 */
const POLICY = [
  "default-src 'none'",
  `script-src ${scriptHash}`,
  `style-src ${styleHash}`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** The same for a page without a script. */
export const SCRIPTLESS = [
  "default-src 'none'",
  `style-src ${styleHash}`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** The beginning of a page, up to its body. */
export function headOf(lang: Lang, title: string, policy: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="generator" content="fulldisc">
<meta http-equiv="Content-Security-Policy" content="${htmlText(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${htmlText(title)}</title>
<style>${style}</style>
</head>
`;
}

/** Everything before the albums' lines. */
export function opening(lang: Lang): string {
  const { title, scriptNeeded } = pageWordsOf(lang);
  return `${headOf(lang, title, POLICY)}<body>
<noscript><p>${htmlText(scriptNeeded)}</p></noscript>
<script type="application/json" id="albums">
`;
}

/** Everything after them. */
export function closing(facts: PageFacts, answer: string): string {
  return `</script>
<header>
<h1 id="heading"></h1>
<p class="answer">${htmlText(answer)}</p>
<p class="made">${htmlText(facts.made)}</p>
</header>
<main id="page"></main>
<script type="application/json" id="facts">${jsonText(facts)}</script>
<script>${script}</script>
</body>
</html>
`;
}
