import type { Row, Sheet, Shop } from '../catalogue.js';
import { type Asked, cut, json, nothing, type Told } from '../door.js';
import { searchRows, searchSheets } from '../search.js';

interface Page {
  query: string;
  from: number;
  size: number;
}

/** The unsigned doors of kugou.com (sections 1.1 to 1.5); rows in the layout of the recorded charts and searches. */
export function kugou(shop: Shop, { url, body }: Asked): Told {
  const { pathname, searchParams } = url;
  const size = Number(searchParams.get('pagesize') ?? 30);
  const from = (Number(searchParams.get('page') ?? 1) - 1) * size;
  const query = searchParams.get('keyword') ?? '';
  if (pathname === '/v1/get_res_privilege') return privileges(shop, body);
  if (pathname.startsWith('/api/v3/album/')) {
    return albumDoor(pathname, shop.sheets.get(searchParams.get('albumid') ?? ''), from, size);
  }
  return searchDoor(shop, pathname, { query, from, size });
}

function albumDoor(pathname: string, sheet: Sheet | undefined, from: number, size: number): Told {
  if (pathname === '/api/v3/album/info') return fine(sheet ? albumInfo(sheet) : []);
  const rows = sheet?.rows ?? [];
  const info = cut(rows, from, size < 0 ? rows.length : size).map((row) => listRow(row));
  return fine({ total: rows.length + (sheet?.hidden ?? 0), info });
}

function searchDoor(shop: Shop, pathname: string, { query, from, size }: Page): Told {
  if (pathname === '/song_search_v2') return songs(searchRows(shop, query), from, size);
  if (pathname === '/api/v3/search/album') return albums(searchSheets(shop, query), from, size);
  if (pathname !== '/api/v3/search/song') return nothing();
  const found = searchRows(shop, query);
  return fine({ total: found.length, info: cut(found, from, size).map(oldFound) });
}

function fine(data: unknown): Told {
  return json({ status: 1, error: '', data, errcode: 0 }, 'text/html; charset=utf-8');
}

function albums(found: Sheet[], from: number, size: number): Told {
  const info = cut(found, from, size).map((sheet) => albumInfo(sheet));
  const orphan = { albumid: 0, albumname: '', singername: '', songcount: 0 };
  return fine({
    timestamp: 1735712741,
    total: found.length,
    info: info.length === 3 ? [...info.slice(0, 2), { ...orphan }, ...info.slice(2)] : info,
  });
}

function albumInfo(sheet: Sheet) {
  return {
    albumid: sheet.id,
    albumname: sheet.title,
    singername: sheet.artistNames.join('、'),
    singerid: sheet.artists[0]?.id,
    publishtime: `${sheet.date} 00:00:00`,
    songcount: sheet.rows.length + sheet.hidden,
    imgurl: 'http://imge.kugou.com/stdmusic/{size}/a.jpg',
    intro: '',
    privilege: 0,
    buycount: 0,
    isfirst: 0,
  };
}

function hashOf(row: Row): string {
  return row.id.toString(16).toUpperCase().padStart(32, 'A');
}

function listRow(row: Row) {
  const { privilege, pay_type, fail_process, price, pack, clip, old_cpy, publish, rp_type } =
    row.encoding.wire;
  return {
    filename: `${row.artistNames.join('、')} - ${row.title}`,
    remark: row.sheet.title,
    album_id: String(row.sheet.id),
    album_audio_id: row.id,
    audio_id: row.id + 5,
    hash: hashOf(row),
    '320hash': '',
    sqhash: '',
    duration: Math.floor(row.durationMs / 1000),
    ...(privilege === null ? {} : { privilege }),
    '320privilege': 10,
    sqprivilege: 10,
    pay_type,
    fail_process,
    price: price ?? 0,
    pkg_price: 1,
    old_cpy: old_cpy ?? 0,
    rp_publish: publish ?? 1,
    rp_type: rp_type ?? 'audio',
    trans_param: transParam(pack, clip),
  };
}

function transParam(pack: unknown, clip: unknown) {
  const hash_offset = { start_byte: 0, end_ms: 60000, end_byte: 960127, start_ms: 0, file_type: 0 };
  return {
    cid: 120368453,
    pay_block_tpl: 1,
    ...(pack === undefined ? {} : { musicpack_advance: pack }),
    ...(clip ? { hash_offset } : {}),
  };
}

function oldFound(row: Row) {
  return {
    ...listRow(row),
    songname: row.title,
    singername: row.artistNames.join('、'),
    album_name: row.sheet.title,
    group: [],
  };
}

function songs(found: Row[], from: number, size: number): Told {
  const lists = cut(found, from, size).map((row) => {
    const { privilege, pay_type, fail_process, price, pack, clip, old_cpy, publish, rp_type } =
      row.encoding.wire;
    return {
      SongName: marked(row.title),
      SingerName: row.artistNames.join('、'),
      Singers: row.artists.map(({ id }, at) => ({ name: row.artistNames[at], id, ip_id: 0 })),
      AlbumName: row.sheet.title,
      AlbumID: String(row.sheet.id),
      MixSongID: String(row.id),
      Audioid: row.id + 5,
      FileHash: hashOf(row),
      Duration: Math.floor(row.durationMs / 1000),
      ...(privilege === null ? {} : { Privilege: privilege }),
      HQPrivilege: 10,
      SQPrivilege: 10,
      PayType: pay_type,
      FailProcess: fail_process,
      Price: price ?? 0,
      PkgPrice: 1,
      OldCpy: old_cpy ?? 0,
      Publish: publish ?? 1,
      Type: rp_type ?? 'audio',
      trans_param: transParam(pack, clip),
      Grp: row.id % 2 ? [] : {},
    };
  });
  const data = {
    correctiontip: '',
    correctiontype: 0,
    page: 1,
    pagesize: size,
    total: found.length,
    lists,
  };
  return json({ error_msg: '', data, status: 1, error_code: 0 });
}

/** Hits are marked, now and then only half. */
function marked(title: string): string {
  return title.length % 3 === 0 ? `<em>${title.slice(0, 2)}</em>${title.slice(2)}` : title;
}

function privileges(shop: Shop, body: string): Told {
  const { resource } = JSON.parse(body) as { resource: { hash: string }[] };
  const byHash = new Map([...shop.rows.values()].map((row) => [hashOf(row).toLowerCase(), row]));
  const data = resource.map(({ hash }) => {
    const row = byHash.get(hash.toLowerCase());
    if (!row) return { hash, error_code: 31307, status: 0, privilege: 0 };
    const wire = (row.encoding.wire.later ?? row.encoding.wire) as Record<string, unknown>;
    return {
      hash: hash.toLowerCase(),
      album_audio_id: row.id,
      privilege: wire.privilege,
      pay_type: wire.pay_type,
      fail_process: wire.fail_process,
      status: wire.status ?? 0,
      price: 200,
      pkg_price: 1,
      publish: wire.publish ?? 1,
      old_cpy: wire.old_cpy ?? 0,
      type: wire.rp_type ?? 'audio',
      info: { duration: row.durationMs },
      trans_param: transParam(wire.pack, wire.clip),
      relate_goods: [],
    };
  });
  return json({ status: 1, error_code: 0, message: '', data });
}
