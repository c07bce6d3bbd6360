import { type Problem, problemOf } from '../../model/index.js';
import type { Session } from '../platform.js';
import { callerOf } from './caller.js';
import { browseOn } from './requests.js';
import { bodyOf, moreIn, type Row, type Rows } from './wire.js';

/** No list has more pages than this; a page has a hundred rows. */
const MOST_PAGES = 20;

/** Rows read to their end, or to the problem that cut them short. */
export async function toTheEnd(
  session: Session,
  first: Rows,
): Promise<{ rows: Row[]; problem: Problem | null; ended: boolean }> {
  const rows = [...first.rows];
  let { more, problem } = first;
  for (let page = 1; more !== null && page < MOST_PAGES; page += 1) {
    try {
      const answer = await session.ask(browseOn(callerOf(session), more));
      const next = moreIn(bodyOf(answer.text));
      rows.push(...next.rows);
      problem ??= next.problem;
      more = next.more;
    } catch (thrown) {
      return { rows, problem: problem ?? problemOf(thrown), ended: false };
    }
  }
  return { rows, problem, ended: more === null };
}
