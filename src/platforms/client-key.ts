import { type Answer, Failure, type Request } from '../model/index.js';
import type { Card, Session } from './platform.js';
import { parseJson } from './shape.js';

/** Where a platform gives out the right to ask, for the user's own client id and secret (OAuth 2.0, RFC 6749 section 4.4). */
export interface KeyDoor {
  card: Card;
  /** The address of the token endpoint. */
  tokenUrl: string;
  patience: NonNullable<Request['patience']>;
}

/** The right to ask, for a while. Lives in the memory of a run and is written nowhere. */
interface Grant {
  token: string;
  /** Milliseconds since 1970. */
  until: number;
}

const HELD = 'grant';

// A grant that ends while it is used is as good as ended.
const MARGIN_MS = 60_000;

/**
 * The answer to a request asked with the user's key; a grant that ended early is renewed once. Throws Failure needs-key
 * without a key and bad-key with one that is refused; else whatever asking throws.
 */
export async function askWithKey(
  session: Session,
  door: KeyDoor,
  request: Request,
): Promise<Answer> {
  const first = await grantFor(session, door, null);
  const answer = await asked(session, door, request, first);
  if (answer.status !== 401) return answer;
  const second = await asked(session, door, request, await grantFor(session, door, first));
  if (second.status === 401) throw badKey(door.card, 'HTTP 401');
  return second;
}

/** Why a platform that is asked with a key only is not asked. */
export function needsKey({ id, key, name }: Card): Failure {
  const fields = Object.values(key?.fields ?? {}).join(', ');
  return new Failure(
    'needs-key',
    `${id}: needs a key of your own: ${key?.how.en ?? name.en} (${fields})`,
  );
}

async function asked(
  session: Session,
  { card, patience }: KeyDoor,
  request: Request,
  { token }: Grant,
): Promise<Answer> {
  const answer = await session.ask({
    ...request,
    headers: { ...request.headers, Authorization: `Bearer ${token}` },
    accept: [...(request.accept ?? []), 401, 403],
    patience,
  });
  if (answer.status === 403) throw refusedKey(card, answer);
  return answer;
}

/** The grant held, or a new one where none is held, it ends, or it is the one found `ended`. */
async function grantFor(session: Session, door: KeyDoor, ended: Grant | null): Promise<Grant> {
  const held = session.memory.get(HELD) as Promise<Grant> | undefined;
  if (held) {
    const grant = await held;
    if (grant !== ended && grant.until > session.now) return grant;
    if (session.memory.get(HELD) !== held) return grantFor(session, door, ended);
  }
  const fresh = newGrant(session, door);
  session.memory.set(HELD, fresh);
  // What passes by itself is tried again by the next question; a bad key stays bad.
  fresh.catch((thrown: unknown) => {
    if (!(thrown instanceof Failure && thrown.code === 'bad-key')) session.memory.delete(HELD);
  });
  return fresh;
}

async function newGrant(session: Session, { card, tokenUrl, patience }: KeyDoor): Promise<Grant> {
  const { clientId, clientSecret } = session.key ?? {};
  if (!clientId || !clientSecret) throw needsKey(card);
  const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  const answer = await session.ask({
    method: 'POST',
    url: tokenUrl,
    headers: { Authorization: `Basic ${basic}`, Accept: 'application/json' },
    form: { grant_type: 'client_credentials' },
    changes: true,
    accept: [400, 401, 403],
    patience,
  });
  if (answer.status >= 400) throw refusedKey(card, answer);
  return grantIn(card, answer, session.now);
}

/** A blank token is one that was left out of a record. */
function grantIn({ id }: Card, { text }: Answer, now: number): Grant {
  const body = parseJson(id, text) as { access_token?: unknown; expires_in?: unknown } | null;
  if (typeof body?.access_token !== 'string')
    throw new Failure('changed', `${id}: access_token is missing`);
  const seconds = Number(body.expires_in ?? 0);
  return { token: body.access_token, until: now + (seconds || 3600) * 1000 - MARGIN_MS };
}

/** What refuses in the platform's own words (JSON) refuses the key; any other page in between refuses us. */
function refusedKey(card: Card, { status, text, url }: Answer): Failure {
  if (/^\s*\{/.test(text)) return badKey(card, `HTTP ${status}`);
  return new Failure('refused', `${card.id}: HTTP ${status} from ${new URL(url).host}`);
}

/** Names what to check, and never shows it. */
function badKey({ id, key }: Card, why: string): Failure {
  const names = Object.entries(key?.fields ?? {}).map(
    ([field, variable]) => `keys.${id}.${field} (${variable})`,
  );
  return new Failure('bad-key', `${id}: the key is refused (${why}): check ${names.join(' and ')}`);
}
