import type { AlbumReport, Cover, CoverTerms, Plan } from '../../model/index.js';

const ORDER: readonly CoverTerms[] = ['free', 'subscription', 'purchase'];

/** The covers that count for the reader: those of the first region. */
function coversHere(report: AlbumReport): Cover[] {
  return report.covers.filter(({ region }) => region === report.regions[0]);
}

/** How many tracks can be heard on these terms. */
export function reached(report: AlbumReport, terms: CoverTerms): number {
  const covers = coversHere(report).filter((cover) => cover.terms === terms);
  return Math.max(0, ...covers.map(({ covered }) => covered));
}

/** The smallest set of platforms that opens most, on the easiest terms that do; null where nothing opens. */
export function bestCover(report: AlbumReport): Cover | null {
  const covers = coversHere(report);
  const most = Math.max(0, ...covers.map(({ covered }) => covered));
  if (most === 0) return null;
  const best = covers.filter(({ covered }) => covered === most);
  return ORDER.flatMap((terms) => best.find((cover) => cover.terms === terms) ?? [])[0] ?? null;
}

/** The cheapest way to most tracks: the frontier's first entry that reaches furthest. */
export function cheapestPlan(report: AlbumReport): Plan | null {
  const most = Math.max(0, ...report.plans.map(({ covered }) => covered));
  return report.plans.find(({ covered }) => covered === most) ?? null;
}
