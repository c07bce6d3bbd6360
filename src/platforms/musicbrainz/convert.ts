import { clean, type ListedTrack, type ListingHead } from '../../model/index.js';
import { counted, plain, texts } from '../text.js';
import { countOf, type Placed } from './music.js';
import { decide } from './rights.js';
import type { Edition, Track } from './wire.js';

const SITE = 'https://musicbrainz.org';

export function headOf(edition: Edition): ListingHead {
  const title = plain(edition.title);
  const remark = plain(edition.disambiguation);
  const media = edition.media ?? [];
  return {
    platform: 'musicbrainz',
    id: edition.id,
    title,
    // As the site shows it; "24bit/96kHz" and the like would make the title itself another edition's.
    otherTitles: remark === '' ? [] : [clean(`${title} (${remark})`)],
    artists: creditOf(edition['artist-credit']),
    releaseDate: dateOf(edition.date),
    trackCount: media.length > 0 ? countOf(media) : counted(edition['track-count']),
    barcode: /^\d+$/.test(edition.barcode ?? '') ? (edition.barcode ?? null) : null,
    url: `${SITE}/release/${edition.id}`,
  };
}

/** `album`: the release it stands on, whose artists it has where it names none. */
export function trackOf({ track, disc, number }: Placed, album: ListingHead): ListedTrack {
  const { recording } = track;
  const title = plain(track.title);
  const own = creditOf(track['artist-credit'] ?? recording['artist-credit']);
  return {
    id: recording.id,
    title,
    otherTitles: texts(recording.title).filter((one) => one !== title),
    artists: own.length > 0 ? own : album.artists,
    album: { id: album.id, title: album.title },
    disc: counted(disc),
    number: counted(number),
    durationMs: lengthOf(track),
    isrc: isrcOf(recording.isrcs ?? []),
    url: `${SITE}/recording/${recording.id}`,
    terms: decide(),
  };
}

function creditOf(credit: Edition['artist-credit']): string[] {
  return texts(...(credit ?? []).map(({ name }) => name));
}

/** The track's own length: that of the recording may be another edition's. */
function lengthOf({ length, recording }: Track): number | null {
  return counted(length) ?? counted(recording.length);
}

/** The first of several. */
function isrcOf(all: readonly unknown[]): string | null {
  const plainOnes = all.map((one) => String(one).replace(/[\s-]/g, '').toUpperCase());
  return plainOnes.find((one) => /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(one)) ?? null;
}

/** A day, a month or a year, whichever is told. */
function dateOf(text: string | null | undefined): string | null {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.exec(text ?? '')?.[0] ?? null;
}
