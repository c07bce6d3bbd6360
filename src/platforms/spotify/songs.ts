import type { TrackSearch } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { askRegions, joinTracks } from '../regions.js';
import { rowsOf, shaped } from '../shape.js';
import { askApi } from './api.js';
import { trackOf } from './convert.js';
import { SEARCH_SIZE, track as trackRequest } from './requests.js';
import { found, queryOf } from './search.js';
import { type AlbumRow, track, trackOnAlbum, trackSearch } from './wire.js';

/** Songs for these words in every market asked. */
export async function searchTracks(
  session: Session,
  words: Words,
  page: number,
): Promise<TrackSearch> {
  const q = queryOf(words, 'track');
  return joinTracks(
    await askRegions(session.regions, (region) => findTracks(session, q, region, page)),
  );
}

async function findTracks(
  session: Session,
  q: string,
  region: string,
  page: number,
): Promise<TrackSearch> {
  const { body, answer } = await found(session, 'track', q, region, page);
  const { items, total, next } = shaped('spotify', trackSearch, body).tracks;
  const { good, bad } = rowsOf(track, items);
  const earlier = (page - 1) * SEARCH_SIZE;
  const left = total === null || total === undefined ? SEARCH_SIZE : Math.max(total - earlier, 0);
  return {
    rows: good.map((row) => trackOf(row, row.album ?? null, region)),
    total: total ?? null,
    whole: bad === 0 && items.length >= Math.min(left, SEARCH_SIZE),
    last: items.length === 0 || (!next && earlier + items.length >= (total ?? 0)),
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

/** The album of a recording: a proper album before a single, a single before a compilation. */
export async function albumOfIsrc(session: Session, isrc: string): Promise<string | null> {
  const [region = 'US', ...further] = session.regions;
  const { body } = await found(session, 'track', `isrc:${isrc}`, region, 1);
  const { items } = shaped('spotify', trackSearch, body).tracks;
  const albums = rowsOf(track, items).good.flatMap(({ album }) => album ?? []);
  const [best] = albums.sort((one, other) => rankOf(one) - rankOf(other));
  if (best) return best.id;
  return further.length > 0 ? albumOfIsrc({ ...session, regions: further }, isrc) : null;
}

function rankOf({ album_type }: AlbumRow): number {
  const at = ['album', 'single'].indexOf(album_type ?? '');
  return at < 0 ? 2 : at;
}

/** The album of a track by the Web API; null where no market asked knows the track. */
export async function albumByApi(session: Session, id: string): Promise<string | null> {
  const [region = 'US', ...further] = session.regions;
  const told = await askApi(session, trackRequest(id, region));
  if (told) return shaped('spotify', trackOnAlbum, told.body).album.id;
  return further.length > 0 ? albumByApi({ ...session, regions: further }, id) : null;
}
