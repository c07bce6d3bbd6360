import { easier, type Price, type Terms, terms } from '../../model/index.js';

/** What one shop tells of one song. */
export interface Facts {
  /** ISO country of the shop. */
  region: string;
  /** Part of the subscription; null where the whole answer never speaks of it. */
  streams: boolean | null;
  /** Sold by itself; the price is null where no currency is told. */
  single: { price: Price | null } | null;
  /** The album is sold as a whole. */
  album: { price: Price | null } | null;
  /** Can be ordered, and is not out. */
  preorder: boolean;
  /** A clip plays for everybody. */
  preview: boolean;
}

interface Line {
  /** The row of the dossier's table, section 3; its row 3 is rows 1 and 2 together. */
  row: string;
  when: (facts: Facts) => boolean;
  give: (facts: Facts) => Terms;
}

/** Ways to hear a song: every line that fits is one. */
const WAYS: Line[] = [
  {
    row: '1',
    when: ({ streams }) => streams === true,
    give: ({ region, preview }) =>
      terms('subscription', 'members', { region, tier: 'vip', preview: preview || null }),
  },
  {
    row: '2',
    when: ({ single }) => single !== null,
    give: ({ region, single, preview }) =>
      terms('purchase', 'sold-singly', {
        region,
        price: single?.price ?? null,
        preview: preview || null,
      }),
  },
  {
    row: '4',
    when: ({ single, album }) => single === null && album !== null,
    give: ({ region, album, preview }) =>
      terms('purchase', 'sold-in-album', {
        region,
        price: album?.price ?? null,
        preview: preview || null,
      }),
  },
  {
    row: 'old bodies',
    when: ({ streams, preorder }) => streams === null && !preorder,
    give: ({ region }) => terms('unknown', 'no-terms', { region }),
  },
];

/** Why there is no way: the first line that fits. */
const WALLS: Line[] = [
  {
    row: 'preorder',
    when: ({ preorder }) => preorder,
    give: ({ region }) => terms('unavailable', 'preorder', { region }),
  },
  {
    row: '5',
    when: ({ preview }) => preview,
    give: ({ region }) => terms('unavailable', 'preview-only', { region, preview: true }),
  },
];

const NOTHING: Line = {
  row: '6',
  when: () => true,
  give: ({ region }) => terms('unavailable', 'not-streamed', { region }),
};

/** On what terms a song plays in one shop, and the rows that say so. */
export function decide(facts: Facts): { rows: string[]; terms: Terms[] } {
  const ways = WAYS.filter(({ when }) => when(facts));
  const lines = ways.length > 0 ? ways : [WALLS.find(({ when }) => when(facts)) ?? NOTHING];
  return {
    rows: lines.map(({ row }) => row),
    terms: lines.map(({ give }) => give(facts)).sort(easier),
  };
}
