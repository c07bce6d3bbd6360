import type { AlbumReport, CoverTerms, TrackReport } from '../../src/model/index.js';
import { FIVE, type Five } from './catalogue.js';

const OPENED_BY: Record<CoverTerms, string[]> = {
  free: ['free'],
  subscription: ['free', 'subscription'],
  purchase: ['free', 'subscription', 'purchase'],
};

/** Covers by trying every set of platforms, one line each: `free netease,migu 7/10`. */
export function triedCovers(report: AlbumReport): string[] {
  const sets = Array.from({ length: 2 ** FIVE.length }, (_, mask) =>
    FIVE.filter((_, at) => (mask >> at) & 1),
  );
  return (['free', 'subscription', 'purchase'] as const).flatMap((terms) => {
    const tried = sets.map((set) => ({ set, covered: coveredBy(report.tracks, set, terms) }));
    const most = Math.max(...tried.map(({ covered }) => covered));
    const smallest = Math.min(
      ...tried.filter((one) => one.covered === most).map((one) => one.set.length),
    );
    return [...Array(smallest + 1).keys()].flatMap((size) => {
      if (size === 0 && smallest > 0) return [];
      const sized = tried.filter(({ set }) => set.length === size).sort(inPlatformOrder);
      const best = Math.max(...sized.map(({ covered }) => covered));
      const winners = sized.filter(({ covered }) => covered === best);
      const chosen = size === smallest ? winners : winners.slice(0, 1);
      return chosen.map(
        ({ set, covered }) => `${terms} ${set.join()} ${covered}/${report.tracks.length}`,
      );
    });
  });
}

/** The same lines from a report. */
export function reportedCovers(report: AlbumReport): string[] {
  return report.covers.map(
    ({ terms, platforms, covered, of }) => `${terms} ${platforms.join()} ${covered}/${of}`,
  );
}

function inPlatformOrder(a: { set: Five[] }, b: { set: Five[] }): number {
  const at = a.set.findIndex((platform, index) => platform !== b.set[index]);
  const place = (set: Five[]) => FIVE.indexOf(set[at] ?? 'migu');
  return at < 0 ? 0 : place(a.set) - place(b.set);
}

function coveredBy(tracks: TrackReport[], set: Five[], terms: CoverTerms): number {
  const opens = (track: TrackReport) =>
    set.some((platform) =>
      track.offers[platform]?.some(
        (offer) => !offer.inferred && OPENED_BY[terms].includes(offer.access),
      ),
    );
  return tracks.filter(opens).length;
}
