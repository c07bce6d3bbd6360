import { type Answer, type Problem, problemOf } from '../../model/index.js';
import type { Session } from '../platform.js';
import { parseJson, rowsOf, shaped } from '../shape.js';
import { BATCH_SIZE, songDetail } from './requests.js';
import type { Reading } from './rights.js';
import { type Place, placeSeen } from './vantage.js';
import * as wire from './wire.js';

/** What the batch knows of some songs. */
interface Batch {
  songs: Map<string, wire.Song>;
  privileges: Map<string, wire.Privilege>;
  /** True where a song that was asked for and is not among them does not exist. */
  whole: boolean;
  problem: Problem | null;
}

/** Songs with their terms: told inline, else asked for by id, all that lack them at once. */
export async function readingsOf(
  session: Session,
  rows: readonly wire.Song[],
): Promise<{ readings: Reading[]; place: Place; problem: Problem | null }> {
  const lacking = rows.filter(({ privilege }) => !privilege).map(({ id }) => id);
  const batches = await Promise.all(chunks([...new Set(lacking)]).map((ids) => ask(session, ids)));
  const known = new Map(batches.flatMap(([ids, batch]) => ids.map((id) => [id, batch] as const)));
  const told = rows.map((row) => reading(row, row.privilege ? undefined : known.get(row.id)));
  const privileges = told.flatMap(({ privilege }) => privilege ?? []);
  const place = placeSeen(session.memory, privileges);
  const problem = batches.map(([, batch]) => batch.problem).find((one) => one !== null) ?? null;
  return { readings: told.map((one) => ({ ...one, abroad: place === 'abroad' })), place, problem };
}

/** Songs by id with their terms, in the order of the ids; an id that no song came for is left out. */
export async function readingsOfIds(
  session: Session,
  ids: readonly string[],
): Promise<{ readings: Reading[]; place: Place; problem: Problem | null }> {
  const batches = await Promise.all(chunks([...new Set(ids)]).map((some) => ask(session, some)));
  const known = new Map(batches.flatMap(([some, batch]) => some.map((id) => [id, batch] as const)));
  const told = ids.flatMap((id) => {
    const batch = known.get(id);
    const song = batch?.songs.get(id);
    return song ? reading(song, batch) : [];
  });
  const place = placeSeen(
    session.memory,
    told.flatMap(({ privilege }) => privilege ?? []),
  );
  const problem = batches.map(([, batch]) => batch.problem).find((one) => one !== null) ?? null;
  return { readings: told.map((one) => ({ ...one, abroad: place === 'abroad' })), place, problem };
}

/** The songs and terms in an answer of the batch. */
function batchOf({ text }: Answer): Batch {
  const answer = shaped('netease', wire.batch, parseJson('netease', text));
  const songs = rowsOf(wire.song, answer.songs);
  const privileges = rowsOf(wire.privilegeRow, answer.privileges ?? []);
  return {
    songs: new Map(songs.good.map((song) => [song.id, song])),
    privileges: new Map(privileges.good.map((row) => [row.id, row])),
    // An answer without any song is more likely a quiet refusal than a proof.
    whole: songs.good.length > 0 && songs.bad + privileges.bad === 0,
    problem: null,
  };
}

async function ask(session: Session, ids: string[]): Promise<[string[], Batch]> {
  try {
    return [ids, batchOf(await session.ask(songDetail(ids)))];
  } catch (thrown) {
    const problem = problemOf(thrown);
    return [ids, { songs: new Map(), privileges: new Map(), whole: false, problem }];
  }
}

function chunks(ids: string[]): string[][] {
  const count = Math.ceil(ids.length / BATCH_SIZE);
  return Array.from({ length: count }, (_, at) =>
    ids.slice(at * BATCH_SIZE, (at + 1) * BATCH_SIZE),
  );
}

function reading(row: wire.Song, batch: Batch | undefined): Omit<Reading, 'abroad'> {
  const more = batch?.songs.get(row.id);
  const privilege = row.privilege ?? batch?.privileges.get(row.id) ?? more?.privilege ?? null;
  return {
    song: more ? filled(row, more) : row,
    privilege,
    lack: batch?.problem?.code ?? 'no-terms',
    returned: !batch?.whole || more !== undefined || privilege !== null,
  };
}

/** The row as its own door told it, with what only the batch told. */
function filled(row: wire.Song, more: wire.Song): wire.Song {
  const told = Object.entries(row).filter(([, value]) => value !== undefined && value !== null);
  return { ...more, ...Object.fromEntries(told) };
}
