import { Failure, type Request } from '../../src/model/index.js';
import type { Session, Words } from '../../src/platforms/platform.js';

export const DAY = '2026-09-25T10:22:00.000Z';

export type DeezerSession = Session & { asked: Request[] };

export const NO_DATA = { error: { type: 'DataException', message: 'no data', code: 800 } };
export const QUOTA = { error: { type: 'Exception', message: 'Quota limit exceeded', code: 4 } };

/** Answers by path, `page` for the public page; a path that is not named fails as a broken connection does. */
export function world(
  answers: Record<string, unknown>,
  regions: readonly string[] = ['US'],
): DeezerSession {
  const asked: Request[] = [];
  const ask: Session['ask'] = async (request) => {
    asked.push(request);
    const made = answers[pathOf(request)] ?? new Failure('network', 'deezer: connection reset');
    if (made instanceof Failure) throw made;
    const text = typeof made === 'string' ? made : JSON.stringify(made);
    const refusal = request.refusal?.(text, 200);
    if (refusal) throw new Failure(refusal.code, refusal.message);
    const { method, url } = request;
    return { status: 200, headers: {}, text, url, request: `${method} ${url}`, seenAt: DAY };
  };
  return { ask, memory: new Map(), regions, key: null, now: Date.parse(DAY), asked };
}

/** `album/5`, `album/5/tracks` (`album/5/tracks 100` from the second page on), `search`, `page`. */
export function pathOf({ url, query }: Request): string {
  const { hostname, pathname } = new URL(url);
  if (hostname !== 'api.deezer.com') return 'page';
  const from = query?.index === undefined || query.index === '0' ? '' : ` ${query.index}`;
  return pathname.slice(1) + from;
}

export const trail = ({ asked }: DeezerSession) => asked.map(pathOf);

export function album(rest: object = {}) {
  return {
    id: 5,
    title: 'Album',
    upc: '602475093060',
    nb_tracks: 2,
    release_date: '2024-08-16',
    available: true,
    artist: { id: 7, name: 'Somebody' },
    ...rest,
  };
}

/** A track that plays unless told otherwise. */
export function row(n: number, rest: object = {}) {
  return {
    id: 100 + n,
    readable: true,
    title: `Song ${n}`,
    title_version: '',
    isrc: `USUM7240000${n % 10}`,
    duration: 250,
    track_position: n,
    disk_number: 1,
    preview: '',
    artist: { id: 7, name: 'Somebody' },
    ...rest,
  };
}

export const rows = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => row(from + at));

export const list = (data: unknown[], total = data.length) => ({ data, total });

export function page(songs: object[], rest: object = {}): string {
  const DATA = { ALB_ID: '5', ALB_TITLE: 'Album', ART_NAME: 'Somebody', UPC: '602475093060' };
  const SONGS = { data: songs, total: songs.length, filtered_count: 0, ...rest };
  return `<html><body><script>window.__DZR_APP_STATE__ = ${JSON.stringify({ DATA, SONGS })};</script></body></html>`;
}

export function pageSong(n: number, rights: unknown, rest: object = {}) {
  return {
    SNG_ID: String(100 + n),
    SNG_TITLE: `Song ${n}`,
    VERSION: '',
    ART_NAME: 'Somebody',
    ISRC: `USUM7240000${n}`,
    DISK_NUMBER: '1',
    TRACK_NUMBER: String(n),
    DURATION: '250',
    MEDIA: [],
    RIGHTS: rights,
    ...rest,
  };
}

export const ADS = {
  STREAM_ADS_AVAILABLE: true,
  STREAM_ADS: '2000-01-01',
  STREAM_SUB_AVAILABLE: true,
  STREAM_SUB: '2000-01-01',
};

export const words = (text: string): Words => ({ text, artist: null, title: null });
