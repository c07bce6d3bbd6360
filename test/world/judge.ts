import type { AlbumReport, TrackReport } from '../../src/model/index.js';
import { FIVE, type Five } from './catalogue.js';
import { type ExpectedTrack, expected } from './expect.js';
import type { Truth } from './truth.js';
import type { World } from './world.js';

/** How a report compares with the truth. */
export interface Verdict {
  cells: number;
  exact: number;
  /** Cells that say too little: `unknown` where something is known. */
  shy: string[];
  falseAbsent: string[];
  falseFree: string[];
  otherwise: string[];
  /** Rows that should not be there, or are not. */
  rows: string[];
}

export function verdict(): Verdict {
  return { cells: 0, exact: 0, shy: [], falseAbsent: [], falseFree: [], otherwise: [], rows: [] };
}

/** Compares a report with what the world really has; adds to `sum`. */
export function compare(world: World, truth: Truth, report: AlbumReport, sum: Verdict): void {
  const wanted = expected(truth) ?? [];
  const name = `${truth.work.key} ${truth.work.artist.name} - ${truth.work.title}`;
  if (wanted.length > 0 && !report.album) sum.rows.push(`${name}: not found`);
  const left = [...report.tracks];
  for (const row of wanted) {
    const at = left.findIndex((track) => isRow(world, track, row));
    const [track] = at < 0 ? [] : left.splice(at, 1);
    compareRow(`${name} ${row.disc}.${row.number}`, track, row, sum);
  }
  for (const track of left)
    sum.rows.push(`${name}: too much: ${track.disc}.${track.number} ${track.title}`);
}

function compareRow(
  name: string,
  track: TrackReport | undefined,
  row: ExpectedTrack,
  sum: Verdict,
): void {
  if (track) {
    for (const platform of FIVE) compareCell(name, track, row, platform, sum);
  } else if (!row.optional) {
    sum.rows.push(`${name}: lacks ${row.recording?.title ?? 'the open number'}`);
    sum.cells += FIVE.length;
  }
}

function isRow(world: World, track: TrackReport, row: ExpectedTrack): boolean {
  if (track.title === null || row.recording === null) {
    return (
      track.title === null &&
      row.recording === null &&
      track.disc === row.disc &&
      track.number === row.number
    );
  }
  return recordingOf(world, track) === row.recording.key;
}

/** The recording most of a row's offers are of, those of the album's own listings first. */
function recordingOf(world: World, track: TrackReport): string | null {
  const votes = new Map<string, number>();
  const offers = FIVE.flatMap((platform) =>
    (track.offers[platform] ?? []).map(({ trackId, via }) => ({
      id: `${platform} ${trackId}`,
      via,
    })),
  );
  for (const { id, via } of offers) {
    const key = world.byTrackId.get(id);
    if (key) votes.set(key, (votes.get(key) ?? 0) + (via === 'album' ? 3 : 1));
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function compareCell(
  name: string,
  track: TrackReport,
  row: ExpectedTrack,
  platform: Five,
  sum: Verdict,
): void {
  const [offer] = track.offers[platform] ?? [];
  const allowed = row.cells[platform];
  const said = offer?.access;
  sum.cells += 1;
  if (said !== undefined && allowed.includes(said)) {
    sum.exact += 1;
    return;
  }
  const line = `${name} ${platform}: ${said} (${offer?.reason}, ${offer?.via}, ${offer?.trackId}), truly ${allowed[0]}; ${row.recording?.title} / ${track.title}`;
  if (said === 'absent') sum.falseAbsent.push(line);
  else if (said === 'free') sum.falseFree.push(line);
  else if (said === 'unknown') sum.shy.push(line);
  else sum.otherwise.push(line);
}
