import { type Cache, type CachedAlbum, type CachedCell, findTrack } from '../cache/index.js';
import type { AlbumFacts, Overrule } from '../model/index.js';

/** The album with the user's word in place of what was matched. */
export function overruled(
  cache: Cache,
  album: CachedAlbum,
  overrules: readonly Overrule[],
): CachedAlbum {
  let { cells } = album;
  for (const overrule of overrules) {
    const row = album.tracks.findIndex((track) => isAboutTrack(overrule, album, track));
    if (row < 0) continue;
    const others = cells.filter((cell) => cell.row !== row || cell.platform !== overrule.platform);
    cells = [...others, cellOf(cache, overrule, row)];
  }
  return { ...album, cells };
}

/** True where the user's word is about this track of this album. */
export function isAboutTrack(
  overrule: Overrule,
  album: Pick<AlbumFacts, 'title' | 'artists'>,
  track: Pick<CachedAlbum['tracks'][number], 'disc' | 'number' | 'title'>,
): boolean {
  return isAbout(overrule, album) && isTrack(overrule, track);
}

function isAbout(
  { album: { artist, title } }: Overrule,
  album: Pick<AlbumFacts, 'title' | 'artists'>,
): boolean {
  const names = album.artists.map(plainly);
  return (
    plainly(title) === plainly(album.title) &&
    (artist === undefined || names.includes(plainly(artist)))
  );
}

function isTrack(
  { track }: Overrule,
  row: Pick<CachedAlbum['tracks'][number], 'disc' | 'number' | 'title'>,
): boolean {
  if ('title' in track) return row.title !== null && plainly(track.title) === plainly(row.title);
  return (track.disc ?? 1) === row.disc && track.number === row.number;
}

function plainly(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

function cellOf(cache: Cache, overrule: Overrule, row: number): CachedCell {
  const { platform, is } = overrule;
  const found = is === null ? null : findTrack(cache, platform, is);
  return {
    row,
    platform,
    trackId: is,
    listingId: null,
    url: found?.url ?? null,
    via: is === null ? null : 'elsewhere',
    confidence: 1,
    access: is === null ? 'absent' : 'unknown',
    reason: found ? null : 'user-says',
    terms: found?.terms ?? null,
    seenAt: found?.seenAt ?? null,
  };
}
