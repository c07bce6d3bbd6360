import { Chalk, type ChalkInstance } from 'chalk';
import type { View } from './view.js';

/** The colours of a report; plain text where the view has none. */
export type Paint = ChalkInstance;

/** chalk for this view: sixteen colours at most, so that a terminal's own palette decides. */
export function paintOf(view: Pick<View, 'color'>): Paint {
  return new Chalk({ level: view.color ? 1 : 0 });
}
