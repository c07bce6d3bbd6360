import { type Answer, problemOf, type Request } from '../../model/index.js';
import type { Session } from '../platform.js';
import { shaped } from '../shape.js';
import { partOf } from './gateway.js';
import { echoAlone } from './requests.js';
import { regionEcho } from './wire.js';

const KEY = 'place';

/** Where the platform sees the caller, if this run has asked: `CN`, `abroad`, or null. Never throws. */
export async function placeSeen(session: Session): Promise<string | null> {
  return (session.memory.get(KEY) as Promise<string | null> | undefined) ?? null;
}

/** Sends a request, with the region echo in it if no other of this run has carried it. */
export function askWithEcho(
  session: Session,
  request: (echo: boolean) => Request,
): Promise<Answer> {
  if (session.memory.has(KEY)) return session.ask(request(false));
  const answer = session.ask(request(true));
  const place = answer.then(
    ({ text }) => placeIn(text),
    () => {
      session.memory.delete(KEY);
      return null;
    },
  );
  session.memory.set(KEY, place);
  return answer;
}

const ALONE = 'echo asked alone';

/** Where the platform sees the caller, asked for where no request of this run has: once. Never throws a Failure. */
export async function placeAsked(session: Session): Promise<string | null> {
  if (!session.memory.has(KEY) && !session.memory.has(ALONE)) {
    session.memory.set(ALONE, true);
    await askWithEcho(session, echoAlone).catch(problemOf);
  }
  return placeSeen(session);
}

/** Only `oversea` decides; an echo that is refused, or that is not there, tells nothing and breaks nothing. */
function placeIn(text: string): string | null {
  try {
    const { oversea } = shaped('qqmusic', regionEcho, partOf(text, 'echo'));
    return oversea === 0 ? 'CN' : 'abroad';
  } catch {
    return null;
  }
}
