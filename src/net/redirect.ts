import { Failure } from '../model/index.js';
import { isSpecialHost } from './address.js';
import type { Reply } from './exchange.js';
import type { Letter } from './letter.js';
import type { Door } from './pace.js';

export const MOST_REDIRECTS = 5;

const REDIRECTS = [301, 302, 303, 307, 308];

/** Follows redirects by hand, only where they may lead; `send` sends one letter. Brings the last answer and its address. */
export async function follow(
  door: Door,
  first: Letter,
  accept: readonly number[],
  send: (letter: Letter) => Promise<Reply>,
): Promise<{ reply: Reply; url: URL }> {
  let letter = first;
  for (let hops = 0; ; hops += 1) {
    const reply = await send(letter);
    const location = reply.headers.location;
    if (!REDIRECTS.includes(reply.status) || accept.includes(reply.status) || !location)
      return { reply, url: letter.url };
    if (hops === MOST_REDIRECTS)
      throw new Failure('refused', `${door.id}: more than ${MOST_REDIRECTS} redirects`);
    letter = redirected(letter, reply.status, allowedTarget(door, first.url, letter.url, location));
  }
}

/** The address a redirect leads to; throws Failure refused where it may not lead there. */
export function allowedTarget(door: Door, first: URL, from: URL, location: string): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from) : null;
  const refuse = (why: string) =>
    new Failure('refused', `${door.id}: ${from.host} redirects ${why}`);
  if (target === null || !/^https?:$/.test(target.protocol)) throw refuse('to no web address');
  if (target.username || target.password) throw refuse('with a login');
  // The first host is what the adapter wrote; it is no more special than it was.
  if (target.hostname === first.hostname) return target;
  if (isSpecialHost(target.hostname)) throw refuse('to a private address');
  if (!isOwnHost(door, target.hostname)) throw refuse(`to ${target.host.slice(0, 100)}`);
  return target;
}

function isOwnHost(door: Door, hostname: string): boolean {
  const name = hostname.replace(/\.$/, '');
  return door.hosts.some((host) => name === host || name.endsWith(`.${host}`));
}

/** As browsers do: 303, and a POST answered by 301 or 302, go on as GET without a body; a key stays with its host. */
function redirected(letter: Letter, status: number, url: URL): Letter {
  const kept = url.origin === letter.url.origin ? letter.headers : withoutKey(letter.headers);
  const keeps = status === 307 || status === 308 || (letter.method === 'GET' && status !== 303);
  if (keeps) return { ...letter, headers: kept, url };
  const { 'content-type': _, ...headers } = kept;
  return { method: 'GET', url, headers, body: null };
}

function withoutKey({ authorization: _, ...headers }: Letter['headers']): Letter['headers'] {
  return headers;
}
