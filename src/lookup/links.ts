import { type Question as Album, rankHeads } from '../match/index.js';
import { Failure, type ListingHead, type PlatformId } from '../model/index.js';
import { recogniseAddress } from '../platforms/index.js';
import type { Adapter, Session } from '../platforms/platform.js';
import type { Context } from './context.js';
import type { Part } from './part.js';

/** What the reference is asked about. */
export interface Linked {
  /** Null where only an address is known. */
  album: Album | null;
  /** Pages of the album on other platforms, the surest first. */
  urls: readonly string[];
  barcodes: readonly string[];
}

/** Ids of albums by platform. `isTold`: the reference answered, so that what it does not tell nobody has linked. */
export interface Links {
  ids: Map<PlatformId, string[]>;
  isTold: boolean;
}

const MOST_URLS = 2;
const SURE = 0.9;

/** Asks the reference once for the album's addresses everywhere; what goes wrong there is noted, and no more. */
export async function linksOf(
  context: Context,
  reference: Part | null,
  asked: Linked,
): Promise<Links> {
  const ids = new Map<PlatformId, string[]>();
  const part = reference?.asking ? reference : await opened(context);
  if (!part?.asking) return { ids, isTold: false };
  const { adapter, session, budget } = part.asking;
  budget.begin();
  try {
    for (const url of await addressesOf(adapter, session, part, asked)) {
      const found = recogniseAddress(url);
      if (found?.address.kind !== 'album') continue;
      const { platform, address } = found;
      ids.set(platform, [...new Set([...(ids.get(platform) ?? []), address.id])]);
    }
    return { ids, isTold: true };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    context.note(`no addresses from ${part.platform}: ${thrown.message}`);
    return { ids, isTold: false };
  } finally {
    budget.end();
  }
}

async function opened(context: Context): Promise<Part | null> {
  return context.reference && context.open(context.reference);
}

/** A way to an album of the reference; null where it does not lead there. */
type Way = () => Promise<{ album: string } | { url: string } | null>;

/**
 * The surest way first, and of those the one of fewest questions: the reference's own album, the barcode, a page that
 * somebody linked, then the words.
 */
export async function addressesOf(
  adapter: Adapter,
  session: Session,
  { listings }: { listings: readonly { id: string }[] },
  { album, urls, barcodes }: Linked,
): Promise<string[]> {
  if (!adapter.addresses) return [];
  const ways: Way[] = [
    ...listings.map(({ id }) => async () => ({ album: id })),
    ...barcodes.slice(0, 1).map((barcode) => () => soldUnder(adapter, session, barcode)),
    ...urls.slice(0, MOST_URLS).map((url) => async () => ({ url })),
    ...(album === null ? [] : [() => named(adapter, session, album)]),
  ];
  for (const way of ways) {
    const of = await way();
    if (of === null) continue;
    const found = await adapter.addresses(session, of);
    // What the reference has and nobody linked is not asked for in other words.
    if (found.length > 0 || 'album' in of) return found;
  }
  return [];
}

async function soldUnder(
  adapter: Adapter,
  session: Session,
  barcode: string,
): Promise<{ album: string } | null> {
  const [head] = (await adapter.searchBarcode?.(session, barcode))?.heads ?? [];
  return head ? { album: head.id } : null;
}

async function named(
  adapter: Adapter,
  session: Session,
  album: Album,
): Promise<{ album: string } | null> {
  const { artist, title } = album;
  const text = artist && title ? `${artist} ${title}` : album.text;
  const { heads } = await adapter.searchAlbums(session, { text, artist, title });
  const [best] = rankHeads(album, heads);
  return best?.fits && best.score >= SURE ? { album: best.head.id } : null;
}

/** All that an address tells of an album. */
export function headOf(platform: PlatformId, id: string): ListingHead {
  return {
    platform,
    id,
    title: '',
    otherTitles: [],
    artists: [],
    releaseDate: null,
    trackCount: null,
    barcode: null,
    url: '',
  };
}
