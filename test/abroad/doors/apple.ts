import type { Asked } from '../../world/door.js';
import { matches, type Shown, shown, wordsOf } from '../albums.js';
import { json, type Told } from '../answer.js';

/** itunes.apple.com by storefront. */
export function apple({ url }: Asked): Told {
  const query = (name: string) => url.searchParams.get(name);
  const region = (query('country') ?? 'us').toUpperCase();
  const found = (fits: (one: Shown) => boolean) => shown('apple', region, fits);
  if (url.hostname === 'music.apple.com') return json('<html><body>Apple Music</body></html>');
  const id = query('id');
  if (id !== null) {
    const albums = found(({ shelf }) => shelf.id === id).flatMap(rowsOf);
    const songs = found(() => true)
      .flatMap(rowsOf)
      .filter((row) => String(row.trackId) === id);
    return results(albums.length > 0 ? albums : songs);
  }
  const upc = query('upc');
  if (upc !== null)
    return results(found(({ album }) => bare(album.barcode) === bare(upc)).flatMap(rowsOf));
  const term = query('term') ?? '';
  if (query('entity') === 'song') {
    const all = found(() => true).flatMap((one) => rowsOf(one).slice(1));
    return results(all.filter((row) => matches(term, `${row.artistName} ${row.trackName}`)));
  }
  return results(
    found((one) => matches(term, wordsOf(one))).flatMap((one) => rowsOf(one).slice(0, 1)),
  );
}

const bare = (barcode: string) => barcode.replace(/^0+/, '');

function results(rows: object[]): Told {
  return json({ resultCount: rows.length, results: rows }, 'text/javascript; charset=utf-8');
}

function rowsOf({ shelf, artist, title, album, rows }: Shown): Record<string, unknown>[] {
  const head = {
    collectionId: Number(shelf.id),
    collectionName: title,
    artistName: artist,
    collectionPrice: 9.99,
    currency: 'USD',
    releaseDate: `${album.date}T07:00:00Z`,
  };
  return [
    { ...head, wrapperType: 'collection', collectionType: 'Album', trackCount: album.songs.length },
    ...rows.map(({ id, number, title: name, song, plays }) => ({
      ...head,
      wrapperType: 'track',
      kind: 'song',
      trackId: Number(id),
      trackName: name,
      trackPrice: 1.29,
      discNumber: 1,
      discCount: 1,
      trackNumber: number,
      trackCount: album.songs.length,
      trackTimeMillis: song.seconds * 1000,
      isStreamable: plays,
    })),
  ];
}
