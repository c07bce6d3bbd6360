import type { Asked } from '../../world/door.js';
import { ALBUMS, type Album, matches } from '../albums.js';
import { json, type Told } from '../answer.js';

const NOT_FOUND = json({ error: 'Not Found', help: 'x' }, undefined, 404);

/** Web service 2: search, look-ups, editions of a group, url, isrc and recording. */
export function musicbrainz({ url, headers }: Asked): Told {
  if (!/^\S+\/\S+ \(.+\)$/.test(headers['user-agent'] ?? '')) return json('no', 'text/plain', 403);
  const [, , , kind, id] = url.pathname.split('/');
  const query = (name: string) => url.searchParams.get(name);
  if (kind === 'url') return linked(query('resource') ?? '');
  if (kind === 'isrc') return recordings(id ?? '');
  if (kind === 'recording') return NOT_FOUND;
  if (id !== undefined) {
    const album = ALBUMS.find(({ mbid }) => mbid === id);
    return kind === 'release' && album ? json(editionOf(album, true)) : NOT_FOUND;
  }
  return list(query);
}

function list(query: (name: string) => string | null): Told {
  const group = query('release-group');
  const recording = query('recording');
  if (group !== null) return browse(ALBUMS.filter((album) => album.group === group));
  if (recording !== null)
    return browse(ALBUMS.filter(({ songs }) => songs.some(({ isrc }) => idOf(isrc) === recording)));
  return search(query('query') ?? '');
}

function browse(found: Album[]): Told {
  if (found.length === 0) return NOT_FOUND;
  const releases = found.map((album) => editionOf(album, false));
  return json({ releases, 'release-count': releases.length, 'release-offset': 0 });
}

function search(query: string): Told {
  const codes = [...query.matchAll(/barcode:(\d+)/g)].map(([, code]) => code);
  const words = query.replace(/\b(release|artist|AND|OR)\b:?/g, ' ').replaceAll('\\', '');
  const found = ALBUMS.filter((album) =>
    codes.length > 0
      ? codes.includes(album.barcode)
      : matches(words, `${album.artist} ${album.title} ${sortName(album)}`),
  );
  const releases = found.map((album) => ({
    ...editionOf(album, false),
    score: 100,
    'track-count': album.songs.length,
  }));
  return json({ created: '2026-01-01', count: releases.length, offset: 0, releases });
}

function sortName({ on }: Album): string {
  return on.apple?.names ? `${on.apple.names.artist} ${on.apple.names.title}` : '';
}

function linked(resource: string): Told {
  const album = ALBUMS.find(({ links }) => links.some(({ url }) => url === resource));
  if (!album) return NOT_FOUND;
  const relations = [{ type: 'streaming', ended: false, release: editionOf(album, false) }];
  return json({ id: album.mbid, resource, relations });
}

function recordings(isrc: string): Told {
  const album = ALBUMS.find(({ songs }) => songs.some((song) => song.isrc === isrc));
  const song = album?.songs.find((one) => one.isrc === isrc);
  if (!album || !song) return NOT_FOUND;
  return json({
    isrc,
    recordings: [
      {
        id: idOf(isrc),
        title: song.title,
        length: song.seconds * 1000,
        releases: [editionOf(album, false)],
      },
    ],
  });
}

function idOf(isrc: string): string {
  return `99999999-9999-4999-8999-${isrc.slice(-5).padStart(12, '0')}`;
}

function editionOf(album: Album, withTracks: boolean) {
  const credit = [
    { name: album.artist, joinphrase: '', artist: { id: album.group, name: album.artist } },
  ];
  const tracks = album.songs.map(({ title, seconds, isrc }, at) => ({
    id: idOf(`${isrc.slice(0, -1)}t`),
    position: at + 1,
    number: String(at + 1),
    title,
    length: seconds * 1000,
    'artist-credit': credit,
    recording: {
      id: idOf(isrc),
      title,
      length: seconds * 1000,
      video: false,
      disambiguation: '',
      isrcs: [isrc],
    },
  }));
  return {
    id: album.mbid,
    title: album.title,
    disambiguation: '',
    status: 'Official',
    'artist-credit': credit,
    'release-group': {
      id: album.group,
      title: album.title,
      'primary-type': 'Album',
      'secondary-types': [],
      'first-release-date': album.date,
    },
    date: album.date,
    country: 'XW',
    barcode: album.barcode,
    'text-representation': { language: 'eng', script: 'Latn' },
    media: [
      {
        position: 1,
        format: 'Digital Media',
        title: '',
        'track-count': tracks.length,
        ...(withTracks ? { tracks } : {}),
      },
    ],
    relations: album.links.map(({ url, ended = false }) => ({
      type: 'streaming',
      'target-type': 'url',
      ended,
      url: { id: 'x', resource: url },
    })),
  };
}
