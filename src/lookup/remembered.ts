import { type AnswerHeader, inOneRead, loadAnswer, saveAnswer, tellsLess } from '../cache/index.js';
import { type Question as Album, rankHeads } from '../match/index.js';
import type { PlatformId } from '../model/index.js';
import { PLATFORMS, platformOf } from '../platforms/index.js';
import { cardOf } from './abilities.js';
import type { Context } from './context.js';
import { type Known, knownBy } from './known.js';
import { answerOf, cachedPart, type Part } from './part.js';
import { type Question, questionKey } from './question.js';

/** A platform's part as the cache holds it now; null where it holds none, or somebody has pruned it meanwhile. */
export function partNow(context: Context, question: Question, platform: PlatformId): Part | null {
  const { cache } = context;
  return inOneRead(cache, () => {
    const known = knownBy(cache, questionKey(question));
    const header = known?.answers.get(platform);
    return known && header ? rememberedPart(context, question, known, header) : null;
  });
}

function rememberedPart(
  context: Context,
  question: Question,
  known: Known,
  header: AnswerHeader,
): Part {
  const answer = loadAnswer(context.cache, known.id, header);
  const album: Album = { ...known.facts, text: question.text, edition: question.edition };
  const ranked = rankHeads(album, [...answer.heads, ...answer.listings]);
  const card = cardOf(header.platform);
  return cachedPart(card, context.hasKey(card.id), answer, ranked, header.failed);
}

/**
 * The part; or, where it was asked and came to nothing, what its platform answered earlier. The try is remembered then:
 * the report tells of it, while the album stays what all platforms together made of it. Runs inside the caller's
 * transaction.
 */
export function orOlder(
  context: Context,
  known: Known | null,
  part: Part,
  remembered: (known: Known, header: AnswerHeader) => Part,
): Part {
  if (!known || part.fromCache) return part;
  const answer = answerOf(part, context.dig);
  const { cache } = context;
  if (!tellsLess(cache, known.id, answer)) return part;
  saveAnswer(cache, known.id, answer);
  context.progress({ platform: part.platform, state: answer.status });
  const header = knownBy(cache, known.key)?.answers.get(part.platform);
  return header ? remembered(known, header) : part;
}

/** The parts, and those of platforms that answered earlier and have no part in this lookup: the album stays theirs too. */
export function withOthers(context: Context, question: Question, parts: readonly Part[]): Part[] {
  const { cache } = context;
  return inOneRead(cache, () =>
    joined(context, question, knownBy(cache, questionKey(question)), parts),
  );
}

function joined(
  context: Context,
  question: Question,
  known: Known | null,
  parts: readonly Part[],
): Part[] {
  const others = [...(known?.answers.values() ?? [])]
    // Own files change without a word: what they held counts only where they are named again.
    .filter(
      ({ platform }) => platformOf(platform) && parts.every((one) => one.platform !== platform),
    );
  const load = (header: AnswerHeader) =>
    known ? [rememberedPart(context, question, known, header)] : [];
  return inReportOrder([...parts, ...others.flatMap(load)]);
}

/**
 * Parts that were collected, with what other processes have learnt meanwhile, and with what was known where they came
 * to nothing. Runs inside the caller's transaction.
 */
export function upToDate(context: Context, question: Question, parts: readonly Part[]): Part[] {
  const known = knownBy(context.cache, questionKey(question));
  if (!known) return [...parts];
  const load = (known: Known, header: AnswerHeader) =>
    rememberedPart(context, question, known, header);
  const own = parts.map((part) => {
    const header = known.answers.get(part.platform);
    const isOutdated = part.fromCache && !part.asking && header && header.seenAt > part.seenAt;
    return isOutdated ? load(known, header) : orOlder(context, known, part, load);
  });
  return joined(context, question, known, own);
}

/** Whichever platforms are asked, the same answers make the same album and the same candidates. */
function inReportOrder(parts: Part[]): Part[] {
  const order = PLATFORMS.map(({ card }) => card.id);
  return parts.sort((a, b) => order.indexOf(a.platform) - order.indexOf(b.platform));
}
