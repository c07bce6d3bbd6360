import { chance } from '../bench/chance.js';
import { type Artist, FIVE, type Five, type Row, type Shop } from './catalogue.js';
import type { Asked, Told } from './door.js';
import { nothing } from './door.js';
import { kugou } from './doors/kugou.js';
import { kuwo } from './doors/kuwo.js';
import { contentId, migu } from './doors/migu.js';
import { netease } from './doors/netease.js';
import { qqmusic } from './doors/qqmusic.js';
import { openShop } from './stock.js';
import { stockWork, type Truth } from './truth.js';
import { inventWork } from './works.js';

/** Five shops and what they really have of each album. */
export interface World {
  shops: Map<Five, Shop>;
  truths: Truth[];
  /** `platform id` to the recording's key, by every id a platform writes. */
  byTrackId: Map<string, string>;
}

export function makeWorld(seed: number, albums: number): World {
  const roll = chance(seed);
  const shops = new Map(FIVE.map((platform) => [platform, openShop(platform)]));
  const artists = new Map<string, Artist>();
  const taken = new Set<string>();
  const truths = Array.from({ length: albums }, (_, at) =>
    stockWork(shops, inventWork(`w${seed}-${at}`, artists, taken, roll), roll),
  );
  const byTrackId = new Map<string, string>();
  for (const [platform, shop] of shops) {
    for (const row of shop.rows.values()) {
      for (const id of idsOf(row)) byTrackId.set(`${platform} ${id}`, row.recording.key);
    }
  }
  return { shops, truths, byTrackId };
}

function idsOf(row: Row): string[] {
  return [String(row.id), row.mid, contentId(row.id)];
}

const DOORS: Record<Five, (shop: Shop, asked: Asked) => Told> = {
  netease,
  qqmusic,
  kugou,
  kuwo,
  migu,
};
const SITES: [RegExp, Five][] = [
  [/(^|\.)163\.com$/, 'netease'],
  [/(^|\.)qq\.com$/, 'qqmusic'],
  [/(^|\.)kugou\.com$/, 'kugou'],
  [/(^|\.)kuwo\.cn$/, 'kuwo'],
  [/(^|\.)migu\.cn$/, 'migu'],
];

export function platformAt(host: string): Five | undefined {
  return SITES.find(([site]) => site.test(host))?.[1];
}

/** What the world answers to a request, whichever platform it is for. */
export function answerOf(world: World, asked: Asked): Told {
  const platform = platformAt(asked.url.hostname);
  const shop = platform && world.shops.get(platform);
  return platform && shop ? DOORS[platform](shop, asked) : nothing();
}
