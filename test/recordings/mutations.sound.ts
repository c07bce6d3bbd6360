import {
  type AlbumSearch,
  clean,
  easier,
  type ListedTrack,
  type Listing,
  type ListingHead,
  LONGEST_TEXT,
  type Terms,
  type TrackSearch,
} from '../../src/model/index.js';

export type Outcome = Listing | AlbumSearch | TrackSearch | string | null | undefined;

/** What is wrong with an answer in itself, whatever the body was: one line each. */
export function faultsIn(outcome: Outcome): string[] {
  if (outcome === null || outcome === undefined) return [];
  if (typeof outcome === 'string') return text('id', outcome);
  if ('heads' in outcome) return outcome.heads.flatMap(headFaults);
  const rows = tracksOf(outcome).flatMap(trackFaults);
  if (!('complete' in outcome)) return [...rows, ...count('total', outcome.total)];
  const empty =
    outcome.complete && outcome.tracks.length === 0 ? ['an empty album is complete'] : [];
  const short =
    outcome.complete && outcome.tracks.length < (outcome.trackCount ?? 0)
      ? ['a short album is complete']
      : [];
  const told = outcome.problem === null ? [] : text('problem', outcome.problem.message, 700);
  return [...headFaults(outcome), ...rows, ...empty, ...short, ...told];
}

export function tracksOf(outcome: Outcome): readonly ListedTrack[] {
  if (typeof outcome !== 'object' || outcome === null) return [];
  if ('tracks' in outcome) return outcome.tracks;
  return 'rows' in outcome ? outcome.rows : [];
}

function headFaults(head: ListingHead): string[] {
  const { releaseDate: date, barcode } = head;
  return [
    ...id('album', head.id),
    ...[head.title, ...head.otherTitles, ...head.artists].flatMap((one) => text('name', one)),
    ...(date === null || /^\d{4}(-\d\d){0,2}$/.test(date) ? [] : [`date ${date}`]),
    ...(barcode === null || /^\d{6,14}$/.test(barcode) ? [] : [`barcode ${barcode.slice(0, 30)}`]),
    ...count('trackCount', head.trackCount),
    ...url(head.url),
  ];
}

function trackFaults(track: ListedTrack): string[] {
  const { isrc, terms } = track;
  const sorted = [...terms].sort(easier);
  return [
    ...id('track', track.id),
    ...[track.title, ...track.otherTitles, ...track.artists].flatMap((one) => text('name', one)),
    ...(track.album ? text('album', track.album.title) : []),
    ...(track.album?.id ? id('album', track.album.id) : []),
    ...count('disc', track.disc, 1),
    ...count('number', track.number, 1),
    ...count('durationMs', track.durationMs, 1),
    ...(isrc === null || /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(isrc)
      ? []
      : [`isrc ${isrc.slice(0, 30)}`]),
    ...url(track.url),
    ...(terms.length === 0 ? ['no terms'] : terms.flatMap(termFaults)),
    ...(terms.every((one, at) => one.access === sorted[at]?.access) ? [] : ['terms out of order']),
  ];
}

function termFaults({ access, region, price, reason }: Terms): string[] {
  const sound =
    price === null ||
    (Number.isSafeInteger(price.amount) && price.amount > 0 && /^[A-Z]{3}$/.test(price.currency));
  return [
    // NetEase's own list of songs may know that one was removed.
    ...(access === 'absent' && reason !== 'removed' ? ['an adapter says absent'] : []),
    ...(region === null || /^[A-Z]{2}$/.test(region) ? [] : [`region ${region}`]),
    ...(sound ? [] : [`price ${JSON.stringify(price)}`]),
  ];
}

function id(what: string, value: string): string[] {
  return value === '' ? [`no ${what} id`] : text(`${what} id`, value, 300);
}

function text(what: string, value: string, longest = LONGEST_TEXT): string[] {
  if (typeof value !== 'string') return [`${what} is ${typeof value}`];
  if (value.length > longest) return [`${what} of ${value.length} characters`];
  return longest > LONGEST_TEXT || clean(value) === value
    ? []
    : [`${what} not clean: ${JSON.stringify(value.slice(0, 60))}`];
}

function count(what: string, value: number | null, least = 0): string[] {
  return value === null || (Number.isSafeInteger(value) && value >= least)
    ? []
    : [`${what} ${value}`];
}

function url(value: string | null): string[] {
  if (value === null) return [];
  return value.length < 700 && /^https?:\/\/[^\s<>"]+$/.test(value) && URL.canParse(value)
    ? []
    : [`url ${value.slice(0, 80)}`];
}

/**
 * Rows whose terms in some region are easier than those of the same row before. `isRight`: the changed place is one
 * that the platform's table of terms reads; then `free` may come of a value, and of nothing lacking or unreadable.
 */
export function easedRows(
  before: Outcome,
  after: Outcome,
  change: { isRight: boolean; isLacking: boolean },
): string[] {
  if (change.isRight && !change.isLacking) return [];
  const known = new Map<string, ListedTrack>();
  for (const track of tracksOf(before)) known.set(track.id, track);
  return tracksOf(after).flatMap((track) => {
    const old = known.get(track.id);
    if (!old) return [];
    return [...new Set(track.terms.map(({ region }) => region))].flatMap((region) => {
      const [was, is] = [easiest(old, region), easiest(track, region)];
      const eased = was !== null && is !== null && easier(is, was) < 0;
      const counts = change.isRight ? is?.access === 'free' && was?.access !== 'free' : true;
      return eased && counts
        ? [`${track.id} ${region ?? ''}: ${was.access} ${was.reason} -> ${is.access} ${is.reason}`]
        : [];
    });
  });
}

function easiest(track: ListedTrack, region: string | null): Terms | null {
  return [...track.terms].filter((one) => one.region === region).sort(easier)[0] ?? null;
}

/** An answer that is still said to be all there is, though a row went that was there before. */
export function lostRows(before: Outcome, after: Outcome): string[] {
  if (typeof after !== 'object' || after === null) return [];
  const isAll = 'complete' in after ? after.complete : after.whole;
  const isShort = rowCount(after) < rowCount(before);
  return isShort && isAll ? ['a row is lacking, and the answer says that none is'] : [];
}

function rowCount(outcome: Outcome): number {
  if (typeof outcome !== 'object' || outcome === null) return 0;
  return 'heads' in outcome ? outcome.heads.length : tracksOf(outcome).length;
}
