import type { Row, Sheet, Shop } from '../catalogue.js';
import { type Asked, cut, json, nothing, type Told } from '../door.js';
import { searchRows, searchSheets } from '../search.js';

/** The plain doors of music.163.com as the dossier's sections 1.1 to 1.3 and the recordings show them. */
export function netease(shop: Shop, asked: Asked): Told {
  const { pathname } = asked.url;
  const form = new URLSearchParams(asked.method === 'POST' ? asked.body : asked.url.search);
  if (pathname === '/api/cloudsearch/pc') return search(shop, form, true);
  if (pathname === '/api/search/get') return search(shop, form, false);
  if (pathname === '/api/v3/song/detail') return details(shop, form);
  const id = /^\/api\/v1\/album\/(\d+)$/.exec(pathname)?.[1];
  return id === undefined ? nothing() : album(shop.sheets.get(id));
}

function search(shop: Shop, form: URLSearchParams, inline: boolean): Told {
  const query = form.get('s') ?? '';
  const from = Number(form.get('offset') ?? 0);
  const limit = Number(form.get('limit') ?? 30);
  if (form.get('type') === '10') {
    const found = searchSheets(shop, query);
    if (found.length === 0) return json({ result: {}, code: 200 });
    const albums = cut(found, from, limit).map(albumHead);
    return json({ result: { albums, albumCount: found.length }, code: 200 });
  }
  const found = searchRows(shop, query);
  if (found.length === 0) return json({ result: { songCount: 0 }, code: 200 });
  const songs = cut(found, from, limit).map((row) => (inline ? song(row, true) : oldSong(row)));
  return json({ result: { songs, songCount: found.length }, code: 200 });
}

function album(sheet: Sheet | undefined): Told {
  if (!sheet) return json({ resourceState: false, code: 404 });
  // One sheet in ten comes without terms, which the batch must tell.
  const inline = sheet.quirk > 0.1;
  const songs = sheet.rows.map((row) => song(row, inline));
  return json({ resourceState: true, songs, code: 200, album: { ...albumHead(sheet), songs: [] } });
}

function details(shop: Shop, form: URLSearchParams): Told {
  const wanted = JSON.parse(form.get('c') ?? '[]') as { id: number }[];
  const rows = wanted.flatMap(({ id }) => shop.rows.get(String(id)) ?? []);
  // Joined by id: the two lists need not be parallel.
  const privileges = rows.map(privilege).reverse();
  return json({ songs: rows.map((row) => song(row, false)), privileges, code: 200 });
}

function albumHead(sheet: Sheet) {
  const artists = sheet.artists.map((artist, at) => ({
    name: sheet.artistNames[at],
    id: artist.id,
    alias: [],
    trans: '',
    picUrl: '',
  }));
  return {
    name: sheet.title,
    id: sheet.id,
    type: sheet.rows.length < 3 ? 'Single' : '专辑',
    size: sheet.rows.length,
    publishTime: Date.parse(`${sheet.date}T00:00:00+08:00`),
    company: '',
    companyId: 0,
    artist: artists[0],
    artists,
    alias: [],
    status: 1,
    onSale: false,
    paid: false,
    copyrightId: 7001,
    picId: 109951163054654500,
    picId_str: '109951163054654501',
  };
}

function song(row: Row, inline: boolean) {
  const { fee, noCopyrightRcmd } = row.encoding.wire;
  return {
    name: row.title,
    id: row.id,
    ar: row.artists.map(({ id }, at) => ({ id, name: row.artistNames[at], tns: [], alias: [] })),
    al: { id: row.sheet.id, name: row.sheet.title, tns: [], pic: 109951165566379710 },
    alia: [],
    dt: row.durationMs,
    cd: discText(row),
    no: row.number,
    fee,
    pop: 100.5,
    t: 0,
    st: row.id % 3,
    mst: 9,
    cp: 7001,
    copyright: 1,
    noCopyrightRcmd: noCopyrightRcmd ?? null,
    mark: 17179869184,
    ...(inline ? { privilege: privilege(row) } : {}),
  };
}

function discText(row: Row): string {
  const { quirk } = row.sheet;
  if (quirk < 0.2) return `0${row.disc}`;
  if (quirk < 0.3) return `${row.disc} 天堂的回信 Letters`;
  return quirk < 0.35 && row.disc === 1 ? '1/1' : String(row.disc);
}

function privilege(row: Row) {
  return {
    id: row.id,
    payed: 0,
    cs: false,
    maxbr: 999000,
    toast: false,
    flag: 256,
    preSell: false,
    rscl: null,
    freeTrialPrivilege: { resConsumable: false, userConsumable: false, cannotListenReason: 1 },
    ...(row.encoding.wire.p as object),
  };
}

function oldSong(row: Row) {
  const artists = row.artists.map(({ id }, at) => ({ id, name: row.artistNames[at], alias: [] }));
  const { sheet } = row;
  return {
    id: row.id,
    name: row.title,
    artists,
    album: {
      id: sheet.id,
      name: sheet.title,
      artist: { id: 0, name: '' },
      size: sheet.rows.length,
    },
    duration: row.durationMs,
    copyrightId: 7003,
    status: 0,
    alias: [],
    fee: row.encoding.wire.fee,
    mark: 0,
  };
}
