import type { Row, Sheet, Shop } from '../catalogue.js';
import { type Asked, cut, json, nothing, type Told } from '../door.js';
import { escaped } from '../noise.js';
import { searchRows, searchSheets } from '../search.js';

/** r.s in single quotes, the song search, music.pay and the plain twin (sections 1.1 to 1.6). */
export function kuwo(shop: Shop, asked: Asked): Told {
  const { hostname, pathname, searchParams } = asked.url;
  if (hostname === 'wapi.kuwo.cn') return twin(shop, asked);
  if (pathname === '/music.pay') return terms(shop, searchParams.get('ids') ?? '');
  const page = Number(searchParams.get('pn') ?? 0);
  const size = Number(searchParams.get('rn') ?? 1000);
  const words = searchParams.get('all') ?? '';
  const kind = searchParams.get('ft') ?? searchParams.get('stype');
  if (kind === 'music') return json(songPage(searchRows(shop, words), page, size));
  if (kind === 'album') return quoted(albumPage(searchSheets(shop, words), page, size));
  if (kind !== 'albuminfo') return nothing();
  const told = albumInfo(shop.sheets.get(searchParams.get('albumid') ?? ''), page, size);
  return searchParams.get('mobi') === '1' ? json(told, 'text/javascript') : quoted(told);
}

/** Keys and strings in single quotes; quotes inside are entities. */
function quoted(value: unknown): Told {
  return { status: 200, type: 'text/plain; charset=utf-8', body: single(value) };
}

function single(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(single).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => `'${key}':${single(one)}`)
      .join(',')}}`;
  }
  return `'${String(value).replaceAll("'", '&apos;')}'`;
}

function albumPage(found: Sheet[], page: number, size: number) {
  const book = {
    albumid: '99',
    id: '99',
    name: '长篇小说',
    artist: '说书人',
    startype: '有声小说',
    musiccnt: '300',
  };
  const albumlist = cut(found, page * size, size).map((sheet) => ({
    ...header(sheet),
    musiccnt: String(sheet.rows.length + sheet.hidden),
    startype: '',
  }));
  return {
    SHOW: String(albumlist.length),
    albumlist: found.length > 4 ? albumlist : [book, ...albumlist],
    pn: String(page),
    rn: String(size),
    total: String(found.length + (found.length > 4 ? 0 : 1)),
  };
}

function header(sheet: Sheet) {
  return {
    albumid: String(sheet.id),
    id: String(sheet.id),
    name: escaped(sheet.title).replaceAll(' ', sheet.quirk < 0.2 ? '&nbsp;' : ' '),
    artist: sheet.artistNames.map(escaped).join('&amp;'),
    aartist: '',
    artistid: String(sheet.artists[0]?.id),
    company: '',
    pub: sheet.date,
    lang: '',
    PAY: '0',
    vip: '0',
    info: "It's &lt;br&gt; nice",
  };
}

function albumInfo(sheet: Sheet | undefined, page: number, size: number) {
  if (!sheet) return {};
  // Some lists come last track first.
  const rows = sheet.quirk < 0.4 ? [...sheet.rows].reverse() : sheet.rows;
  return {
    ...header(sheet),
    songnum: String(sheet.rows.length + sheet.hidden),
    musiclist: cut(rows, page * size, size).map((row) => albumRow(row)),
  };
}

function albumRow(row: Row) {
  const { wire } = row.encoding;
  const shy = row.sheet.quirk > 0.6 && wire.shy === true;
  const told = shy
    ? { online: '1' }
    : { online: String(wire.online ?? 1), pay: String(wire.pay), payInfo: wire.info };
  return {
    id: String(row.id),
    musicrid: row.sheet.quirk < 0.5 ? String(row.id) : `MUSIC_${row.id}`,
    name: escaped(row.title),
    artist: row.artistNames.map(escaped).join('&amp;'),
    aartist: '',
    album: escaped(row.sheet.title),
    albumid: String(row.sheet.id),
    duration: String(Math.floor(row.durationMs / 1000)),
    track: String(trackOf(row)),
    subtitle: '',
    formats: 'MP3128|AAC48',
    MINFO: wire.minfo ?? 'level:h,bitrate:128,format:mp3,size:3.04Mb',
    bitSwitch: wire.bitSwitch,
    tpay: '0',
    ...told,
  };
}

/** Discs do not exist here: numbers start again on each, or run on. */
function trackOf(row: Row): number {
  if (row.sheet.quirk < 0.5) return row.number;
  return (
    row.sheet.rows
      .filter((one) => one.disc < row.disc)
      .reduce((most, one) => Math.max(most, one.number), 0) + row.number
  );
}

function terms(shop: Shop, ids: string): Told {
  const rows = ids.split(',').flatMap((id) => shop.rows.get(id) ?? []);
  const songs = rows.map((row) => ({
    id: row.id,
    name: row.title,
    artist: row.artistNames.join('&'),
    album: row.sheet.title,
    albumid: row.sheet.id,
    pay: row.encoding.wire.pay,
    tpay: 1,
    fpay: 1,
    paytype: 3,
    payInfo: row.encoding.wire.info,
    MINFO: row.encoding.wire.minfo ?? 'level:h,bitrate:128,format:mp3,size:3.04Mb',
    audio: [{ policy: 'vip', st: 102, avaliable: 1, price: 2 }],
  }));
  return json({ result: 'ok', errorcode: 0, songs });
}

function songPage(found: Row[], page: number, size: number) {
  const abslist = cut(found, page * size, size).map((row) => {
    const { wire } = row.encoding;
    return {
      MUSICRID: `MUSIC_${row.id}`,
      SONGNAME: escaped(row.title),
      NAME: escaped(row.title),
      ARTIST: row.artistNames.map(escaped).join('&amp;'),
      ARTISTID: String(row.artists[0]?.id),
      allartistid: row.artists.map(({ id }) => id).join('&'),
      AARTIST: '',
      ALBUM: escaped(row.sheet.title),
      ALBUMID: String(row.sheet.id),
      DURATION: String(Math.floor(row.durationMs / 1000)),
      ONLINE: String(wire.online ?? 1),
      PAY: String(wire.pay),
      payInfo: wire.info,
      bitSwitch: wire.bitSwitch,
      MINFO: wire.minfo ?? 'level:h,bitrate:128,format:mp3,size:3.04Mb',
      SUBLIST: [],
      content_type: '0',
      tpay: '0',
    };
  });
  const counts = {
    HIT: String(found.length),
    TOTAL: String(found.length),
    SHOW: String(abslist.length),
  };
  return { ...counts, PN: String(page), RN: String(size), abslist };
}

function twin(shop: Shop, { url }: Asked): Told {
  const size = Number(url.searchParams.get('rn') ?? 30);
  const from = (Number(url.searchParams.get('pn') ?? 1) - 1) * size;
  if (url.pathname.endsWith('/searchAlbumBykeyWord')) {
    const found = searchSheets(shop, url.searchParams.get('key') ?? '');
    const albumList = cut(found, from, size).map((sheet) => ({
      albumid: sheet.id,
      album: sheet.title,
      artist: sheet.artistNames.join('&'),
      releaseDate: sheet.date,
    }));
    return json({ code: 200, data: { total: String(found.length), albumList }, msg: 'success' });
  }
  const sheet = shop.sheets.get(url.searchParams.get('albumId') ?? '');
  if (!url.pathname.endsWith('/albumInfo') || !sheet)
    return json({ code: -1, data: null, msg: 'no' });
  const musicList = cut(sheet.rows, from, size).map((row) => ({
    ...albumRow(row),
    rid: row.id,
    musicrid: `MUSIC_${row.id}`,
    name: row.title,
    online: row.encoding.wire.online ?? 1,
    pay: row.encoding.wire.pay,
    payInfo: row.encoding.wire.info,
  }));
  const data = {
    album: sheet.title,
    albumid: sheet.id,
    artist: sheet.artistNames.join('&'),
    releaseDate: sheet.date,
    total: sheet.rows.length + sheet.hidden,
    pay: 0,
    musicList,
  };
  return json({ code: 200, data, msg: 'success' });
}
