import { type Terms, terms } from '../../model/index.js';
import type { Track } from './wire.js';
import type { PageTrack } from './wire-page.js';

interface Row<T> {
  when: (seen: T) => boolean;
  give: (region: string | null) => Terms[];
}

const restricted = (reason: string) => (track: Track) =>
  track.is_playable === false && track.restrictions?.reason === reason;

/** The dossier's first table: a body that says whether the track plays in the market asked. */
const ANSWERED: Row<Track>[] = [
  { when: (track) => track.is_playable === true, give: playing },
  { when: restricted('market'), give: locked },
  { when: restricted('product'), give: (region) => [membersOnly(region)] },
  {
    when: restricted('explicit'),
    give: (region) => [terms('unknown', 'explicit-setting', { region })],
  },
  {
    when: (track) => track.is_playable === false && !track.restrictions?.reason,
    give: (region) => [terms('unavailable', 'greyed', { region })],
  },
  {
    when: (track) => track.is_playable === false,
    give: (region) => [terms('unknown', 'unrecognised', { region })],
  },
];

/**
 * On what terms a track plays in a market. A body that does not say so lists the markets instead (the second table):
 * an empty list means that nobody plays it under this id, whatever stands beside it. A body that tells
 * neither tells nothing.
 */
export function decide(track: Track, region: string): Terms[] {
  const row = ANSWERED.find(({ when }) => when(track));
  if (row) return row.give(region);
  const markets = track.available_markets;
  if (!markets) return [terms('unknown', 'no-terms', { region })];
  if (markets.includes(region)) return playing(region);
  if (markets.length > 0) return locked(region);
  return [terms('unavailable', track.linked_from ? 'replaced' : 'withdrawn', { region })];
}

/** A row of the public page, and whether its album is announced only. */
export interface Shown {
  track: PageTrack;
  isAnnounced: boolean;
}

/** The dossier's third table: the page answers for the caller's place. */
const SHOWN: Row<Shown>[] = [
  { when: ({ track }) => track.playability?.playable === true, give: playing },
  {
    when: ({ track }) => isUnplayable(track) && reasonOf(track) === 'COUNTRY_RESTRICTED',
    give: () => [terms('region-locked', 'blocked-here')],
  },
  {
    when: ({ track, isAnnounced }) => isUnplayable(track) && isAnnounced,
    give: () => [terms('unavailable', 'not-released')],
  },
  {
    when: ({ track }) => isUnplayable(track),
    give: () => [terms('unavailable', 'greyed')],
  },
];

/** On what terms a track plays where the page was asked from. */
export function decideShown(shown: Shown): Terms[] {
  const row = SHOWN.find(({ when }) => when(shown));
  return row ? row.give(null) : [terms('unknown', 'no-terms')];
}

function isUnplayable({ playability }: PageTrack): boolean {
  return playability?.playable === false;
}

function reasonOf({ playability, relinkingInformation }: PageTrack): string | null {
  return playability?.reason ?? relinkingInformation?.linkedTrack?.playability?.reason ?? null;
}

function playing(region: string | null): Terms[] {
  return [terms('free', 'free-with-ads', { region }), membersOnly(region)];
}

function membersOnly(region: string | null): Terms {
  return terms('subscription', 'members', { region, tier: 'vip' });
}

function locked(region: string | null): Terms[] {
  return [terms('region-locked', 'shop-region', { region })];
}
