import type { Asked } from '../../world/door.js';
import { CALLER, matches, type Shown, shown, wordsOf } from '../albums.js';
import { html, json, redirect, type Told } from '../answer.js';

const EVERYWHERE = ['CN', 'HK', 'TW', 'US', 'DE', 'FR', 'JP'];
const NO_DATA = json({ error: { type: 'DataException', message: 'no data', code: 800 } });

/** api.deezer.com and the public page, for the caller's country. */
export function deezer({ url }: Asked): Told {
  const all = shown('deezer', CALLER, () => true);
  if (url.hostname === 'link.deezer.com') {
    if (url.pathname.endsWith('/loop')) return redirect(url.href);
    const away = url.pathname.endsWith('/evil')
      ? 'http://127.0.0.1:9/'
      : 'https://www.deezer.com/album/60000001';
    return redirect(away);
  }
  if (url.hostname !== 'api.deezer.com') return page(all, url.pathname);
  const [, kind = '', id = '', part] = url.pathname.split('/');
  if (kind === 'search') return search(all, url);
  if (kind === 'track') return track(all, id);
  const one = all.find(({ shelf, album }) => shelf.id === id || `upc:${album.barcode}` === id);
  if (!one) return NO_DATA;
  const rows = one.rows.map((row) => rowOf(one, row));
  return json(
    part === 'tracks'
      ? { data: rows, total: rows.length }
      : { ...headOf(one), tracks: { data: rows } },
  );
}

function search(all: Shown[], url: URL): Told {
  const q = (url.searchParams.get('q') ?? '').replace(/\b(artist|album|track):/g, '');
  if (url.pathname.endsWith('/album')) {
    const found = all.filter((one) => matches(q, wordsOf(one))).map(headOf);
    return json({ data: found, total: found.length });
  }
  const rows = all
    .flatMap((one) => one.rows.map((row) => ({ one, row })))
    .filter(({ one, row }) => matches(q, `${wordsOf(one)} ${row.title}`))
    .map(({ one, row }) => ({
      ...rowOf(one, row),
      album: { id: Number(one.shelf.id), title: one.title },
    }));
  return json({ data: rows, total: rows.length });
}

function track(all: Shown[], id: string): Told {
  for (const one of all) {
    const row = one.rows.find((each) => each.id === id || `isrc:${each.song.isrc}` === id);
    if (!row) continue;
    const shut = Object.entries(one.shelf.locked ?? {}).filter(([, at]) => at.includes(row.number));
    const countries = EVERYWHERE.filter((name) => !shut.some(([region]) => region === name));
    return json({
      ...rowOf(one, row),
      available_countries: countries,
      contributors: [{ id: 7, name: one.artist, role: 'Main' }],
      album: { id: Number(one.shelf.id), title: one.title },
    });
  }
  return NO_DATA;
}

function headOf({ shelf, title, artist, album }: Shown) {
  return {
    id: Number(shelf.id),
    title,
    upc: album.barcode.replace(/^0/, ''),
    nb_tracks: album.songs.length,
    release_date: album.date,
    record_type: 'album',
    available: true,
    artist: { id: 7, name: artist },
    link: `https://www.deezer.com/album/${shelf.id}`,
  };
}

function rowOf(one: Shown, { id, number, title, song, plays }: Shown['rows'][number]) {
  return {
    id: Number(id),
    readable: plays,
    title,
    title_version: '',
    isrc: song.isrc,
    track_position: number,
    disk_number: 1,
    duration: song.seconds,
    preview: '',
    artist: { id: 7, name: one.artist },
  };
}

const ADS = {
  STREAM_ADS_AVAILABLE: true,
  STREAM_ADS: '2000-01-01',
  STREAM_SUB_AVAILABLE: true,
  STREAM_SUB: '2000-01-01',
};

function page(all: Shown[], path: string): Told {
  const one = all.find(({ shelf }) => path.endsWith(`/album/${shelf.id}`));
  if (!one) return { ...html('<html>404</html>'), status: 404 };
  const data = one.rows
    .filter(({ plays }) => plays)
    .map(({ id, number, title, song }) => ({
      SNG_ID: id,
      SNG_TITLE: title,
      VERSION: '',
      ART_NAME: one.artist,
      ISRC: song.isrc,
      DISK_NUMBER: '1',
      TRACK_NUMBER: String(number),
      DURATION: String(song.seconds),
      MEDIA: [],
      RIGHTS: ADS,
    }));
  const DATA = {
    ALB_ID: one.shelf.id,
    ALB_TITLE: one.title,
    ART_NAME: one.artist,
    UPC: one.album.barcode,
  };
  const SONGS = {
    data,
    total: data.length,
    count: data.length,
    filtered_count: one.rows.length - data.length,
  };
  return html(`<script>window.__DZR_APP_STATE__ = ${JSON.stringify({ DATA, SONGS })};</script>`);
}
