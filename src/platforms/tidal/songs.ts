import type { TrackSearch } from '../../model/index.js';
import type { Session, Words } from '../platform.js';
import { askRegions, joinTracks } from '../regions.js';
import { rowsOf, shaped } from '../shape.js';
import { askApi, type Told } from './api.js';
import { trackOf } from './convert.js';
import { track as trackRequest, tracksByIsrc } from './requests.js';
import { type Resources, resourceOf, resourcesIn } from './resources.js';
import { askSearch, foundIn } from './search.js';
import { album, type Ref, type Track, track } from './wire.js';

/** Songs for these words: the best only, and nobody tells how many there are, so that none proves nothing. */
export async function searchTracks(session: Session, words: Words): Promise<TrackSearch> {
  return joinTracks(
    await askRegions(session.regions, (region) => findTracks(session, words.text, region)),
  );
}

async function findTracks(session: Session, text: string, region: string): Promise<TrackSearch> {
  const { document, answer } = await askSearch(session, 'tracks', text, region);
  const resources = resourcesIn(document);
  const refs = foundIn(document, 'tracks').map((ref) => resourceOf(resources, ref));
  const setting = { region, now: session.now };
  return {
    rows: rowsOf(track, refs).good.map((row) =>
      trackOf(row, resources, setting, { album: albumsOf(row, resources)[0] ?? null }),
    ),
    total: null,
    whole: false,
    last: true,
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

/** The album of a recording: a proper album before an EP, an EP before a single. */
export function albumOfIsrc(session: Session, isrc: string): Promise<string | null> {
  return firstAlbum(session, (region) => tracksByIsrc(isrc, region));
}

export function albumOfTrack(session: Session, id: string): Promise<string | null> {
  return firstAlbum(session, (region) => trackRequest(id, region));
}

/** The best album of the tracks asked for, in the first country that knows one. */
async function firstAlbum(
  session: Session,
  request: (region: string) => Parameters<typeof askApi>[1],
): Promise<string | null> {
  const [region = 'US', ...further] = session.regions;
  const told = await askApi(session, request(region));
  const id = told && bestAlbum(told);
  if (id) return id;
  return further.length > 0 ? firstAlbum({ ...session, regions: further }, request) : null;
}

function bestAlbum({ document }: Told): string | null {
  const resources = resourcesIn(document);
  const rows = document.data.map((one) => shaped('tidal', track, one));
  const albums = rows.flatMap((row) => albumsOf(row, resources));
  const [best] = albums.sort((one, other) => rankOf(one.attributes) - rankOf(other.attributes));
  const [ref] = rows.flatMap(refsOf);
  return best?.id ?? ref?.id ?? null;
}

function albumsOf(row: Track, resources: Resources) {
  const came = refsOf(row).map((ref) => resourceOf(resources, ref));
  return rowsOf(album, came).good;
}

function refsOf({ relationships }: Track): Ref[] {
  return relationships?.albums?.data ?? [];
}

/** The type has an old name and a new one. */
function rankOf(told: { albumType?: string | null | undefined; type?: string | null | undefined }) {
  const at = ['ALBUM', 'EP', 'SINGLE'].indexOf(told.albumType ?? told.type ?? '');
  return at < 0 ? 3 : at;
}
