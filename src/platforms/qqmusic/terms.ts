import { type Problem, problemOf, type Reason } from '../../model/index.js';
import type { Session } from '../platform.js';
import { rowsOf, shaped } from '../shape.js';
import { codesIn, partOf, REMOVED } from './gateway.js';
import { songsByMid, TERMS_SIZE } from './requests.js';
import { type SongRow, songRow, trackInfo } from './wire.js';

/** Rows with what could be learnt about those that came without terms. */
export interface TermedRows {
  rows: SongRow[];
  /** Why a row has still no terms, by mid. */
  lacks: Map<string, Reason>;
  problem: Problem | null;
}

/** Asks the terms door for the rows that lack `switch` or `pay`: nothing where none does. */
export async function withTerms(session: Session, rows: SongRow[]): Promise<TermedRows> {
  const bare = rows.filter(isBare).map((row) => row.mid);
  const batches = Array.from({ length: Math.ceil(bare.length / TERMS_SIZE) }, (_, at) =>
    bare.slice(at * TERMS_SIZE, (at + 1) * TERMS_SIZE),
  );
  const answers = await Promise.all(batches.map((mids) => askTerms(session, mids)));
  const told = new Map(answers.flatMap((answer) => answer.rows).map((row) => [row.mid, row]));
  return {
    rows: rows.map((row) => (isBare(row) ? termed(row, told.get(row.mid)) : row)),
    lacks: new Map(answers.flatMap((answer) => [...answer.lacks])),
    problem: answers.find((answer) => answer.problem)?.problem ?? null,
  };
}

function isBare(row: SongRow): boolean {
  return row.action?.switch == null || row.pay?.pay_play == null;
}

function termed(row: SongRow, told: SongRow | undefined): SongRow {
  return told ? { ...row, pay: told.pay, action: told.action, file: told.file } : row;
}

async function askTerms(session: Session, mids: string[]): Promise<TermedRows> {
  const lacking = (why: Reason) => new Map(mids.map((mid) => [mid, why]));
  try {
    const { text } = await session.ask(songsByMid(mids));
    // The code stands for the whole question: of one song alone it says that this one is gone.
    if (mids.length === 1 && codesIn(text, 'req').includes(REMOVED))
      return { rows: [], lacks: lacking('removed'), problem: null };
    const { tracks } = shaped('qqmusic', trackInfo, partOf(text, 'req'));
    return { rows: rowsOf(songRow, tracks).good, lacks: new Map(), problem: null };
  } catch (thrown) {
    const problem = problemOf(thrown);
    return { rows: [], lacks: lacking(problem.code), problem };
  }
}
