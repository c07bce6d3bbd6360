import {
  ACCESS,
  type Access,
  type AlbumReport,
  isLineError,
  type PlatformId,
  type ReportItem,
  type Status,
} from '../../model/index.js';

/** What one platform has of all albums together. */
export interface Tally {
  platform: PlatformId;
  /** Albums it lists, of those found anywhere. */
  listed: number;
  albums: number;
  /** Tracks of the albums found anywhere, by the easiest terms this platform offers. */
  tracks: Record<Access, number>;
}

/** Counts what each platform has, item by item. */
export function tallying(): { add(item: ReportItem): void; tallies(): Tally[] } {
  const tallies = new Map<PlatformId, Tally>();
  return {
    add(item) {
      if (isLineError(item) || item.album === null) return;
      for (const { platform, status } of item.platforms) {
        if (status === 'skipped' || status === 'closed') continue;
        const tally = tallies.get(platform) ?? emptyTally(platform);
        tallies.set(platform, tally);
        addAlbum(tally, item, status);
      }
    },
    tallies: () => [...tallies.values()],
  };
}

/** All tracks a platform was asked for. */
export function tracksOf(tally: Tally): number {
  return ACCESS.reduce((sum, access) => sum + tally.tracks[access], 0);
}

/** Those that somebody can hear there. */
export function playableOf({ tracks }: Tally): number {
  return tracks.free + tracks.subscription + tracks.purchase;
}

function emptyTally(platform: PlatformId): Tally {
  const tracks = Object.fromEntries(ACCESS.map((access) => [access, 0])) as Record<Access, number>;
  return { platform, listed: 0, albums: 0, tracks };
}

function addAlbum(tally: Tally, report: AlbumReport, status: Status): void {
  tally.albums++;
  if (status === 'found' || status === 'partial') tally.listed++;
  for (const { offers } of report.tracks) {
    const [easiest] = offers[tally.platform] ?? [];
    tally.tracks[easiest === undefined || easiest.inferred ? 'unknown' : easiest.access]++;
  }
}
