import { createHash } from 'node:crypto';
import type { PlaylistQuestion } from '../lookup/playlist.js';
import { clean, type ListedTrack, terms } from '../model/index.js';
import type { Asked, Line } from './line.js';
import { lineOf, refused } from './line.js';

/** A track as a list of files or of names tells it. */
export interface NamedTrack {
  number: number;
  artist: string;
  title: string;
  album: string;
  durationMs: number | null;
}

/** Tracks of one playlist: a report is read whole, and a list of a hundred thousand files is normal. */
const MOST_TRACKS = 500;

/** Lists of tracks become playlists of at most 500 tracks; entries that could not be read stand before theirs. */
export async function* playlistsOf(
  entries: AsyncIterable<NamedTrack | Line>,
  title: string,
): AsyncGenerator<Line> {
  let tracks: NamedTrack[] = [];
  let part = 1;
  for await (const entry of entries) {
    if (!('artist' in entry)) {
      yield entry;
      continue;
    }
    tracks.push(entry);
    if (tracks.length < MOST_TRACKS) continue;
    yield playlistOf(tracks, `${title} ${part}`);
    tracks = [];
    part += 1;
  }
  if (tracks.length > 0) yield playlistOf(tracks, part === 1 ? title : `${title} ${part}`);
}

/** The albums that a list of tracks names, each once; a track that names none is a bad line. */
export async function* albumsOf(entries: AsyncIterable<NamedTrack | Line>): AsyncGenerator<Line> {
  const seen = new Set<string>();
  for await (const entry of entries) {
    if (!('artist' in entry)) {
      yield entry;
      continue;
    }
    const { number, artist, album, title } = entry;
    if (album === '') yield refused(number, `${artist} - ${title}`, ALBUMLESS);
    else if (!seen.has(`${artist}\n${album}`)) yield lineOf(number, [artist, album]);
    seen.add(`${artist}\n${album}`);
  }
}

const ALBUMLESS = 'this track names no album; leave --albums out to cover the tracks themselves';

function playlistOf(tracks: NamedTrack[], title: string): Asked {
  const listed = tracks.map(listedTrack);
  const told = listed.map((track) => [track.title, track.artists, track.durationMs]);
  const key = createHash('sha256').update(JSON.stringify(told)).digest('base64url');
  const question: PlaylistQuestion = {
    kind: 'playlist',
    text: clean(title),
    key: JSON.stringify(['tracks', key]),
    from: null,
    tracks: listed,
  };
  return { number: tracks[0]?.number ?? 1, question };
}

function listedTrack({ artist, title, album, durationMs }: NamedTrack, at: number): ListedTrack {
  return {
    id: String(at + 1),
    title: clean(title),
    otherTitles: [],
    artists: artist === '' ? [] : [clean(artist)],
    album: album === '' ? null : { id: null, title: clean(album) },
    disc: null,
    number: null,
    durationMs,
    isrc: null,
    url: null,
    terms: [terms('unknown', 'not-searched')],
  };
}
