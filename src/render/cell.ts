import { type Offer, opens } from '../model/index.js';
import { MARKS, type Mark, markOf, signOf } from './marks.js';
import type { View } from './view.js';

/** Stands behind the mark of a track that plays on another release or edition. */
export const ELSEWHERE = '*';

/** What a cell says, and its mark, for the colour. */
export interface Cell {
  text: string;
  mark: Mark;
}

/** What a platform's cell of a row says; where several regions were asked, in which it plays. */
export function cellOf(
  offers: readonly Offer[] | undefined,
  view: View,
  regions: readonly string[],
): Cell {
  const [first] = offers ?? [];
  const mark = markOf(first);
  const moved = first?.via === 'elsewhere' || first?.via === 'edition' ? ELSEWHERE : '';
  const playing = playingIn(offers ?? [], regions);
  const isEverywhere =
    playing.length === regions.length && playing.every((one) => one.mark === mark);
  const text =
    playing.length === 0 || isEverywhere ? signOf(mark, view) : regionsText(playing, view);
  return { text: text + moved, mark };
}

interface Playing {
  region: string;
  mark: Mark;
}

/** The regions asked in which something plays, each with its easiest way; none where one region was asked for. */
function playingIn(offers: readonly Offer[], regions: readonly string[]): Playing[] {
  if (regions.length < 2) return [];
  return regions.flatMap((region) => {
    const best = offers.find((offer) => offer.region === region && opens(offer));
    return best ? [{ region, mark: markOf(best) }] : [];
  });
}

/** `✓ HK,TW M US`: every mark with its regions. */
function regionsText(playing: readonly Playing[], view: View): string {
  const marks = MARKS.filter((mark) => playing.some((one) => one.mark === mark));
  return marks
    .map((mark) => {
      const places = playing.filter((one) => one.mark === mark).map(({ region }) => region);
      return `${signOf(mark, view)} ${places.join()}`;
    })
    .join(' ');
}
