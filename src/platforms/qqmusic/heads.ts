import { Failure, type ListingHead } from '../../model/index.js';
import { isoDate, names, plain, texts } from '../text.js';
import { type AlbumDetail, type AlbumRow, isMid, type OldAlbum, type ShopAlbum } from './wire.js';

/** What a search tells about an album. */
export function searchHead(row: AlbumRow): ListingHead {
  return {
    ...head(row.mid, row.title),
    artists: eitherOf(texts(...row.singers), names(row.singer, ' / ')),
    releaseDate: isoDate(row.date),
    trackCount: row.songs || null,
  };
}

/** What the gateway tells, completed by what a search told; null for the empty name of an album that is not there. */
export function detailHead(detail: AlbumDetail, told: ListingHead | null): ListingHead | null {
  const { albumMid, albumName, tranName, publishDate } = detail.basicInfo;
  if (plain(albumName) === '') return null;
  const mid = isMid(albumMid) ? albumMid : told?.id;
  if (!mid) throw new Failure('changed', 'qqmusic: detail.data.basicInfo.albumMid is missing');
  const artists = texts(...detail.singer.singerList.map((singer) => singer.name));
  return {
    ...head(mid, albumName),
    otherTitles: texts(tranName),
    artists: eitherOf(artists, told?.artists ?? []),
    releaseDate: isoDate(publishDate) ?? told?.releaseDate ?? null,
    trackCount: told?.trackCount ?? null,
  };
}

/** What the old site tells. */
export function oldHead(album: OldAlbum): ListingHead {
  return {
    ...head(album.mid, album.name),
    artists: names(album.singername, ' / '),
    releaseDate: isoDate(album.aDate),
    trackCount: album.total_song_num,
  };
}

/** What the shop's page tells, alone with a bar code. */
export function shopHead(album: ShopAlbum, told: ListingHead | null): ListingHead {
  const { Falbum_mid, Falbum_name, Fother_name, Fpublic_time, Fupc } = album.getAlbumInfo;
  return {
    ...head(Falbum_mid, Falbum_name),
    otherTitles: texts(Fother_name),
    artists: texts(...album.singerInfo.map((singer) => singer.Fsinger_name)),
    releaseDate: isoDate(Fpublic_time),
    trackCount: told?.trackCount ?? null,
    barcode: /^\d{8,14}$/.exec(Fupc)?.[0] ?? null,
  };
}

function head(mid: string, title: string): ListingHead {
  return {
    platform: 'qqmusic',
    id: mid,
    title: plain(title),
    otherTitles: [],
    artists: [],
    releaseDate: null,
    trackCount: null,
    barcode: null,
    url: `https://y.qq.com/n/ryqq/albumDetail/${mid}`,
  };
}

function eitherOf(first: string[], second: string[]): string[] {
  return first.length > 0 ? first : second;
}
