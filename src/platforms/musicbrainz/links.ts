import type { Session } from '../platform.js';
import { byReference } from './choose.js';
import { editionsOf, groupOf } from './group.js';
import { groupIn } from './ids.js';
import { linkedWith } from './requests.js';
import * as wire from './wire.js';

const LONGEST = 500;

/** Where an album stands elsewhere: what people linked any edition of it with, the best reference's links first. */
export async function addresses(
  session: Session,
  of: { album: string } | { url: string },
): Promise<string[]> {
  const id = 'album' in of ? of.album : await releaseLinkedWith(session, of.url);
  if (id === null) return [];
  // A bare MBID that is no release's is a group's.
  const group = groupIn(id) ?? (await groupOf(session, id)) ?? id;
  return linksIn((await editionsOf(session, group)) ?? []);
}

/** A link that has ended still tells which release it was for. */
async function releaseLinkedWith(session: Session, url: string): Promise<string | null> {
  const told = wire.told(wire.linked, await session.ask(linkedWith(url)));
  const all = (told?.relations ?? []).filter(({ release }) => release);
  const live = all.find(({ ended }) => ended !== true) ?? all[0];
  return live?.release?.id ?? null;
}

export function linksIn(editions: readonly wire.Edition[]): string[] {
  const links = byReference(editions)
    .flatMap(({ relations }) => relations ?? [])
    .filter(({ ended }) => ended !== true)
    .flatMap(({ url }) => (url && isPage(url.resource) ? [url.resource] : []));
  return [...new Set(links)];
}

function isPage(resource: string): boolean {
  return resource.length <= LONGEST && /^https?:\/\/[^\s"'<>]+$/.test(resource);
}
