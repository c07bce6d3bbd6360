import { Failure, type Listing, type Problem } from '../../model/index.js';
import type { Session } from '../platform.js';
import { faultIn, rowsOf, shaped } from '../shape.js';
import { headShown, idIn, trackShown } from './convert-page.js';
import { stateIn } from './page.js';
import { page } from './requests.js';
import { type PageAlbum, pageAlbum, pageRow, pageTrack } from './wire-page.js';

/** An album by its public page, which answers for the caller's place; null where there is none. */
export async function readSite(session: Session, id: string): Promise<Listing | null> {
  const answer = await session.ask(page('album', id));
  if (answer.status === 404) return null;
  const { entities, country } = stateIn(answer.text);
  const album = shaped('spotify', pageAlbum, entityIn(entities, `spotify:album:${id}`));
  const { items } = album.tracksV2;
  const { good, bad } = rowsOf(pageRow, items);
  const head = headShown(id, album);
  return {
    ...head,
    tracks: good.map(({ track }) => trackShown(track, head, album.isPreRelease === true)),
    complete: bad === 0 && head.trackCount !== null && items.length >= head.trackCount,
    problem: faultIn('spotify', pageRow, items, 'tracksV2.items') ?? cutShort(album),
    place: country,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

/** The album of a track by the track's public page; null where there is none. */
export async function albumBySite(session: Session, id: string): Promise<string | null> {
  const answer = await session.ask(page('track', id));
  if (answer.status === 404) return null;
  const { entities } = stateIn(answer.text);
  const track = shaped('spotify', pageTrack, entityIn(entities, `spotify:track:${id}`));
  return idIn(track.albumOfTrack.uri);
}

function entityIn(entities: Record<string, unknown>, uri: string): unknown {
  if (Object.hasOwn(entities, uri)) return entities[uri];
  throw new Failure('changed', `spotify: entities.items.${uri} is missing`);
}

/** The page shows the first tracks of a long album only. */
function cutShort({ tracksV2: { items, totalCount } }: PageAlbum): Problem | null {
  if (!totalCount || items.length >= totalCount) return null;
  const message = `spotify: the page shows ${items.length} of ${totalCount} tracks; a key of your own reads the rest`;
  return new Failure('needs-key', message).problem;
}
