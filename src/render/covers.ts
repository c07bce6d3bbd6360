import type { AlbumReport, Cover } from '../model/index.js';
import type { Paint } from './paint.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { wordsOf } from './words/index.js';

/** What covers the album: a line a set of platforms, cheaper terms first. */
export function covers(report: AlbumReport, view: View, paint: Paint): string[] {
  const lines = coverTexts(report, view).map((text) => wrap(`  ${text}`, view.width, '    '));
  return [paint.bold(wordsOf(view.lang).headings.covers), ...lines];
}

/** The same, each line in one piece. */
export function coverTexts(report: AlbumReport, view: View): string[] {
  const words = wordsOf(view.lang);
  const many = report.regions.length > 1;
  return report.covers
    .filter((cover) => addsSomething(cover, report.covers))
    .map((cover) => {
      const region = many ? `${cover.region} ` : '';
      const names = cover.platforms.map((platform) => nameOf(view, platform));
      const text = words.cover(names, cover.covered, cover.of, cover.standardOnly);
      return `${region}${words.terms[cover.terms]}${colonOf(view)}${text}`;
    });
}

/** False for a set that dearer terms open no wider than cheaper ones do: it was said before. */
function addsSomething(cover: Cover, all: readonly Cover[]): boolean {
  const earlier = all.slice(0, all.indexOf(cover));
  return !earlier.some(
    (one) =>
      one.region === cover.region &&
      one.terms !== cover.terms &&
      one.covered === cover.covered &&
      one.standardOnly === cover.standardOnly &&
      one.platforms.join() === cover.platforms.join(),
  );
}
