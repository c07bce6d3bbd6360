import { Failure, type ListedTrack, type Problem, type Terms } from '../../model/index.js';
import type { Session } from '../platform.js';
import { rowsOf } from '../shape.js';
import { trackOf } from './convert.js';
import { bestHost, type Door, isWall, orFailure, viaHosts } from './fall.js';
import { MOST_DETAILS, mayListen, songDetails } from './requests.js';
import { decide, factsOf, wantsDetails } from './rights.js';
import { opened, resources, type Song, song, type Verdict, verdicts } from './wire.js';

/** How rows are to be judged. */
export interface Judging {
  /** The rows come from a digital album. */
  digital: boolean;
  /** For how many rows at most Migu is asked whether a stranger may listen, where nothing else tells. */
  mostVerdicts: number;
}

/** Tracks with their terms; rows that tell too little are asked for once more, all at once (dossier E, then F). */
export async function withTerms(
  session: Session,
  songs: Song[],
  { digital, mostVerdicts }: Judging,
): Promise<{ tracks: ListedTrack[]; problem: Problem | null }> {
  const lacking = new Set(songs.filter((one) => wantsDetails(factsOf(one, { digital }))));
  const { known, failure } = await detailsOf(session, [...lacking]);
  const judge = (one: Song, verdict?: Verdict) =>
    decide(
      factsOf(
        { ...one, ...known.get(one.contentId) },
        { digital, detailed: lacking.has(one), verdict: verdict ?? null },
      ),
    );
  const mute = [...lacking].filter((one) => judge(one).row === 13);
  const most = failure && isWall(failure) ? 0 : mostVerdicts;
  const heard = await verdictsOf(session, mute.slice(0, most));
  const tracks = songs.map((one) => {
    const { terms } = judge(one, heard.get(one.contentId));
    return trackOf(
      one,
      terms.map((term) => reasoned(term, failure)),
    );
  });
  const open = tracks.some((track) => track.terms.some((term) => term.access === 'unknown'));
  return { tracks, problem: open && failure ? failure.problem : null };
}

function reasoned(term: Terms, failure: Failure | null): Terms {
  return failure && term.reason === 'no-terms' ? { ...term, reason: failure.code } : term;
}

interface Details {
  known: Map<string, Song>;
  failure: Failure | null;
}

async function detailsOf(session: Session, songs: Song[]): Promise<Details> {
  const ids = songs.map((one) => one.contentId);
  const batches: string[][] = [];
  for (let at = 0; at < ids.length; at += MOST_DETAILS)
    batches.push(ids.slice(at, at + MOST_DETAILS));
  const answers = await Promise.all(
    batches.map((batch) => orFailure(viaHosts(session, details(batch)))),
  );
  const known = new Map<string, Song>();
  for (const answer of answers) {
    if (answer instanceof Failure) continue;
    for (const one of answer.value) known.set(one.contentId, one);
  }
  return { known, failure: answers.find((answer) => answer instanceof Failure) ?? null };
}

function details(contentIds: string[]): Door<Song[]> {
  return {
    host: 'c.musicapp.migu.cn',
    request: (host) => songDetails(host, contentIds),
    read: (text) => rowsOf(song, opened(resources, text).resource ?? []).good,
  };
}

/** What a stranger may hear. One host is asked, since this door is only a last resort; its failure tells nothing. */
async function verdictsOf(session: Session, songs: Song[]): Promise<Map<string, Verdict>> {
  const host = bestHost(session);
  const answers = await Promise.all(
    songs.map((one) => orFailure(verdictOf(session, host, one.contentId))),
  );
  const told = answers.flatMap((answer) => (answer instanceof Failure ? [] : (answer ?? [])));
  return new Map(told.map((one) => [one.contentId, one]));
}

async function verdictOf(
  session: Session,
  host: string,
  contentId: string,
): Promise<Verdict | undefined> {
  const { text } = await session.ask(mayListen(host, contentId));
  const { canListenRespItemList } = opened(verdicts, text).data;
  return canListenRespItemList.find((one) => one.contentId === contentId);
}
