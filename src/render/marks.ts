import type { Offer } from '../model/index.js';
import type { Paint } from './paint.js';
import type { View } from './view.js';

/** What a cell of the matrix shows. Each has a mark one cell wide everywhere, and a word in the legend. */
export const MARKS = [
  'free',
  'freeStandard',
  'subscription',
  'purchase',
  'unavailable',
  'wasHere',
  'regionLocked',
  'absent',
  'unknown',
] as const;
export type Mark = (typeof MARKS)[number];

// Letters and signs outside every table of ambiguous width: CJK terminals draw them in one cell too.
const SIGNS: Record<Mark, string> = {
  free: '✓',
  freeStandard: 's',
  subscription: 'M',
  purchase: '$',
  unavailable: '✗',
  wasHere: 'o',
  regionLocked: '!',
  absent: '-',
  unknown: '?',
};
const ASCII: Partial<Record<Mark, string>> = { free: 'F', unavailable: 'x' };

const WAS_HERE: ReadonlySet<string> = new Set(['was-here', 'was-for-members', 'was-for-sale']);

/** The mark of an offer: the first of a platform's offers for a track is the one that is shown. */
export function markOf(offer: Offer | undefined): Mark {
  if (offer && WAS_HERE.has(offer.reason)) return 'wasHere';
  switch (offer?.access) {
    case 'free':
      return offer.quality === 'standard' ? 'freeStandard' : 'free';
    case 'region-locked':
      return 'regionLocked';
    case undefined:
      return 'unknown';
    default:
      return offer?.access ?? 'unknown';
  }
}

/** The sign of a mark. */
export function signOf(mark: Mark, view: Pick<View, 'ascii'>): string {
  return (view.ascii ? ASCII[mark] : undefined) ?? SIGNS[mark];
}

/** Colour goes with the sign and never says anything alone. */
export function paintMark(mark: Mark, text: string, paint: Paint): string {
  switch (mark) {
    case 'free':
    case 'freeStandard':
      return paint.green(text);
    case 'subscription':
      return paint.cyan(text);
    case 'purchase':
      return paint.yellow(text);
    case 'unavailable':
    case 'regionLocked':
      return paint.red(text);
    default:
      return paint.dim(text);
  }
}
