import { type Answer, Failure, type Request } from '../model/index.js';
import type { Budget } from './budget.js';
import { checkOpen, type Desk } from './desk.js';
import { exchange, type Reply } from './exchange.js';
import type { Letter } from './letter.js';
import type { Settings } from './options.js';
import { follow } from './redirect.js';
import type { Try } from './retry.js';
import { record, requestLine } from './tape.js';
import { troubleOf } from './trouble.js';
import { judge } from './verdict.js';
import type { WayOut } from './wayout.js';
import { within } from './within.js';

// A try that hangs is cut here, so that the one try after it, and a backup door after that, still find time:
// of 15 s the first takes at most 9 (phase limits mostly cut it sooner), the second 3.6, and 2.4 are left.
const MOST_OF_LEFT = 0.6;

/** What a try needs besides its question. */
export interface Way {
  settings: Settings;
  wayOut: () => Promise<WayOut>;
}

/** One question about to be asked for one album. */
export interface Question {
  desk: Desk;
  budget: Budget;
  request: Request;
  letter: Letter;
}

/** Sends a question once, follows where it is sent on, and judges what came. Throws only when the run is ended. */
export async function tryOnce(way: Way, question: Question): Promise<Try> {
  const { desk, request, letter } = question;
  const { settings } = way;
  const accept = request.accept ?? [];
  const came = await follow(desk.door, letter, accept, (next) => send(way, question, next)).catch(
    (thrown: unknown) => {
      if (settings.signal.aborted) throw settings.signal.reason;
      return troubleOf(desk.door.id, letter.url.host, thrown);
    },
  );
  if ('failure' in came) return { trouble: came };
  const answer = answerOf(request, came.reply, came.url, settings.now());
  if (settings.recordDir !== null) record(settings.recordDir, desk.door.id, request, answer);
  const trouble = judge(desk.door.id, request, answer);
  return trouble ? { trouble } : { answer };
}

/** One exchange in its turn, cut where it takes too much of the time left. */
function send(way: Way, { desk, budget, request }: Question, letter: Letter): Promise<Reply> {
  const { signal, maxBytes } = way.settings;
  return desk.pace.turn(budget, async () => {
    checkOpen(desk);
    const objection = request.objection?.();
    if (objection) throw objection;
    const wayOut = await way.wayOut();
    const late = () =>
      new Failure('timeout', `${desk.door.id}: ${letter.url.host} did not answer in time`);
    const most = budget.leftMs() * MOST_OF_LEFT;
    if (most === 0) throw late();
    return within(most, signal, late, (cut) => {
      desk.traffic.requests += 1;
      return exchange(wayOut, letter, cut, maxBytes);
    });
  });
}

function answerOf(request: Request, reply: Reply, url: URL, now: number): Answer {
  return {
    ...reply,
    url: url.href,
    request: requestLine(request),
    seenAt: new Date(now).toISOString(),
  };
}
