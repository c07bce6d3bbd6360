import { easier, opens, type Reason, type Terms, terms } from '../../model/index.js';

/** What the public page tells of a song: who hears it today, and whether that begins on a later day. */
export interface PageRights {
  ads: boolean;
  members: boolean;
  later: boolean;
}

/** What is known of one track. */
export interface Facts {
  /** Plays for the caller, where the caller is; null where it is not told. */
  readable: boolean | null;
  /** The album says that it is not available here. */
  isAlbumShut: boolean;
  preview: boolean;
  /** Another track is offered in its place. */
  hasAlternative: boolean;
  /** ISO countries it is licensed for; null where they were not told. */
  countries: readonly string[] | null;
  /** Why its countries are not known. */
  lack: Reason;
  page: PageRights | null;
}

interface Line {
  /** The row of the dossier's tables, section 3; `p` for the rows of the page. */
  row: string;
  when: (facts: Facts) => boolean;
  give: (facts: Facts) => Terms[];
}

const MEMBERS = { tier: 'vip' } as const;

/** For the caller's own place; the first line that fits decides. What the album says of itself goes before its rows. */
const TABLE: Line[] = [
  {
    row: '6',
    when: ({ isAlbumShut }) => isAlbumShut,
    give: () => [terms('unavailable', 'not-streamed')],
  },
  {
    row: 'p1',
    when: ({ readable, page }) => readable !== false && page?.ads === true,
    give: () => [terms('free', 'free-with-ads'), terms('subscription', 'members', MEMBERS)],
  },
  {
    row: '1',
    when: ({ readable, page }) =>
      readable === true || (readable === null && page?.members === true),
    give: () => [terms('subscription', 'members', MEMBERS)],
  },
  {
    row: 'p3',
    when: ({ page }) => page?.later === true,
    give: () => [terms('unavailable', 'not-released')],
  },
  {
    row: '2',
    when: ({ readable, countries }) => readable === false && (countries ?? []).length > 0,
    give: ({ preview }) => [terms('region-locked', 'blocked-here', { preview: preview || null })],
  },
  {
    row: '5',
    when: ({ readable, hasAlternative }) => readable === false && hasAlternative,
    give: () => [terms('unavailable', 'replaced')],
  },
  {
    row: '4',
    when: ({ readable, preview, page }) => preview && (readable === false || page !== null),
    give: () => [terms('unavailable', 'preview-only', { preview: true })],
  },
  {
    row: '3, countries told',
    when: ({ readable, countries, page }) =>
      (readable === false && countries !== null) || (readable === null && page !== null),
    give: () => [terms('unavailable', 'greyed')],
  },
  {
    row: '3, countries not told',
    when: ({ readable }) => readable === false,
    give: () => [terms('unavailable', 'maybe-region')],
  },
];

const NOTHING_TOLD: Line = {
  row: 'none',
  when: () => true,
  give: () => [terms('unknown', 'no-terms')],
};

/** On what terms a track plays where the caller is, and the row that says so. */
export function decideHere(facts: Facts): { row: string; terms: Terms[] } {
  const { row, give } = TABLE.find(({ when }) => when(facts)) ?? NOTHING_TOLD;
  return { row, terms: give(facts) };
}

/**
 * The same, with what the list of countries tells of the regions asked. Terms for the caller's place count for the
 * first region: where the list agrees, it adds nothing; where it says that the track does not play there, the caller
 * is elsewhere, and what plays for the caller is left out.
 */
export function decide(facts: Facts, regions: readonly string[]): Terms[] {
  const here = decideHere(facts).terms;
  const [first = ''] = regions;
  const isOpen = here.some(opens);
  const isListed = facts.countries?.includes(first) ?? null;
  const isElsewhere = isOpen && isListed === false;
  const needsFirst = isElsewhere || (!isOpen && isListed === true);
  const told = (needsFirst ? regions : regions.slice(1)).map((region) => inRegion(facts, region));
  return [...(isElsewhere ? [] : here), ...told].sort(easier);
}

/**
 * A list of licences that leaves a country out says that the track does not play there. One that names it does not say
 * that Deezer is sold there (mainland China stands on a list of 2019): such terms are shown, and not counted.
 */
function inRegion({ countries, lack }: Facts, region: string): Terms {
  if (countries === null) return terms('unknown', lack, { region });
  if (countries.length === 0) return terms('unavailable', 'greyed', { region });
  if (!countries.includes(region)) return terms('region-locked', 'shop-region', { region });
  return terms('subscription', 'members', { region, inferred: true, ...MEMBERS });
}
