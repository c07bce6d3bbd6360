import { type Answer, clean, Failure, type Request } from '../../model/index.js';
import { askWithKey, type KeyDoor } from '../client-key.js';
import type { Session } from '../platform.js';
import { parseJson, rowsOf } from '../shape.js';
import { card } from './card.js';
import { PATIENCE, TOKEN_URL } from './requests.js';
import { error } from './wire.js';

const DOOR: KeyDoor = { card, tokenUrl: TOKEN_URL, patience: PATIENCE };

/** What an answer of the Web API holds. */
export interface Told {
  body: unknown;
  answer: Answer;
}

/** One answer of the Web API; null where it says that there is no such thing. Throws Failure for any other error. */
export async function askApi(session: Session, request: Request): Promise<Told | null> {
  const answer = await askWithKey(session, DOOR, request);
  const body = parseJson('spotify', answer.text);
  const [told] = rowsOf(error, [body]).good;
  if (!told) {
    if (answer.status < 400) return { body, answer };
    throw new Failure('changed', `spotify: HTTP ${answer.status} without an error`);
  }
  const status = told.error.status ?? answer.status;
  const message = clean(told.error.message ?? told.error.description ?? '').slice(0, 120);
  if (status === 404 || (status === 400 && /base62|invalid id/i.test(message))) return null;
  throw new Failure(
    status === 429 ? 'rate-limited' : 'refused',
    `spotify: error ${status} ${message}`.trimEnd(),
  );
}
