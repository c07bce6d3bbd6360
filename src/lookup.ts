import { type Cache, inOneRead } from './cache/index.js';
import { type Asking, answer } from './lookup/answer.js';
import { type Known, knownBy } from './lookup/known.js';
import { contextOf } from './lookup/lend.js';
import type { Looking, Services } from './lookup/looking.js';
import { PickError, type Question, questionKey } from './lookup/question.js';
import { askedPlatforms, digsDeeper, type Whom, whomToAsk } from './lookup/whom.js';
import type { AlbumReport, PlatformId } from './model/index.js';
import type { Platform } from './platforms/platform.js';

export type { Looking, Services };

/** A report, and the question it answers: the one asked, or the candidate picked. */
export interface Answered {
  report: AlbumReport;
  question: Question;
}

/** The story of one album: ask what is not known yet, remember it, and report what the cache then holds. */
export async function lookupAlbum(
  services: Services,
  asked: Question,
  looking: Looking,
): Promise<Answered> {
  const { cache } = services;
  const { reference } = looking;
  // Another track list is another answer.
  const question = reference ? { ...asked, reference } : asked;
  // What is fresh is read and answered on one state of the file.
  const { known, platforms, stale, fresh } = inOneRead(cache, () => {
    const known = knownOf(cache, question);
    const ids = askedOf(services, question, looking, known);
    const whom = whomToAsk(services, looking, known, ids);
    const isFresh = whom.stale.size === 0 && !digsDeeper(looking, known, ids);
    const asking = askingOf(services, question.text, looking, ids, known, whom.stale);
    return { known, ...whom, fresh: isFresh ? answer(cache, known, asking) : null };
  });
  const report =
    fresh ?? (await collected(services, question, looking, { known, platforms, stale }));
  return looking.pick === null
    ? { report, question }
    : pickCandidate(services, question, looking, report);
}

/** Asks whom there is to ask, and answers from what is known then. */
async function collected(
  services: Services,
  question: Question,
  looking: Looking,
  { known, platforms, stale }: Whom & { known: Known | null },
): Promise<AlbumReport> {
  const { cache } = services;
  const { collect } = await import('./lookup/collect.js');
  const pasted = question.kind === 'address' ? question : null;
  const context = contextOf(services, looking, { platforms, known, pasted });
  return collect(context, question, known, stale, () => {
    const now = knownOf(cache, question);
    const ids = askedOf(services, question, looking, now);
    return answer(cache, now, askingOf(services, question.text, looking, ids, known, stale));
  });
}

function askedOf(
  services: Services,
  question: Question,
  looking: Looking,
  known: Known | null,
): PlatformId[] {
  const { kind, text } = question;
  const addressee = {
    pasted: kind === 'address' ? question.platform : null,
    texts: [text],
    isCode: kind === 'barcode' || kind === 'isrc',
  };
  return askedPlatforms(services, addressee, looking, known);
}

/** What the asking half is told; `known` is what was there before this lookup. */
export function askingOf(
  services: Services,
  query: string,
  looking: Looking,
  ids: readonly PlatformId[],
  known: Known | null,
  stale: ReadonlySet<Platform>,
): Asking {
  const staleIds = new Set([...stale].map((platform) => platform.card.id));
  return {
    query,
    platforms: ids,
    regions: looking.regions,
    quality: looking.quality,
    fromCache: new Set(ids.filter((id) => known?.answers.has(id) && !staleIds.has(id))),
    overrules: looking.overrules,
    offline: looking.offline,
    ...(looking.money && { money: looking.money }),
    now: services.now(),
  };
}

/** What the cache knows of a question; null where it was never asked. */
export function knownOf(cache: Cache, question: Question): Known | null {
  return knownBy(cache, questionKey(question));
}

/** The candidate's own page is what is asked then. */
function pickCandidate(
  services: Services,
  question: Question,
  looking: Looking,
  report: AlbumReport,
): Promise<Answered> {
  const candidate = report.candidates[(looking.pick ?? 0) - 1];
  if (!candidate) {
    const count = report.candidates.length;
    throw new PickError(
      count === 0
        ? '--pick: this question has no other candidates'
        : `--pick ${looking.pick}: choose a candidate from 1 to ${count}`,
    );
  }
  const picked: Question = {
    kind: 'address',
    text: question.text,
    platform: candidate.platform,
    address: { kind: 'album', id: candidate.id },
    edition: question.edition,
  };
  return lookupAlbum(services, picked, { ...looking, pick: null });
}
