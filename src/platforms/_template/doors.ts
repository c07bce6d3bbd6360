import type { AlbumSearch, Answer, Listing, TrackSearch } from '../../model/index.js';
import type { Adapter, Session, Words } from '../platform.js';
import { parseJson, rowsOf, shaped } from '../shape.js';
import { headOf, trackOf } from './convert.js';
import { album, albumSearch, PAGE_SIZE, song, songSearch } from './requests.js';
import * as wire from './wire.js';

export const adapter: Adapter = { searchAlbums, readAlbum, searchTracks, albumOfTrack };

/** TODO: the backups too, where the platform has other doors to the same answer. */
async function searchAlbums(session: Session, words: Words): Promise<AlbumSearch> {
  const answer = await session.ask(albumSearch(words.text));
  const { albums, total } = shaped('template', wire.albumSearch, bodyOf(answer));
  const { good, bad } = rowsOf(wire.album, albums);
  const whole = bad === 0 && albums.length >= Math.min(total, PAGE_SIZE);
  return { heads: good.map(headOf), whole, request: answer.request, seenAt: answer.seenAt };
}

async function readAlbum(session: Session, id: string): Promise<Listing | null> {
  const answer = await session.ask(album(id));
  const told = shaped('template', wire.albumAnswer, bodyOf(answer));
  if (told === null) return null;
  const { good, bad } = rowsOf(wire.song, told.rows);
  const head = headOf(told.album);
  return {
    ...head,
    tracks: good.map(trackOf),
    complete: bad === 0 && good.length === head.trackCount,
    problem: null,
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

async function searchTracks(session: Session, words: Words, page: number): Promise<TrackSearch> {
  const answer = await session.ask(songSearch(words.text, page));
  const { rows, total } = shaped('template', wire.songSearch, bodyOf(answer));
  const { good, bad } = rowsOf(wire.song, rows);
  const due = Math.min(total - (page - 1) * PAGE_SIZE, PAGE_SIZE);
  return {
    rows: good.map(trackOf),
    total,
    whole: bad === 0 && rows.length >= due,
    last: page * PAGE_SIZE >= total,
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

async function albumOfTrack(session: Session, id: string): Promise<string | null> {
  const told = shaped('template', wire.songAnswer, bodyOf(await session.ask(song(id))));
  return told.song.album?.id ?? null;
}

function bodyOf({ text }: Answer): unknown {
  return parseJson('template', text);
}
