import type { Row, Sheet, Shop } from '../catalogue.js';
import { type Asked, cut, json, nothing, type Told } from '../door.js';
import { searchRows, searchSheets } from '../search.js';

const FINE = { code: '000000', info: '操作成功' };
const fine = (rest: object): Told => json({ ...FINE, ...rest });

type Door = (shop: Shop, asked: Asked) => Told;

const text = ({ url }: Asked) => url.searchParams.get('text') ?? '';
const page = ({ url }: Asked) => Number(url.searchParams.get('pageNo') ?? 1);
const albumIn = (shop: Shop, { url }: Asked) =>
  shop.sheets.get(url.searchParams.get('albumId') ?? '');
const soldIn = (shop: Shop, { url }: Asked) =>
  [...shop.sheets.values()].find(({ id }) => contentId(id) === url.searchParams.get('dAlbumId'));
const ALL = new URLSearchParams({ pageSize: '500' });

const DOORS: Record<string, Door> = {
  '/bmw/search/album/v1.0': (shop, asked) => albums(searchSheets(shop, text(asked)), page(asked)),
  '/bmw/search/song/v1.0': (shop, asked) => newSongs(searchRows(shop, text(asked)), page(asked)),
  '/MIGUM2.0/v1.0/content/search_all.do': (shop, asked) =>
    oldSearch(shop, asked.url.searchParams, text(asked), page(asked)),
  '/MIGUM2.0/v1.0/content/resourceinfo.do': resource,
  '/MIGUM2.0/v1.0/content/queryAlbumSong': (shop, asked) =>
    songs(albumIn(shop, asked), page(asked), asked.url.searchParams, oldRow),
  '/MIGUM3.0/resource/album/song/v2.0': (shop, asked) =>
    songs(albumIn(shop, asked), page(asked), asked.url.searchParams, newRow),
  '/MIGUM3.0/resource/album/v2.0': (shop, asked) => {
    const sheet = albumIn(shop, asked);
    return fine({ data: sheet && !sheet.digital ? detail(sheet) : {} });
  },
  '/MIGUM3.0/resource/dalbum/v2.0': (shop, asked) => {
    const sheet = soldIn(shop, asked);
    return fine({ data: sheet ? digitalDetail(sheet) : {} });
  },
  '/MIGUM3.0/resource/dalbum/song/v2.0': (shop, asked) =>
    songs(soldIn(shop, asked), 1, ALL, newRow),
  '/strategy/pc/can-listen/v1.0': (shop, asked) => mayListen(shop, asked.body),
};

/** The plain doors of app.c.nf.migu.cn and its twins (section 1). */
export function migu(shop: Shop, asked: Asked): Told {
  if (asked.headers.channel === undefined) return json({ code: '299999', info: 'channel' });
  return DOORS[asked.url.pathname]?.(shop, asked) ?? nothing();
}

/** The 18 digits of the shop and of songs. */
export function contentId(id: number): string {
  return `6009${String(id).padStart(14, '0')}`;
}

function albums(found: Sheet[], page: number): Told {
  const items = cut(found, (page - 1) * 20, 20).map((sheet) =>
    sheet.digital
      ? {
          dalbum: {
            resourceType: '5',
            contentId: contentId(sheet.id),
            title: sheet.title,
            singer: singer(sheet),
            imgItem: {},
          },
        }
      : { album: { ...detail(sheet) } },
  );
  return fine({ data: { hasNext: page * 20 < found.length, items } });
}

function singer(of: Pick<Sheet | Row, 'artistNames'>): string {
  return of.artistNames.join('|');
}

function detail(sheet: Sheet) {
  const total = sheet.rows.length + sheet.hidden;
  return {
    resourceType: '2003',
    albumId: String(sheet.id),
    title: sheet.title,
    singer: singer(sheet),
    singerId: String(sheet.artists[0]?.id),
    totalCount: sheet.quirk < 0.5 ? String(total) : total,
    publishDate: sheet.date,
    imgItems: [],
    summary: '',
  };
}

function digitalDetail(sheet: Sheet) {
  return {
    resourceType: '5',
    contentId: contentId(sheet.id),
    itemId: contentId(sheet.id),
    title: sheet.title,
    singer: singer(sheet),
    price: '2000',
    totalCount: String(sheet.rows.length),
    isCallPayment: '0',
    songItems: [],
  };
}

function songs(
  sheet: Sheet | undefined,
  page: number,
  ask: URLSearchParams,
  shape: (row: Row) => object,
): Told {
  const rows = sheet?.rows ?? [];
  const size = Number(ask.get('pageSize') ?? 20);
  const songList = cut(rows, (page - 1) * size, size).map(shape);
  const totalCount = rows.length + (sheet?.hidden ?? 0);
  return fine({
    data: { songList, totalCount: String(totalCount), hasNext: page * size < rows.length },
  });
}

function ids(row: Row) {
  return {
    resourceType: '2',
    contentId: contentId(row.id),
    copyrightId: `6005${row.id}`,
    songId: `1${row.id}`,
  };
}

/** Few rights fields: as the recorded row of 2026. */
function newRow(row: Row) {
  return {
    ...ids(row),
    songName: row.title,
    singerList: row.artists.map(({ id }, at) => ({ id: String(id), name: row.artistNames[at] })),
    duration:
      row.id % 2 ? String(Math.floor(row.durationMs / 1000)) : Math.floor(row.durationMs / 1000),
    albumId: String(row.sheet.id),
    album: row.sheet.title,
    audioFormats: [{ resourceType: '2', formatType: 'PQ' }],
    copyrightType: 1,
    restrictType: 1,
    foreverListen: false,
    foreverListenFlag: '0',
  };
}

function rights(row: Row, whole: boolean): object {
  const { later, bare, shop, ...told } = row.encoding.wire as {
    later?: object;
    bare?: boolean;
    shop?: boolean;
  };
  if (shop) return whole ? { copyright: '1', chargeAuditions: '1', isInDAlbum: '1' } : {};
  if (whole)
    return { vipFlag: '0', validStatus: true, materialValidStatus: true, ...told, ...later };
  return bare ? {} : { validStatus: true, materialValidStatus: true, isInDAlbum: '0', ...told };
}

function oldRow(row: Row) {
  const numbered = row.sheet.quirk < 0.7;
  return {
    ...ids(row),
    songName: row.title,
    singer: singer(row),
    artists: row.artists.map(({ id }, at) => ({ id: String(id), name: row.artistNames[at] })),
    length: clock(row.durationMs),
    albumId: String(row.sheet.id),
    album: row.sheet.title,
    ...(numbered ? { trackNumber: String(row.number), disc: `Disc ${row.disc}` } : {}),
    invalidateDate: '2099-12-31',
    ...rights(row, false),
  };
}

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function newSongs(found: Row[], page: number): Told {
  const items = cut(found, (page - 1) * 20, 20).map((row) => ({ song: newRow(row) }));
  return fine({ data: { hasNext: page * 20 < found.length, items } });
}

function oldSearch(shop: Shop, ask: URLSearchParams, text: string, page: number): Told {
  const size = Number(ask.get('pageSize') ?? 10);
  const wanted = JSON.parse(ask.get('searchSwitch') ?? '{}') as Record<string, number>;
  if (wanted.album) {
    const found = searchSheets(shop, text).filter((sheet) => !sheet.digital);
    const result = cut(found, (page - 1) * size, size).map((sheet) => ({
      id: String(sheet.id),
      resourceType: '2003',
      name: sheet.title,
      singer: singer(sheet),
      publishDate: sheet.date,
    }));
    return fine({ albumResultData: { totalCount: String(found.length), result } });
  }
  const found = searchRows(shop, text);
  const result = cut(found, (page - 1) * size, size).map((row) => ({
    ...ids(row),
    id: `1${row.id}`,
    name: row.title,
    singers: row.artists.map(({ id }, at) => ({ id: String(id), name: row.artistNames[at] })),
    albums: [{ id: String(row.sheet.id), name: row.sheet.title, type: '1' }],
    highlightStr: [row.title],
    ...rights(row, false),
  }));
  return fine({
    songResultData: {
      totalCount: String(found.length),
      correct: [],
      resultType: '2',
      result,
      tipStatus: '0',
    },
  });
}

function resource(shop: Shop, asked: Asked): Told {
  const { searchParams } = asked.url;
  const type = searchParams.get('resourceType');
  const id = searchParams.get('resourceId') ?? '';
  if (type === '2') {
    const wanted =
      (asked.method === 'POST' ? new URLSearchParams(asked.body).get('resourceId') : id)?.split(
        '|',
      ) ?? [];
    const rows = [...shop.rows.values()].filter((row) => wanted.includes(contentId(row.id)));
    return fine({ resource: rows.map((row) => ({ ...oldRow(row), ...rights(row, true) })) });
  }
  const sheet =
    type === '5'
      ? [...shop.sheets.values()].find((one) => contentId(one.id) === id)
      : shop.sheets.get(id);
  if (!sheet || sheet.digital !== (type === '5')) return fine({ resource: [] });
  const songItems = searchParams.get('needSimple') === '01' ? sheet.rows.map(oldRow) : undefined;
  return fine({
    resource: [{ ...(sheet.digital ? digitalDetail(sheet) : detail(sheet)), songItems }],
  });
}

function mayListen(shop: Shop, body: string): Told {
  const { contentIds } = JSON.parse(body) as { contentIds: string };
  const row = [...shop.rows.values()].find((one) => contentId(one.id) === contentIds);
  const access = row?.encoding.access;
  const item = {
    contentId: contentIds,
    canListen: access === 'free',
    limitLength: access === 'subscription',
  };
  return fine({ data: { canListenRespItemList: row ? [item] : [] } });
}
