import type { TrackFacts } from '../compare.js';
import { foldText } from '../fold.js';
import { titleParts } from '../keys.js';
import type { MergedAlbum, MergedTrack } from './merged.js';

/**
 * What to look for when a track is searched for elsewhere: the values most of its rows tell. A row of a live album
 * that does not say "live" itself is asked for as live.
 */
export function wantedOf(album: MergedAlbum, track: MergedTrack): TrackFacts {
  const rows = track.places.map((place) => place.track);
  const titles = rows.map((row) => row.title);
  const isrc = most(
    rows.flatMap((row) => row.isrc || []),
    (one) => one,
  );
  const durationMs = middle(rows.flatMap((row) => row.durationMs ?? []));
  return {
    title: withBorne(most(titles, foldText) ?? track.title ?? '', album),
    artists: artistsOf(rows.map((row) => row.artists)) ?? album.artists,
    ...(durationMs === undefined ? {} : { durationMs }),
    ...(isrc === undefined ? {} : { isrc }),
  };
}

function withBorne(title: string, album: MergedAlbum): string {
  const told = titleParts(title).versions;
  const lacking = album.versions.filter((word) => !told.includes(word));
  return [title, ...lacking.map((word) => `(${word.replaceAll('-', ' ')})`)].join(' ');
}

function artistsOf(lists: readonly string[][]): string[] | undefined {
  return most(
    lists.filter((list) => list.length > 0),
    (list) => list.map(foldText).sort().join('|'),
  );
}

/** The median: one wrong length moves it little. */
function middle(lengths: readonly number[]): number | undefined {
  return [...lengths].sort((a, b) => a - b)[Math.floor((lengths.length - 1) / 2)];
}

/** The value that most share by their key; the first of equals. */
function most<T>(values: readonly T[], key: (value: T) => string): T | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(key(value), (counts.get(key(value)) ?? 0) + 1);
  const highest = Math.max(0, ...counts.values());
  return values.find((value) => counts.get(key(value)) === highest);
}
