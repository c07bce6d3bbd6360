import { type Price, type Reason, type Terms, terms } from '../../model/index.js';
import { type Facts, factsOf } from './facts.js';
import type { SongRow } from './wire.js';

interface Line {
  /** The number of the row in the dossier's table; the order of the lines is the order of the questions. */
  row: string;
  when: (song: Facts) => boolean;
  give: (song: Facts) => Terms[];
}

// Rows 5 to 7 ask nothing of the play bits: songs that play never reach them but through row 3.
const PAID: Line[] = [
  {
    row: '5',
    when: (song) => song.payPlay === 1 && (isMonthly(song) || song.vipLabel),
    give: (song) => [
      terms('subscription', 'members', { tier: tierOf(song), preview: song.try }),
      ...(song.priceAlbum > 0 ? [albumSale(song)] : []),
    ],
  },
  {
    row: '6',
    when: (song) => song.payPlay === 1 && song.month === 0 && song.priceAlbum > 0,
    give: (song) => [albumSale(song)],
  },
  {
    row: '6, by the track',
    when: (song) => song.payPlay === 1 && song.month === 0 && song.priceTrack > 0,
    give: (song) => [trackSale(song)],
  },
  {
    row: '7',
    when: (song) => song.payPlay === 1,
    give: (song) => [terms('unknown', 'paid-unclear', { preview: song.try })],
  },
];

/** The dossier's decision table; the first line that fits decides. */
const TABLE: Line[] = [
  {
    row: '1, taken down',
    when: (song) => song.lack === 'removed',
    give: () => [terms('absent', 'removed')],
  },
  {
    row: '1',
    when: (song) => !song.switch || song.payPlay === null,
    give: (song) => [terms('unknown', song.lack ?? 'no-terms')],
  },
  {
    row: '2',
    when: (song) => song.play && song.freeForNow,
    give: () => [terms('free', 'free-for-now', { limitedTime: true, preview: false })],
  },
  {
    row: '3',
    when: (song) => song.play && song.payPlay === 1,
    give: (song) => firstFit(PAID, song).map((one) => ({ ...one, reason: 'caller-has-rights' })),
  },
  {
    row: '4, standard quality',
    when: (song) => song.play && song.payPlay === 0 && song.lowOnly && isBetterPaid(song),
    give: (song) => [
      terms('free', 'plays-standard', { quality: 'standard', preview: false }),
      ...(isMonthly(song)
        ? [terms('subscription', 'members', { tier: tierOf(song), quality: 'full' })]
        : []),
    ],
  },
  {
    row: '4',
    when: (song) => song.play && song.payPlay === 0,
    give: (song) => [terms('free', 'plays', { quality: freeQuality(song), preview: false })],
  },
  ...PAID,
  {
    row: '8',
    when: (song) => song.payPlay === 0 && song.try === true,
    give: () => [terms('unavailable', 'preview-only', { preview: true })],
  },
  {
    row: '10',
    when: (song) => isGrey(song) && song.abroad,
    give: () => [terms('region-locked', 'maybe-region', { preview: false })],
  },
  {
    row: '9',
    when: (song) => isGrey(song),
    give: (song) => [terms('unavailable', whyGrey(song), { preview: false })],
  },
  { row: '12', when: () => true, give: () => [terms('unknown', 'unrecognised')] },
];

/** On what terms a song plays, read anonymously at `place`; `lack` says why a row without terms has none. */
export function rightsOf(row: SongRow, place: string | null, lack: Reason | null = null): Terms[] {
  return firstFit(TABLE, factsOf(row, place, lack));
}

function firstFit(lines: Line[], song: Facts): Terms[] {
  return lines.find((line) => line.when(song))?.give(song) ?? [];
}

function isMonthly(song: Facts): boolean {
  return (song.month ?? 0) > 0;
}

function isBetterPaid(song: Facts): boolean {
  return isMonthly(song) || (song.down ?? 0) > 0;
}

function freeQuality(song: Facts): Terms['quality'] {
  const told = !song.lowOnly || song.month !== null || song.down !== null;
  return told ? 'full' : null;
}

function isGrey(song: Facts): boolean {
  return song.payPlay === 0 && song.try === false && song.down === 0;
}

/** msgid 23 marks a pre-release; status 1 to 3 are what one client calls off shelf, pending, and some regions only. */
function whyGrey(song: Facts): Reason {
  if (song.msgid === 23 || song.status === 2) return 'not-released';
  if (song.status === 1) return 'taken-down';
  return song.status === 3 ? 'maybe-region' : 'greyed';
}

/** Whether the pack or Green Diamond opens a song is not told; bit 11 of icon2 tells that only super members may. */
function tierOf(song: Facts): Terms['tier'] {
  return song.superOnly ? 'svip' : null;
}

function albumSale(song: Facts): Terms {
  return terms('purchase', 'digital-album', {
    preview: song.try,
    price: fen(song.priceAlbum, 'album'),
  });
}

function trackSale(song: Facts): Terms {
  return terms('purchase', 'sold-singly', {
    preview: song.try,
    price: fen(song.priceTrack, 'track'),
  });
}

/** Prices are in fen, hundredths of a yuan. */
function fen(amount: number, of: Price['of']): Price {
  return { amount, currency: 'CNY', of };
}
