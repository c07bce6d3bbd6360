import {
  type AlbumReport,
  Failure,
  type KnownAddress,
  type PlatformId,
  type Problem,
  webAddress,
} from '../model/index.js';
import { recogniseAddress } from '../platforms/index.js';
import { contextOf } from './lend.js';
import { addressesOf } from './links.js';
import type { Looking, Services } from './looking.js';

/** Addresses of an album that nobody has read, and why there are none where asking for them failed. */
export interface Told {
  addresses: KnownAddress[];
  problem: Problem | null;
}

/** Asks the reference where else a reported album stands. Offline, and where no album was found, nobody is asked. */
export async function askAddresses(
  services: Services,
  looking: Looking,
  report: AlbumReport,
): Promise<Told> {
  const { album } = report;
  const context = contextOf(services, looking, { platforms: [], known: null, pasted: null });
  if (album === null || context.reference === null) return { addresses: [], problem: null };
  const { platform: from, asking } = await context.open(context.reference);
  if (!asking) return { addresses: [], problem: null };
  const [own, others] = partedBy(report, from);
  asking.budget.begin();
  try {
    const urls = await addressesOf(asking.adapter, asking.session, own, {
      album: { ...titleOf(report), artist: album.artists[0] ?? null, title: album.title },
      urls: others.listings.map(({ url }) => url),
      barcodes: album.barcode === null ? [] : [album.barcode],
    });
    return { addresses: unreadOf(urls, from, report), problem: null };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return { addresses: [], problem: thrown.problem };
  } finally {
    asking.budget.end();
  }
}

function titleOf({ query }: AlbumReport) {
  return { text: query, edition: null };
}

/** The listings of the album's edition: the reference's own, and those of all others. */
function partedBy({ platforms }: AlbumReport, reference: PlatformId) {
  const listingsOf = (isMeant: (platform: PlatformId) => boolean) => ({
    listings: platforms
      .filter(({ platform }) => isMeant(platform))
      .flatMap(({ listings }) => listings.filter(({ edition }) => edition === 'same')),
  });
  return [listingsOf((one) => one === reference), listingsOf((one) => one !== reference)] as const;
}

/** What can be shown, once each; an album that many shops of one platform have counts once. */
export function unreadOf(
  urls: readonly string[],
  from: PlatformId,
  { platforms }: Pick<AlbumReport, 'platforms'>,
): KnownAddress[] {
  const seen = new Set(
    platforms.flatMap(({ platform, listings }) =>
      listings.flatMap(({ id, url }) => [`${platform} ${id}`, webAddress(url), keyOf(url)]),
    ),
  );
  const found: KnownAddress[] = [];
  for (const one of urls) {
    const url = webAddress(one);
    if (url === null || seen.has(url)) continue;
    const told = recogniseAddress(url);
    const id = told?.address.kind === 'album' ? told.address.id : null;
    const key = keyOf(url);
    if (seen.has(key)) continue;
    seen.add(key).add(url);
    found.push({ platform: told?.platform ?? null, id, url, from });
  }
  return found;
}

/** The album that an address stands for; the address itself where it stands for none. */
function keyOf(url: string): string {
  const told = recogniseAddress(url);
  return told?.address.kind === 'album' ? `${told.platform} ${told.address.id}` : url;
}
