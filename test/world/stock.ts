import { type Chance, oneOf } from '../bench/chance.js';
import type { Artist, Encoding, Five, Recording, Row, Sheet, Shop } from './catalogue.js';
import { anyHand, type Hand, rowTitle, written } from './noise.js';

/** What goes on a sheet: a recording, where it stands, on what terms. */
export interface Entry {
  recording: Recording;
  disc: number;
  number: number;
  encoding: Encoding;
}

interface SheetPlan {
  title: string;
  artists: Artist[];
  date: string;
  entries: Entry[];
  hidden?: number;
  digital?: boolean;
  boost?: number;
  hand?: Hand;
}

/** Puts a new sheet on a platform's shelf. */
export function stock(shop: Shop, plan: SheetPlan, roll: Chance): Sheet {
  const { platform } = shop;
  const hand = plan.hand ?? anyHand(platform, roll);
  const id = 10_000 + shop.sheets.size * 7 + Math.floor(roll() * 7);
  const sheet: Sheet = {
    platform,
    id,
    mid: `0${id.toString(36).padStart(7, 'a')}Alb000`.slice(0, 14),
    title: written(plan.title, { ...hand, typos: 0 }, roll),
    artists: plan.artists,
    artistNames: plan.artists.map(({ name }) =>
      written(name, { ...hand, typos: 0, upper: false }, roll),
    ),
    date: plan.date,
    rows: [],
    hidden: plan.hidden ?? 0,
    digital: plan.digital ?? false,
    boost: plan.boost ?? 0,
    quirk: roll(),
  };
  sheet.rows = plan.entries.map((entry) => rowOf(shop, sheet, entry, hand, roll));
  shop.sheets.set(String(id), sheet);
  return sheet;
}

function rowOf(shop: Shop, sheet: Sheet, entry: Entry, hand: Hand, roll: Chance): Row {
  const { recording } = entry;
  const id = 1_000_000 + shop.rows.size * 3 + Math.floor(roll() * 3);
  const row: Row = {
    id,
    mid: `0${id.toString(36).padStart(7, 'b')}Sng000`.slice(0, 14),
    recording,
    title: rowTitle(recording.title, recording.artists, hand, roll),
    artists: recording.artists,
    artistNames: recording.artists.map(({ name }) =>
      written(name, { ...hand, typos: 0, upper: false }, roll),
    ),
    durationMs: recording.durationMs + Math.floor(roll() * 900),
    disc: entry.disc,
    number: entry.number,
    encoding: entry.encoding,
    sheet,
  };
  shop.rows.set(String(id), row);
  return row;
}

export function openShop(platform: Five): Shop {
  return { platform, sheets: new Map(), rows: new Map() };
}

/** Titles under which search results hide the album asked for. */
export function decoyTitle(title: string, artist: string, roll: Chance): string {
  return oneOf(
    [
      `Tribute to ${artist}: ${title}`,
      `${title} (Karaoke Version)`,
      `${title} Live`,
      `${title}演唱会`,
      `${artist} Greatest Hits`,
      `${artist}精选`,
      `${title} (Remixes)`,
      `${title} 伴奏`,
    ],
    roll,
  );
}
