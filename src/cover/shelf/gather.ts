import type {
  AlbumReport,
  PlanEntry,
  PlanOptions,
  ShelfAlbum,
  TrackName,
  UnopenedAlbum,
} from '../../model/index.js';
import { heldOpeners, openersIn, plansToAdd } from '../plans/held.js';
import { type PlanTrack, planMatrixOf, type Sale } from '../plans/matrix.js';

/** Many albums, kept as far as the question of what to subscribe to needs them. Grown album by album. */
export interface Shelf {
  plans: readonly PlanEntry[];
  options: PlanOptions;
  regions: readonly string[];
  /** What opens without a payment. */
  held: ReadonlySet<string>;
  /** What can be opened at all: by that, and by the plans that may be added. */
  within: ReadonlySet<string>;
  /** Tracks alike in what opens them, by the names of that. */
  kinds: Map<string, ShelfKind>;
  /** The kinds by the ways that led to them. */
  named: Map<string, ShelfKind>;
  /** Albums alike in the kinds of their tracks, by the places of these. */
  makes: Map<string, { kinds: readonly number[]; count: number }>;
  /** Albums with something for sale. */
  selling: SellingAlbum[];
  unopened: UnopenedAlbum[];
  albums: number;
  tracks: number;
}

export interface ShelfKind {
  /** Its number, in the order they were met. */
  place: number;
  count: number;
  any: ReadonlySet<string>;
  full: ReadonlySet<string>;
  /** True where some platform is not known. */
  unknown: boolean;
}

export interface SellingAlbum {
  album: ShelfAlbum;
  sales: readonly Sale[];
  /** All openers of its tracks, purchases too, in album order. */
  openers: readonly ReadonlySet<string>[];
}

export function emptyShelf(
  plans: readonly PlanEntry[],
  options: PlanOptions,
  regions: readonly string[],
): Shelf {
  const held = heldOpeners(plans, options);
  const added = plansToAdd(plans, options).flatMap(({ keys }) => keys);
  return {
    plans,
    options,
    regions,
    held,
    within: new Set([...held, ...added]),
    kinds: new Map(),
    named: new Map(),
    makes: new Map(),
    selling: [],
    unopened: [],
    albums: 0,
    tracks: 0,
  };
}

/** Puts an album on the shelf; a report without one adds nothing. */
export function addAlbum(shelf: Shelf, report: AlbumReport): void {
  const counted = countAlbum(shelf, report);
  if (!counted || report.album === null) return;
  const { title, artists, base } = report.album;
  const album = { title, artists, url: base.url };
  const { rows, sales, kinds } = counted;
  if (sales.length > 0) {
    const openers = openersIn(rows, shelf.options).map(({ any }) => any);
    shelf.selling.push({ album, sales, openers });
  }
  const unopened = rows.filter((_, at) => kinds[at]?.any.size === 0);
  if (unopened.length > 0) shelf.unopened.push(namesOf(album, unopened));
}

/** Counts an album on the shelf, and keeps nothing of its names: enough for the frontier. */
export function countAlbum(shelf: Shelf, { album, tracks }: AlbumReport) {
  if (album === null) return null;
  const { tracks: rows, sales: all } = planMatrixOf(tracks, shelf.regions);
  const sales = all.filter(({ opener }) => !shelf.held.has(opener));
  const sold = new Set(sales.map(({ opener }) => opener));
  const kinds = rows.map((row) => kindOf(shelf, row, sold));
  for (const kind of kinds) kind.count += 1;
  countMake(
    shelf,
    kinds.map(({ place }) => place),
  );
  shelf.albums += 1;
  shelf.tracks += rows.length;
  return { rows, sales, kinds };
}

/** The kind of a track by what tells it apart: its ways but for what is sold, and whether some platform is unknown. */
function kindOf(shelf: Shelf, row: PlanTrack, sold: ReadonlySet<string>): ShelfKind {
  const ways = row.ways.filter(({ opener }) => !sold.has(opener));
  const unknown = row.unknown.length > 0;
  const names = ways.map(({ opener, standard }) => (standard ? `${opener}*` : opener));
  const name = `${names.join(' ')}${unknown ? ' ?' : ''}`;
  const known = shelf.named.get(name) ?? newKind(shelf, { ...row, ways }, unknown);
  shelf.named.set(name, known);
  return known;
}

/** What nothing held and no membership opens does not tell tracks apart. */
function newKind(shelf: Shelf, row: PlanTrack, unknown: boolean): ShelfKind {
  const { kinds, within, options } = shelf;
  const [openers] = openersIn([row], options);
  const any = new Set([...(openers?.any ?? [])].filter((opener) => within.has(opener)));
  const full = new Set([...(openers?.full ?? [])].filter((opener) => within.has(opener)));
  const names = [...any].map((opener) => (full.has(opener) ? opener : `${opener}*`)).sort();
  const key = `${names.join(' ')}${unknown ? ' ?' : ''}`;
  const kind = kinds.get(key) ?? { place: kinds.size, count: 0, any, full, unknown };
  kinds.set(key, kind);
  return kind;
}

function countMake(shelf: Shelf, places: readonly number[]): void {
  const kinds = [...new Set(places)].sort((a, b) => a - b);
  const make = shelf.makes.get(kinds.join()) ?? { kinds, count: 0 };
  make.count += 1;
  shelf.makes.set(kinds.join(), make);
}

function namesOf(
  album: ShelfAlbum,
  tracks: readonly (TrackName & { unknown: readonly string[] })[],
): UnopenedAlbum {
  const named = ({ disc, number, title }: TrackName) => ({ disc, number, title });
  return {
    album,
    missing: tracks.filter(({ unknown }) => unknown.length === 0).map(named),
    undecided: tracks
      .filter(({ unknown }) => unknown.length > 0)
      .map((track) => ({ ...named(track), platforms: [...track.unknown] })),
  };
}
