import { type Price, type Terms, terms } from '../../model/index.js';
import type { UsageRules } from './wire.js';

/** What an answer tells of one track's use in one country. */
export interface Facts {
  /** The rules of the track, else of its album; null where the app is given none for this country. */
  rules: UsageRules | null;
  /** True where the rules are those of the album. */
  isByAlbum: boolean;
  /** The older list of uses; null where there is none. */
  availability: readonly string[] | null;
  price: Price | null;
}

interface Row {
  when: (facts: Facts, now: number) => boolean;
  give: (facts: Facts, region: string) => Terms[];
}

/** The dossier's table. Rules come before the older list, which may still withhold a single track of an album. */
const TABLE: Row[] = [
  { when: ({ rules }, now) => isComing(rules, now), give: unavailable('not-released') },
  {
    when: ({ isByAlbum, availability }) =>
      isByAlbum && availability !== null && !streams(availability),
    give: unavailable('not-streamed'),
  },
  { when: ({ rules }) => rules !== null && isOpen(rules), give: byRules },
  { when: ({ rules }) => rules !== null, give: unavailable('not-streamed') },
  {
    when: ({ availability }) => streams(availability),
    give: (_, region) => [membersOnly(region)],
  },
  { when: ({ availability }) => availability?.length === 0, give: unavailable('greyed') },
  { when: ({ availability }) => availability !== null, give: unavailable('not-streamed') },
];

/** On what terms a track plays in a country. `now`: milliseconds since 1970. */
export function decide(facts: Facts, region: string, now: number): Terms[] {
  const row = TABLE.find(({ when }) => when(facts, now));
  return row ? row.give(facts, region) : [terms('unknown', 'no-terms', { region })];
}

function byRules({ rules, isByAlbum, price }: Facts, region: string): Terms[] {
  const sold = isByAlbum ? 'sold-in-album' : 'sold-singly';
  return [
    ...(streams(rules?.free) ? [terms('free', 'plays', { region })] : []),
    ...(streams(rules?.subscription) ? [membersOnly(region)] : []),
    ...(isSold(rules) ? [terms('purchase', sold, { region, price })] : []),
  ];
}

function isOpen(rules: UsageRules): boolean {
  return streams(rules.free) || streams(rules.subscription) || isSold(rules);
}

function isSold(rules: UsageRules | null): boolean {
  return streams(rules?.paid) || (rules?.paid?.includes('DOWNLOAD') ?? false);
}

function isComing(rules: UsageRules | null, now: number): boolean {
  return Date.parse(rules?.validFrom ?? '') > now;
}

function streams(uses: readonly string[] | null | undefined): boolean {
  return uses?.includes('STREAM') ?? false;
}

function membersOnly(region: string): Terms {
  return terms('subscription', 'members', { region, tier: 'vip' });
}

function unavailable(reason: 'not-released' | 'not-streamed' | 'greyed') {
  return (_: Facts, region: string) => [terms('unavailable', reason, { region })];
}
