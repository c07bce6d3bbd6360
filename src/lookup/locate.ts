import { knownListings, titledListings } from '../cache/index.js';
import { rankHeads } from '../match/index.js';
import { bareBarcode, type ListingHead, type PlatformId } from '../model/index.js';
import type { Card } from '../platforms/platform.js';
import type { Context } from './context.js';
import type { Known } from './known.js';
import { headOf, type Links, linksOf } from './links.js';
import { isToLocate, type Part, skip } from './part.js';
import { readKnown, recall } from './recall.js';
import type { Start } from './start-listing.js';

/**
 * Finds the album on platforms that have no search: by an id that an earlier lookup found, or by addresses that the
 * reference knows. Platforms that nobody named join where they turn out to have it; gives those.
 */
export async function locate(
  context: Context,
  known: Known | null,
  start: Start,
  parts: readonly Part[],
): Promise<Part[]> {
  const asked = parts.filter(isToLocate);
  const remembered = (platform: PlatformId) => rememberedOf(context, platform, start, parts);
  await Promise.all(asked.map((part) => recall(context, known, part, start)));
  await Promise.all(
    asked.filter(isLost).map((part) => readKnown(context, part, remembered(part.platform))),
  );
  const links = asked.some(isLost) ? await askLinks(context, start, parts) : null;
  const linked = (platform: PlatformId) =>
    (links?.ids.get(platform) ?? []).map((id) => headOf(platform, id));
  await Promise.all(
    asked.filter(isLost).map((part) => readKnown(context, part, linked(part.platform))),
  );
  for (const part of asked) settle(part, links);
  return joined(context, parts, (platform) => {
    const heads = remembered(platform);
    return heads.length > 0 ? heads : linked(platform);
  });
}

function isLost(part: Part): boolean {
  return part.listings.length === 0;
}

/** Parts of the platforms that nobody named and that turn out to have the album. */
async function joined(
  context: Context,
  parts: readonly Part[],
  headsOn: (platform: PlatformId) => ListingHead[],
): Promise<Part[]> {
  if (context.offline) return [];
  const taken = new Set(parts.map((part) => part.platform));
  const all = await Promise.all(
    context.joining
      .filter(({ card }) => !taken.has(card.id))
      .map(async (platform) => {
        const heads = headsOn(platform.card.id);
        if (heads.length === 0) return [];
        const part = await context.open(platform);
        await readKnown(context, part, heads);
        settle(part, null);
        return isLost(part) ? [] : [part];
      }),
  );
  return all.flat();
}

function rememberedOf(
  { cache }: Context,
  platform: PlatformId,
  { album }: Start,
  parts: readonly Part[],
): ListingHead[] {
  const sure = knownListings(cache, platform, {
    listings: parts.flatMap((part) => part.listings),
    barcodes: barcodesOf(album.barcode, parts),
  });
  if (sure.length > 0 || album.artist === null || album.title === null) return sure;
  const titled = rankHeads(album, titledListings(cache, platform, album.title));
  return titled.filter((one) => one.fits && one.edition === 'same').map((one) => one.head);
}

function barcodesOf(asked: string | null | undefined, parts: readonly Part[]): string[] {
  const told = parts.flatMap((part) => part.listings.map(({ barcode }) => barcode));
  const bare = [asked, ...told].map((barcode) => bareBarcode(barcode ?? ''));
  return [...new Set(bare)].filter((barcode) => barcode !== '');
}

function askLinks(context: Context, start: Start, parts: readonly Part[]): Promise<Links> {
  const reference = parts.find((part) => part.card.role === 'reference') ?? null;
  const { pasted, album } = start;
  const listings = parts
    .filter((part) => part !== reference)
    .flatMap((part) => part.listings)
    .sort(
      (a, b) => Number(b.platform === pasted?.platform) - Number(a.platform === pasted?.platform),
    );
  return linksOf(context, reference, {
    album,
    urls: listings.map(({ url }) => url),
    barcodes: barcodesOf(album.barcode, parts),
  });
}

/** A part that no address leads to says what to paste. */
function settle(part: Part, links: Links | null): void {
  part.read = true;
  part.whole = part.problem === null && (!isLost(part) || links?.isTold === true);
  if (isLost(part) && !part.problem) skipUnlocated(part);
}

/** Leaves out a part to whose album no address leads. */
export function skipUnlocated(part: Part): void {
  const { closed, hosts } = part.card;
  if (closed !== null && hosts.length === 0) {
    skip(part, 'no-capture', `closed on ${closed}, and nothing of it is archived`);
  } else {
    skip(part, 'no-search', whatToPaste(part.card));
  }
}

function whatToPaste(card: Card): string {
  const where = card.site === null ? '' : ` (${new URL(card.site).host})`;
  const paste = `paste the address of its album page${where}`;
  if (card.closed !== null) return `closed on ${card.closed}: ${paste}`;
  if (!card.key) return `has no search: ${paste}`;
  return `has no search without a key: ${paste}, or ${whatKey(card)}`;
}

/** How a key of the platform is got and given. */
export function whatKey({ id, key }: Card): string {
  const fields = Object.entries(key?.fields ?? {}).map(
    ([field, variable]) => `keys.${id}.${field} (${variable})`,
  );
  return `give a key of your own as ${fields.join(' and ')}: ${key?.how.en ?? ''}`;
}
