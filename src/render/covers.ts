import type { AlbumReport, Cover } from '../model/index.js';
import type { Paint } from './paint.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { wordsOf } from './words/index.js';

/** What covers the album: a line a set of platforms, cheaper terms first. */
export function covers(report: AlbumReport, view: View, paint: Paint): string[] {
  const words = wordsOf(view.lang);
  const many = report.regions.length > 1;
  const lines = report.covers
    .filter((cover) => addsSomething(cover, report.covers))
    .map((cover) => {
      const region = many ? `${cover.region} ` : '';
      const names = cover.platforms.map((platform) => nameOf(view, platform));
      const text = words.cover(names, cover.covered, cover.of, cover.standardOnly);
      const terms = words.terms[cover.terms] + colonOf(view);
      return wrap(`  ${region}${terms}${text}`, view.width, '    ');
    });
  return [paint.bold(words.headings.covers), ...lines];
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
