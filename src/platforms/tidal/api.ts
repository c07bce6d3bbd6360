import { type Answer, clean, Failure, type Request } from '../../model/index.js';
import { askWithKey, type KeyDoor } from '../client-key.js';
import type { Session } from '../platform.js';
import { parseJson, rowsOf, shaped } from '../shape.js';
import { card } from './card.js';
import { PATIENCE, TOKEN_URL } from './requests.js';
import { type Document, document, errors } from './wire.js';

const DOOR: KeyDoor = { card, tokenUrl: TOKEN_URL, patience: PATIENCE };

/** What an answer of the API holds. */
export interface Told {
  document: Document;
  answer: Answer;
}

/**
 * One answer of the API; null where it knows no such thing in this country (the two look alike). `instead` gives the
 * question to ask where the API does not take this one. Throws Failure.
 */
export async function askApi(
  session: Session,
  request: Request,
  instead?: () => Request,
): Promise<Told | null> {
  const answer = await askWithKey(session, DOOR, request);
  const body = parseJson('tidal', answer.text);
  const [error] = rowsOf(errors, [body]).good.flatMap((told) => told.errors);
  if (!error && answer.status < 400) return { document: shaped('tidal', document, body), answer };
  const status = answer.status < 400 ? Number(error?.status) : answer.status;
  if (status === 404) return null;
  if (status === 400 && instead) return askApi(session, instead());
  const detail = clean(error?.detail ?? String(error?.code ?? '')).slice(0, 120);
  throw new Failure(
    status === 429 ? 'rate-limited' : 'refused',
    `tidal: error ${status || ''} ${detail}`.trimEnd(),
  );
}
