import {
  isLineError,
  type PlatformId,
  type ProblemCode,
  type ReportItem,
} from '../../model/index.js';

/** A platform that did not answer, and for how many albums for this reason. */
export interface Unanswered {
  platform: PlatformId;
  code: ProblemCode;
  albums: number;
}

/** Counts why platforms did not answer, item by item. */
export function unanswering(): { add(item: ReportItem): void; all(): Unanswered[] } {
  const reasons = new Map<string, Unanswered>();
  return {
    add(item) {
      if (isLineError(item)) return;
      for (const { platform, status, problem } of item.platforms) {
        if (status !== 'failed' || problem === null) continue;
        const { code } = problem;
        const known = reasons.get(`${platform} ${code}`) ?? { platform, code, albums: 0 };
        reasons.set(`${platform} ${code}`, { ...known, albums: known.albums + 1 });
      }
    },
    all: () => [...reasons.values()].sort((a, b) => b.albums - a.albums),
  };
}
