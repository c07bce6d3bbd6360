import { type Answer, Failure } from '../model/index.js';
import { counted, type Source, type UnderWay } from './desk.js';
import { letterOf, questionKey } from './letter.js';
import type { Settings } from './options.js';
import { persist } from './retry.js';
import { type Question, tryOnce, type Way } from './try.js';
import { openWayOut, type PhaseLimits, type WayOut } from './wayout.js';
import { within } from './within.js';

/** Asks over real sockets; undici is loaded with the first question. */
export function openLive(settings: Settings): Source {
  const trusted = new Set<string>();
  let opened: Promise<WayOut> | null = null;
  const wayOut = () => {
    opened ??= openWayOut(phaseLimits(settings.timeoutMs), trusted);
    return opened;
  };
  const way = { settings, wayOut };
  return {
    async answer(desk, budget, request) {
      const letter = letterOf(request, settings.userAgent);
      trusted.add(letter.url.hostname);
      budget.begin();
      try {
        return await ask(way, { desk, budget, request, letter });
      } finally {
        budget.end();
      }
    },
    async close() {
      await opened?.then(
        (out) => out.close(),
        () => {},
      );
    },
  };
}

/** One answer for all who ask the same at the same time. */
async function ask(way: Way, question: Question): Promise<Answer> {
  const { desk, budget } = question;
  const { underWay } = desk;
  const key = questionKey(question.letter);
  const leader = underWay.get(key);
  if (leader) return share(way, question, leader);
  const answer = counted(desk, () => persist(budget, way.settings, () => tryOnce(way, question)));
  underWay.set(key, { budget, answer });
  try {
    return await answer;
  } finally {
    underWay.delete(key);
  }
}

/** Waits for another's answer, no longer than one's own budget; what ran out of the other's time is asked anew. */
async function share(way: Way, question: Question, leader: UnderWay): Promise<Answer> {
  const { desk, budget } = question;
  const late = () => new Failure('timeout', `${desk.door.id}: no answer in the time allowed`);
  try {
    return await budget.inLine((most) =>
      within(most, way.settings.signal, late, () => leader.answer),
    );
  } catch (thrown) {
    const tooLate = thrown instanceof Failure && thrown.code === 'timeout';
    if (!tooLate || leader.budget === budget || budget.leftMs() === 0) throw thrown;
    return ask(way, question);
  }
}

// Each phase ends below the budget, so that a connection that hangs leaves time for another.
function phaseLimits(timeoutMs: number): PhaseLimits {
  return {
    connectMs: Math.min(10_000, Math.ceil(timeoutMs * 0.3)),
    headersMs: Math.min(20_000, Math.ceil(timeoutMs * 0.5)),
    bodyIdleMs: Math.min(20_000, Math.ceil(timeoutMs * 0.5)),
  };
}
