import type { KeptRows, RowChange, Sighting } from '../cache/index.js';
import type { Change, ListingHistory } from '../model/index.js';
import { iso } from './time.js';

/** A row that came to a listing after it was first read whole, or that left it. */
export function rowChange(row: RowChange): Change {
  const { disc, number, title } = row;
  return {
    kind: row.stands ? 'appeared' : 'vanished',
    platform: row.platform,
    region: null,
    place: row.place || null,
    track: { disc, number, title },
    trackId: row.trackId,
    listingId: row.listingId,
    before: null,
    after: null,
    lastSeen: iso(row.lastSeen),
    seenAt: iso(row.seenAt),
  };
}

/** A platform that began to list the album, or ceased to. */
export function sightingChanges(sightings: readonly Sighting[]): Change[] {
  return sightings.flatMap((is, index) => {
    const was = sightings[index - 1];
    if (was?.platform !== is.platform || was.place !== is.place || was.listed === is.listed)
      return [];
    const change: Change = {
      kind: is.listed ? 'listed' : 'delisted',
      platform: is.platform,
      region: null,
      place: is.place || null,
      track: null,
      trackId: null,
      listingId: null,
      before: null,
      after: null,
      lastSeen: iso(was.lastSeen),
      seenAt: iso(is.firstSeen),
    };
    return [change];
  });
}

/** A listing's rows as they are reported. */
export function listingHistory({ rows, readAt, ...listing }: KeptRows): ListingHistory {
  const { platform, id, title, url, complete } = listing;
  return {
    platform,
    id,
    title,
    url,
    readAt: iso(readAt),
    complete,
    rows: rows.map((row) => ({
      trackId: row.trackId,
      disc: row.disc,
      number: row.number,
      title: row.title,
      firstSeen: iso(row.firstSeen),
      lastSeen: iso(row.lastSeen),
    })),
  };
}
