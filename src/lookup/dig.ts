import { DIG_ALL, wantedKey } from '../cache/index.js';
import {
  artistKeys,
  type MergedAlbum,
  type MergedTrack,
  titleParts,
  wantedOf,
} from '../match/index.js';
import { isGreyed, OWN, type Problem, problemOf, type TrackSearch } from '../model/index.js';
import type { Words } from '../platforms/platform.js';
import { searchesSongs } from './abilities.js';
import type { Context } from './context.js';
import { judge, type Wanted } from './judge.js';
import { type Part, step } from './part.js';
import { type Search, searchSongs } from './songs.js';

// With so many names an artist search would be one for a compilation's.
const MOST_ARTISTS = 3;
const MANY_ARTISTS = /^(various artists?|v\.?\s?a\.?|群星|华语群星|合辑|オムニバス)$/i;
const MOST_ARTIST_PAGES = 10;

/** True while a track of the album is lacking or greyed on the platform and was not looked for. */
export function wantsMore(part: Part, album: MergedAlbum): boolean {
  return tracksWanted(part, album).length > 0;
}

/** Looks on one platform for the tracks that its listings lack or grey: once by the artist, then one by one. */
export async function dig(context: Context, part: Part, album: MergedAlbum): Promise<void> {
  const all = wantedTracks(part, album);
  if (all.length === 0) return;
  const most = part.platform === OWN ? all.length : mostSearches(context, part);
  if (most === 0) {
    part.leftOut = true;
    return;
  }
  context.progress({ platform: part.platform, state: 'searching-songs', tracks: all.length });
  await step(part, async (asking) => {
    const search = (words: Words, page: number) =>
      asking.adapter.searchTracks(asking.session, words, page).then((answer) => {
        part.place ??= answer.place;
        return answer;
      });
    const left = await searchArtist(part, album, all, search);
    part.leftOut ||= most < left.length;
    await searchSongs(part, left, most, search);
  });
}

/** What the user allows, and what a slow platform's pace bears unless everything is wanted. */
function mostSearches({ dig }: Context, { card }: Part): number {
  return dig === DIG_ALL ? dig : Math.min(dig, card.songSearches ?? dig);
}

/** Lacking tracks before greyed ones, each in album order; a track without a title cannot be looked for. */
function wantedTracks(part: Part, album: MergedAlbum): Wanted[] {
  const titles = album.tracks.map((track) => takeOf(track.title ?? ''));
  const wanted = tracksWanted(part, album).map((track) => {
    const facts = wantedOf(album, track);
    return {
      key: wantedKey(track),
      facts,
      greyed: placesOn(part, track).length > 0,
      hasTwin: titles.filter((one) => one === takeOf(facts.title)).length > 1,
    };
  });
  return [...wanted.filter((one) => !one.greyed), ...wanted.filter((one) => one.greyed)];
}

/** The tracks that the platform's listings lack or grey, and that were not looked for yet. */
function tracksWanted(part: Part, album: MergedAlbum): MergedTrack[] {
  if (part.songsUnasked || !searchesSongs(part.card, part.hasKey)) return [];
  const known = new Set(part.songs.map((song) => song.wanted));
  return album.tracks.filter(
    (track) =>
      track.title !== null &&
      !known.has(wantedKey(track)) &&
      placesOn(part, track).every((place) => isGreyed(place.track)),
  );
}

function placesOn(part: Part, track: MergedTrack): MergedTrack['places'] {
  return track.places.filter((place) => place.listing.platform === part.platform);
}

/** A title's name and version: what two tracks of one album may share. */
function takeOf(title: string): string {
  const { key, versions } = titleParts(title);
  return [key, ...versions].join('|');
}

/** Settles what one search for the artist can settle, and gives the tracks that are left. */
async function searchArtist(
  part: Part,
  album: MergedAlbum,
  all: Wanted[],
  search: Search,
): Promise<Wanted[]> {
  const artist = artistOf(part, album);
  if (artist === null) return all;
  const words = { text: artist, artist, title: null };
  let first: TrackSearch;
  try {
    first = await search(words, 1);
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (isUnasked(problem)) {
      part.songsUnasked = true;
      return [];
    }
    part.problem ??= problem;
    return all;
  }
  const rest = await furtherPages(first, all.length, (page) => search(words, page));
  const answer = {
    ...first,
    rows: [first, ...rest].flatMap((page) => page.rows),
    whole: first.whole && rest.every((page) => page.whole),
    last: first.last || (rest.at(-1)?.last ?? false),
  };
  return all.filter((wanted) => !settles(part, wanted, answer, artist));
}

/** True where a platform has no search for songs: that takes nothing from its answer. */
function isUnasked({ code }: Problem): boolean {
  return code === 'no-search' || code === 'needs-key';
}

/** Keeps what the artist's songs say of a track, where that is final. */
function settles(part: Part, wanted: Wanted, answer: TrackSearch, artist: string): boolean {
  const song = judge(wanted, answer);
  const isWhole = answer.whole && answer.last && isBy(wanted, artist);
  if (song.outcome !== 'found' && !(song.outcome === 'none' && isWhole)) return false;
  part.songs.push(song.outcome === 'none' ? { ...song, outcome: 'artist-none' } : song);
  return true;
}

/** The name under which the platform itself lists the artist, where it does. */
function artistOf(part: Part, album: MergedAlbum): string | null {
  const own = part.listings[0]?.artists ?? [];
  const artists = own.length > 0 ? own : album.artists;
  const [first] = artists;
  if (first === undefined || artists.length > MOST_ARTISTS || MANY_ARTISTS.test(first)) return null;
  return first;
}

/** The further pages, where reading them all asks less than searching for every track; none otherwise. */
async function furtherPages(
  first: TrackSearch,
  wanted: number,
  page: (number: number) => Promise<TrackSearch>,
): Promise<TrackSearch[]> {
  const size = first.rows.length;
  if (first.last || first.total === null || size === 0) return [];
  const pages = Math.ceil(first.total / size) - 1;
  if (pages < 1 || pages > Math.min(wanted - 1, MOST_ARTIST_PAGES)) return [];
  const numbers = Array.from({ length: pages }, (_, index) => index + 2);
  const answers = await Promise.all(
    numbers.map((number) =>
      page(number).catch((thrown) => {
        problemOf(thrown);
        return null;
      }),
    ),
  );
  const read = answers.filter((answer) => answer !== null);
  return read.length === answers.length ? read : read.map((answer) => ({ ...answer, last: false }));
}

function isBy(wanted: Wanted, artist: string): boolean {
  const [key] = artistKeys([artist]);
  return key !== undefined && artistKeys(wanted.facts.artists).includes(key);
}
