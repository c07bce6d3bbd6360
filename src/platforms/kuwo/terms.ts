import { opens, type Problem, type Terms } from '../../model/index.js';
import type { Session } from '../platform.js';
import { together } from './asking.js';
import { factsOf, type WireRights } from './facts.js';
import { parseQuoted } from './quoted.js';
import * as requests from './requests.js';
import { decide, unread } from './rights.js';
import { payRows, type WirePay, type WireSong } from './wire.js';

type Told = Map<string, WireRights>;

/** The terms of songs, and what kept some of them from being told. */
export interface SongTerms {
  termsOf: (song: WireSong) => Terms[];
  problem: Problem | null;
}

/**
 * The terms of songs: from their own rows, else by batch, else from other rows of the same songs (`spare`).
 * A batch never tells whether a song was taken down: only rows can.
 */
export async function termsOfSongs(
  session: Session,
  songs: readonly WireSong[],
  album: { albumSold: boolean; spare?: (() => Promise<readonly WirePay[]>) | undefined },
): Promise<SongTerms> {
  const lacking = songs.filter((song) => decide(factsOf(song, album.albumSold)).ask);
  const ids = [...new Set(lacking.map((song) => song.id))];
  const batches = await together(chunks(ids).map((some) => batch(session, some)));
  const told: Told = new Map(batches.answers.flat().map((row) => [row.id, row]));
  const problem =
    batches.problem && (await mended(ids, told, album.spare)) ? null : batches.problem;
  return {
    termsOf: (song) => judged(song, told.get(song.id), album.albumSold, problem),
    problem,
  };
}

async function batch(session: Session, ids: readonly string[]): Promise<WirePay[]> {
  const answer = await session.ask(requests.termsOf(ids));
  return payRows(parseQuoted(answer.text));
}

function chunks(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / requests.BATCH);
  return Array.from({ length: count }, (_, at) =>
    ids.slice(at * requests.BATCH, (at + 1) * requests.BATCH),
  );
}

/** Fills what is lacking in `told` from the spare rows; true when nothing is lacking then. */
async function mended(
  ids: readonly string[],
  told: Told,
  spare: (() => Promise<readonly WirePay[]>) | undefined,
): Promise<boolean> {
  if (!spare) return false;
  const { answers } = await together([spare()]);
  for (const row of answers.flat()) if (!told.has(row.id)) told.set(row.id, row);
  return ids.every((id) => told.has(id));
}

function judged(
  song: WireSong,
  told: WireRights | undefined,
  albumSold: boolean,
  problem: Problem | null,
): Terms[] {
  const own = decide(factsOf(song, albumSold));
  if (!own.ask) return own.terms;
  if (!told) return problem ? unread(problem.code) : own.terms;
  const facts = factsOf(joined(song, told), albumSold);
  const found = decide(facts).terms;
  return facts.online === null && found.some(opens) ? unread('online-not-told') : found;
}

/** Whether the song is there: its own row first. What it costs: the row that was asked for first. */
function joined(own: WireRights, told: WireRights): WireRights {
  return {
    online: own.online === '' ? told.online : (own.online ?? told.online),
    bitswitch: own.bitswitch ?? told.bitswitch,
    minfo: own.minfo ?? told.minfo,
    n_minfo: own.n_minfo ?? told.n_minfo,
    pay: told.pay ?? own.pay,
    islistenfee: told.islistenfee ?? own.islistenfee,
    payinfo: told.payinfo ? { ...own.payinfo, ...told.payinfo } : own.payinfo,
  };
}
