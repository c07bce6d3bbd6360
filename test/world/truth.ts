import { type Chance, oneOf } from '../bench/chance.js';
import {
  type Encoding,
  FIVE,
  type Five,
  type Recording,
  type Row,
  type Sheet,
  type Shop,
} from './catalogue.js';
import { anyTerms, ENCODINGS, greyTerms, playingTerms } from './rights/index.js';
import { decoyTitle, type Entry, stock } from './stock.js';
import type { Work } from './works.js';

/** What one platform really has of an album. */
export interface Holding {
  platform: Five;
  /** Sheets of the edition asked for. */
  same: Sheet[];
  /** Every row that is a recording of the album, wherever it stands. */
  rows: Map<string, Row[]>;
}

export interface Truth {
  work: Work;
  holdings: Map<Five, Holding>;
  /** Other edition sheets that hold the whole album. */
  others: Sheet[];
}

type Shops = Map<Five, Shop>;

/** Stocks the five shops with an album as each has it, with copies elsewhere, and with what only looks like it. */
export function stockWork(shops: Shops, work: Work, roll: Chance): Truth {
  const truth: Truth = { work, holdings: new Map(), others: [] };
  const split = roll() < 0.3;
  const owner = oneOf(FIVE, roll);
  for (const platform of FIVE) {
    const shop = shops.get(platform) as Shop;
    decoys(shop, work, roll);
    const holding: Holding = { platform, same: [], rows: new Map() };
    truth.holdings.set(platform, holding);
    stockOne(shop, truth, holding, { split, owner: owner === platform }, roll);
    copies(shop, work, holding, roll);
  }
  return truth;
}

interface Mood {
  split: boolean;
  owner: boolean;
}

function stockOne(shop: Shop, truth: Truth, holding: Holding, mood: Mood, roll: Chance): void {
  const kind = mood.owner ? 0.5 : roll();
  if (kind < 0.12) return;
  const all = wholeAlbum(shop.platform, truth.work, roll);
  const entries = thinned(shop.platform, all, mood.split, roll);
  if (kind >= 0.2 && entries.length > 0) ownSheets(shop, truth.work, holding, entries, all, roll);
  if (kind < 0.3 && roll() < 0.8) deluxe(shop, truth, holding, all, roll);
}

/** Every track of the album, most on one kind of terms. */
function wholeAlbum(platform: Five, work: Work, roll: Chance): Entry[] {
  const theme = anyTerms(platform, roll);
  const terms = () => (roll() < 0.7 ? theme : anyTerms(platform, roll));
  return work.discs.flatMap((disc, at) =>
    disc.map((recording, index) => ({
      recording,
      disc: at + 1,
      number: index + 1,
      encoding: terms(),
    })),
  );
}

/** What is left where some rows lack and some are grey. */
function thinned(platform: Five, all: Entry[], split: boolean, roll: Chance): Entry[] {
  const some = roll() < 0.4 ? 0.12 : 0;
  const lack = split ? 0.4 : some;
  const most = roll() < 0.05 ? 1 : 0;
  const grey = roll() < 0.35 ? 0.2 : most;
  return all
    .filter(() => roll() >= lack)
    .map((entry) => (roll() < grey ? { ...entry, encoding: greyTerms(platform, roll) } : entry));
}

const SHOP: Encoding = { name: 'shop', access: 'purchase', weight: 0, wire: { shop: true } };

/** The album's own sheet, now and then twice; on Migu now and then in the shop. */
function ownSheets(
  shop: Shop,
  work: Work,
  holding: Holding,
  entries: Entry[],
  all: Entry[],
  roll: Chance,
): void {
  const digital = shop.platform === 'migu' && roll() < 0.06;
  const listed = digital ? entries.map((entry) => ({ ...entry, encoding: SHOP })) : entries;
  const plan = {
    title: work.title,
    artists: [work.artist],
    date: work.date,
    entries: listed,
    digital,
  };
  const hidden = !digital && entries.length < all.length && roll() < 0.15 ? 1 : 0;
  keep(holding, stock(shop, { ...plan, hidden }, roll), true);
  if (roll() < 0.1) keep(holding, stock(shop, plan, roll), true);
}

/** Another edition: all of the album on the terms the album's own row has there, and bonus tracks behind it. */
function deluxe(shop: Shop, truth: Truth, holding: Holding, all: Entry[], roll: Chance): void {
  const { work } = truth;
  const word = oneOf(['(Deluxe Edition)', '(豪华版)', '(Remastered 2019)', '[Deluxe]'], roll);
  const entries = all.map((entry) => {
    const own = holding.rows.get(entry.recording.key)?.[0];
    const opens = own && own.encoding.access !== 'unavailable';
    return {
      ...entry,
      encoding: opens ? sameTerms(own) : playingTerms(shop.platform, roll),
    };
  });
  const last = work.discs.length;
  const size = work.discs.at(-1)?.length ?? 0;
  const more = work.bonus.map((recording, at) => ({
    recording,
    disc: last,
    number: size + at + 1,
    encoding: playingTerms(shop.platform, roll),
  }));
  const date = `2019${work.date.slice(4)}`;
  const plan = { title: `${work.title} ${word}`, artists: [work.artist], date };
  const sheet = stock(shop, { ...plan, entries: [...entries, ...more] }, roll);
  truth.others.push(sheet);
  keep(holding, sheet, false);
}

/** A row of the shop is for sale on another edition too. */
function sameTerms({ encoding, sheet }: Row): Encoding {
  return sheet.digital
    ? (ENCODINGS.migu.find(({ name }) => name === 'in-shop') ?? encoding)
    : encoding;
}

function keep(holding: Holding, sheet: Sheet, same: boolean): void {
  if (same) holding.same.push(sheet);
  for (const row of sheet.rows) {
    const rows = holding.rows.get(row.recording.key);
    if (rows) rows.push(row);
    else holding.rows.set(row.recording.key, [row]);
  }
}

/** For tracks lacking or grey: now and then the recording itself on a single or a compilation, and what is not it. */
function copies(shop: Shop, work: Work, holding: Holding, roll: Chance): void {
  for (const recording of work.discs.flat()) {
    const rows = holding.rows.get(recording.key) ?? [];
    if (rows.some((row) => row.encoding.access !== 'unavailable')) continue;
    if (roll() < 0.35) {
      const title =
        roll() < 0.5
          ? recording.title
          : `${oneOf(['华语金曲', 'Best of', '合辑'], roll)} ${work.key}`;
      const entry = { recording, disc: 1, number: 1, encoding: playingTerms(shop.platform, roll) };
      const plan = { title, artists: recording.artists, date: work.date, entries: [entry] };
      keep(holding, stock(shop, plan, roll), false);
    }
    if (roll() < 0.4) lookalike(shop, work, recording, roll);
  }
}

/** A row that is another recording of the same song. */
function lookalike(shop: Shop, work: Work, of: Recording, roll: Chance): void {
  // Of a song of which the album itself holds another take, a further one could not be told from that.
  const cover = takesOf(work, of) > 1 || roll() < 0.4;
  const version = oneOf(['Live', 'Remix', '伴奏', 'Acoustic', 'DJ版', '粤语'], roll);
  const artists = cover
    ? [
        {
          id: 5000 + Math.floor(roll() * 900),
          name: oneOf(['翻唱小姐', 'Karaoke Kings', '网友A'], roll),
        },
      ]
    : of.artists;
  const recording: Recording = {
    key: `${of.key}~${cover ? 'cover' : version}`,
    title: cover ? of.title : `${of.title} (${version})`,
    artists,
    durationMs: of.durationMs + 4000 + Math.floor(roll() * 20_000),
  };
  const entry = { recording, disc: 1, number: 1, encoding: playingTerms(shop.platform, roll) };
  stock(
    shop,
    { title: recording.title, artists, date: work.date, entries: [entry], boost: 0.05 },
    roll,
  );
}

function decoys(shop: Shop, work: Work, roll: Chance): void {
  const count = Math.floor(roll() * 4);
  for (let at = 0; at < count; at += 1) {
    const homonym = roll() < 0.3;
    const title = homonym ? work.title : decoyTitle(work.title, work.artist.name, roll);
    const tribute = homonym || /Tribute|Karaoke|伴奏/.test(title);
    const artist = tribute
      ? { id: 6000 + at, name: oneOf(['群星', 'Studio Singers', '另一乐队', 'Piano Dreams'], roll) }
      : work.artist;
    const entries = work.discs
      .flat()
      .filter((of) => takesOf(work, of) === 1)
      .slice(0, 12)
      .map(
        (of, index): Entry => ({
          recording: {
            key: `${of.key}!${title}${at}`,
            title:
              homonym || /Hits|精选/.test(title)
                ? `${oneOf(['Untitled', '无题', 'Track'], roll)} ${index + 1}`
                : wordFor(title, of.title),
            artists: [artist],
            durationMs: of.durationMs + 5000 + Math.floor(roll() * 40_000),
          },
          disc: 1,
          number: index + 1,
          encoding: playingTerms(shop.platform, roll),
        }),
      );
    stock(shop, { title, artists: [artist], date: work.date, entries, boost: 0.3 }, roll);
  }
}

/** How many takes of one song the album itself holds. */
function takesOf(work: Work, of: Recording): number {
  const name = (one: Recording) => one.title.split(' (')[0];
  return work.discs.flat().filter((one) => name(one) === name(of)).length;
}

/** On a live album every song is live, on a remix album remixed. */
function wordFor(album: string, title: string): string {
  if (/Live|演唱会/.test(album)) return `${title} (Live)`;
  if (/Remixes/.test(album)) return `${title} (Remix)`;
  if (/Karaoke|伴奏/.test(album)) return `${title} (伴奏)`;
  return title;
}
