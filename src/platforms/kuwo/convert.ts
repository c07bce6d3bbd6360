import type { ListedTrack, ListingHead, Terms } from '../../model/index.js';
import { counted, fromSeconds, isoDate, names, plain } from '../text.js';
import type { WireHit, WireSong } from './wire.js';

type Text = string | number | null | undefined;

/** An album's own facts, from whichever door. */
export interface AlbumFacts {
  id: string;
  title: Text;
  artist?: Text;
  date?: Text;
  count?: Text;
}

export function headOf(album: AlbumFacts): ListingHead {
  return {
    platform: 'kuwo',
    id: album.id,
    title: shown(album.title),
    otherTitles: [],
    artists: singers(album.artist, null),
    releaseDate: isoDate(String(album.date ?? '')),
    trackCount: counted(album.count),
    barcode: null,
    url: `https://www.kuwo.cn/album_detail/${album.id}`,
  };
}

export function headOfHit(hit: WireHit): ListingHead {
  const date = hit.pub ?? hit.releasedate;
  const { albumid: id, name: title, artist, musiccnt: count } = hit;
  return headOf({ id, title, artist, date, count });
}

/** Audio books and podcasts stand among the albums found; only they name a kind of story. */
export function isMusic(hit: WireHit): boolean {
  return shown(hit.startype) === '';
}

export function trackOf(song: WireSong, terms: Terms[]): ListedTrack {
  return {
    id: song.id,
    title: shown(song.name),
    otherTitles: [],
    artists: singers(song.artist, song.allartistid),
    album: albumOf(song.albumid, song.album),
    disc: null,
    number: counted(song.track),
    durationMs: fromSeconds(song.duration),
    isrc: null,
    url: `https://www.kuwo.cn/play_detail/${song.id}`,
    terms,
  };
}

/** An album's id as text; null for the 0 that stands for none. */
export function albumIdOf(id: Text): string | null {
  const text = String(id ?? '');
  return /^[1-9]\d{0,18}$/.test(text) ? text : null;
}

function albumOf(id: Text, album: Text): ListedTrack['album'] {
  const title = shown(album);
  const orphan = id !== null && id !== undefined && albumIdOf(id) === null;
  return orphan || title === '' ? null : { id: albumIdOf(id), title };
}

/** Text of the older doors holds JSON escapes that were escaped once more. */
function shown(text: Text): string {
  const once = String(text ?? '')
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\[nrt]/g, ' ');
  return plain(once);
}

/**
 * Names joined by `&`, apart. A name may itself hold one: the ids, where told, say how many names there are,
 * and an `&` between spaces is the likelier to belong to a name.
 */
export function singers(joined: Text, ids: Text): string[] {
  const text = shown(joined);
  const count = String(ids ?? '').match(/\d+/g)?.length ?? 0;
  const all = names(text, '&');
  if (count === 0 || count >= all.length) return all;
  if (count === 1) return [text];
  const tight = names(text, /(?<!\s)&(?!\s)/);
  return tight.length === count ? tight : all;
}
