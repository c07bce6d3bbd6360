import type { Row, Sheet, Shop } from '../catalogue.js';
import { type Asked, cut, json, nothing, type Told } from '../door.js';
import { escaped } from '../noise.js';
import { searchRows, searchSheets } from '../search.js';

interface Call {
  module: string;
  method: string;
  param: Record<string, unknown>;
}

/** musicu.fcg and the old GETs beside it, as sections 1.1 to 1.4 and the recordings show them. */
export function qqmusic(shop: Shop, asked: Asked): Told {
  const { pathname, searchParams } = asked.url;
  if (pathname === '/cgi-bin/musicu.fcg') return gateway(shop, asked);
  const sheet = sheetOf(shop, searchParams.get('albummid') ?? searchParams.get('albumid'));
  if (pathname === '/v8/fcg-bin/fcg_v8_album_info_cp.fcg') return json(oldAlbum(sheet));
  if (pathname === '/splcloud/fcgi-bin/smartbox_new.fcg') {
    return json(smartbox(shop, searchParams.get('key') ?? ''));
  }
  if (pathname === '/soso/fcgi-bin/client_search_cp') {
    return json({ code: 0, data: { album: { curnum: 0, list: [], totalnum: 0 } }, subcode: 0 });
  }
  return nothing();
}

function gateway(shop: Shop, asked: Asked): Told {
  const { comm: _, ...calls } = JSON.parse(asked.body) as Record<string, Call>;
  const answers = Object.entries(calls).map(([key, call]) => [key, answered(shop, call)]);
  return json({
    code: 0,
    ts: 1790331749395,
    start_ts: 1790331749363,
    ...Object.fromEntries(answers),
  });
}

function answered(shop: Shop, { method, param }: Call): unknown {
  if (method.startsWith('DoSearchForQQMusic')) return search(shop, method, param);
  const sheet = sheetOf(shop, param.albumMid ?? param.albumMID ?? param.albumId ?? param.albumID);
  if (method === 'GetAlbumDetail') return { code: 0, data: albumDetail(sheet) };
  if (method === 'GetAlbumSongList') return { code: 0, data: albumSongs(sheet, param) };
  if (method === 'CgiGetTrackInfo') return { code: 0, data: tracks(shop, param) };
  return { code: 500003 };
}

function sheetOf(shop: Shop, key: unknown): Sheet | undefined {
  return shop.sheets.get(String(key)) ?? [...shop.sheets.values()].find((one) => one.mid === key);
}

function search(shop: Shop, method: string, param: Record<string, unknown>): unknown {
  const size = Number(param.num_per_page);
  const from = (Number(param.page_num) - 1) * size;
  const query = String(param.query);
  const found = param.search_type === 2 ? searchSheets(shop, query) : searchRows(shop, query);
  const more = from + size < found.length;
  const meta = {
    curpage: param.page_num,
    perpage: size,
    nextpage: more ? Number(param.page_num) + 1 : -1,
    sum: found.length,
    is_filter: 0,
  };
  const rows = cut<Sheet | Row>(found, from, size).map((one) =>
    'rows' in one ? albumHit(one) : songInfo(one),
  );
  const empty = {
    album: { list: [] },
    singer: { list: [] },
    song: { list: [] },
    songlist: { list: [] },
  };
  const kind = param.search_type === 2 ? 'album' : 'song';
  const body = method.endsWith('Mobile')
    ? { [`item_${kind}`]: rows }
    : { ...empty, [kind]: { list: rows } };
  return { code: 0, data: { body, code: 0, meta } };
}

function albumHit(sheet: Sheet) {
  return {
    albumID: sheet.id,
    albumMID: sheet.mid,
    albumName: escaped(sheet.title),
    albumName_hilight: `<em>${escaped(sheet.title)}</em>`,
    publicTime: sheet.date,
    singerID: sheet.artists[0]?.id,
    singerMID: '0025NhlN2yWrP4',
    singerName: sheet.artistNames.map(escaped).join(' / '),
    singerTransName: '',
    singer_list: singers(sheet),
    song_count: sheet.rows.length + sheet.hidden,
    type: 0,
    docid: '3848035355157390637',
    catch_song: '',
    // The app's names for the same.
    id: sheet.id,
    mid: sheet.mid,
    name: escaped(sheet.title),
    publish_date: sheet.date,
  };
}

function singers(of: Pick<Sheet | Row, 'artists' | 'artistNames'>) {
  return of.artists.map(({ id }, at) => ({
    id,
    mid: `00${id}SingerMid0`.slice(0, 14),
    name: escaped(of.artistNames[at] ?? ''),
    title: escaped(of.artistNames[at] ?? ''),
    type: 0,
    uin: 0,
  }));
}

function albumDetail(sheet: Sheet | undefined) {
  if (!sheet)
    return {
      basicInfo: { albumMid: '', albumName: '', publishDate: '' },
      singer: { singerList: [] },
    };
  const basicInfo = {
    albumMid: sheet.mid,
    albumID: sheet.id,
    albumName: sheet.title,
    tranName: '',
    publishDate: sheet.date,
    language: '国语',
    albumType: '录音室专辑',
    genre: '',
    recordNum: '',
    type: 10002,
  };
  const singerList = singers(sheet).map((one) => ({
    mid: one.mid,
    name: one.name,
    transName: '',
    singerID: one.id,
    type: 0,
  }));
  return { basicInfo, company: { ID: 53, name: '', isShow: 1 }, singer: { singerList } };
}

function albumSongs(sheet: Sheet | undefined, param: Record<string, unknown>) {
  if (!sheet) return { albumMid: '', totalNum: 0, songList: [] };
  // As recorded: list order is not track order.
  const rows = sheet.quirk < 0.5 ? sheet.rows : [...sheet.rows].reverse();
  const page = cut(rows, Number(param.begin ?? 0), Number(param.num ?? 10));
  return {
    albumMid: sheet.mid,
    totalNum: sheet.rows.length + sheet.hidden,
    songList: page.map((row) => ({
      songInfo: songInfo(row),
      listenCount: 0,
      uploadTime: '',
      isThemeSong: 0,
    })),
    classicList: [],
    sort: 2,
  };
}

function tracks(shop: Shop, param: Record<string, unknown>) {
  const ids = (param.ids as number[] | undefined) ?? [];
  const mids = (param.mids as string[] | undefined) ?? [];
  const byId = ids.flatMap((id) => shop.rows.get(String(id)) ?? []);
  const byMid = [...shop.rows.values()].filter((row) => mids.includes(row.mid));
  const region = {
    ctry: 1,
    pr: 13,
    cy: 118,
    oversea: 0,
    origin_oversea: 0,
    toggle_cn: 0,
    a_ctry: 1,
  };
  return { tracks: [...byId, ...byMid].map(songInfo), ...region };
}

function songInfo(row: Row) {
  const { wire } = row.encoding;
  const size_try = Number(wire.try ?? 0);
  return {
    id: row.id,
    type: row.id % 2,
    mid: row.mid,
    name: row.title.replace(/ [(（](Live|伴奏|Remix)[)）]$/, ''),
    title: row.title,
    subtitle: row.id % 9 === 0 ? '电视剧主题曲' : '',
    singer: singers(row),
    album: {
      id: row.sheet.id,
      mid: row.sheet.mid,
      name: row.sheet.title,
      title: row.sheet.title,
      subtitle: '',
    },
    interval: Math.floor(row.durationMs / 1000),
    index_cd: row.disc - 1,
    index_album: row.number,
    time_public: row.sheet.date,
    language: 0,
    version: /Live/.test(row.title) ? 3 : 0,
    status: 0,
    fnote: wire.fnote ?? 4009,
    file: {
      media_mid: row.mid,
      size_128mp3: 4663780,
      size_try,
      try_begin: 85388,
      try_end: 103745,
      b_30s: 0,
      e_30s: 60000,
    },
    pay: wire.pay,
    action: {
      switch: wire.switch,
      msgid: wire.msgid,
      alert: 41,
      icons: wire.icons ?? 0,
      msgpay: 6,
      switch2: 0,
      icon2: 0,
    },
    label: '0',
  };
}

function smartbox(shop: Shop, query: string) {
  const itemlist = searchSheets(shop, query)
    .slice(0, 3)
    .map((sheet) => ({
      id: String(sheet.id),
      mid: sheet.mid,
      name: sheet.title,
      singer: sheet.artistNames.join('/'),
    }));
  return {
    code: 0,
    data: { album: { count: itemlist.length, itemlist, name: '专辑', order: 3, type: 3 } },
    subcode: 0,
  };
}

function oldAlbum(sheet: Sheet | undefined): unknown {
  if (!sheet) return { code: 0, data: null, message: 'no album' };
  const list = sheet.rows.map((row) => {
    const { wire } = row.encoding;
    const pay = wire.pay as Record<string, number>;
    return {
      songid: row.id,
      songmid: row.mid,
      songname: escaped(row.title),
      songorig: escaped(row.title),
      albumid: sheet.id,
      albummid: sheet.mid,
      albumname: escaped(sheet.title),
      singer: singers(row),
      interval: Math.floor(row.durationMs / 1000),
      belongCD: row.number,
      cdIdx: row.disc - 1,
      switch: wire.switch,
      msgid: wire.msgid,
      alertid: 41,
      pay: {
        payplay: pay.pay_play,
        paytrackmouth: pay.pay_month,
        paytrackprice: pay.price_track,
        payalbumprice: pay.price_album,
        payalbum: 0,
        paydownload: pay.pay_down,
        timefree: pay.time_free,
        payinfo: 1,
      },
      preview: { trybegin: 0, tryend: 0, trysize: Number(wire.try ?? 0) },
      type: 0,
    };
  });
  const total = sheet.rows.length + sheet.hidden;
  const data = {
    id: sheet.id,
    mid: sheet.mid,
    name: escaped(sheet.title),
    singername: sheet.artistNames.join(' / '),
    singermid: '0025NhlN2yWrP4',
    aDate: sheet.date,
    total,
    total_song_num: total,
    cur_song_num: list.length,
    list,
  };
  return { code: 0, data, message: 'succ', subcode: 0 };
}
