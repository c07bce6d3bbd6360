import type { Offer, PlatformId, Price, TrackName, TrackReport } from '../../model/index.js';

/** What opens which track, whoever pays for it. */
export interface PlanMatrix {
  /** In album order. */
  tracks: readonly PlanTrack[];
  sales: readonly Sale[];
}

export interface PlanTrack extends TrackName {
  ways: readonly Way[];
  /** The platforms of which it is not known whether they open it. */
  unknown: readonly PlatformId[];
}

/** One way to hear a track. */
export interface Way {
  /**
   * `free`; a key, `platform[@REGION]:tier`, with the tier `?` where the platform does not tell it; or the opener of a
   * sale.
   */
  opener: string;
  /** True where only standard quality plays this way. */
  standard: boolean;
}

/** Something bought once; it opens the tracks that name it. */
export interface Sale {
  /** `platform:track:id` or `platform:album:id`. */
  opener: string;
  platform: PlatformId;
  of: 'track' | 'album';
  /** The platform's id of the track or the listing; the track's where the album's is not known. */
  id: string;
  /** Null where the platform does not tell it. */
  price: Price | null;
}

export const FREE = 'free';

/** The matrix of an album's offers that hold in these regions. */
export function planMatrixOf(
  tracks: readonly TrackReport[],
  regions: readonly string[],
): PlanMatrix {
  const sales = new Map<string, Sale>();
  const rows = tracks.map(({ disc, number, title, offers }) => {
    const row = { disc, number, title, ways: [] as Way[], unknown: [] as PlatformId[] };
    for (const [platform, all] of Object.entries(offers)) {
      const counted = all.filter((offer) => holds(offer, regions));
      const ways = counted.flatMap((offer) => wayOf(platform, offer, sales));
      row.ways.push(...ways);
      if (ways.length === 0 && counted.some(({ access }) => access === 'unknown')) {
        row.unknown.push(platform);
      }
    }
    return row;
  });
  return { tracks: rows, sales: [...sales.values()] };
}

function holds({ inferred, region }: Offer, regions: readonly string[]): boolean {
  return !inferred && (region === null || regions.includes(region));
}

function wayOf(platform: PlatformId, offer: Offer, sales: Map<string, Sale>): Way[] {
  const standard = offer.quality === 'standard';
  if (offer.access === 'free') return [{ opener: FREE, standard }];
  if (offer.access === 'subscription') return [{ opener: keyOf(platform, offer), standard }];
  if (offer.access !== 'purchase') return [];
  const sale = saleOf(platform, offer);
  if (sale === null) return [];
  const known = sales.get(sale.opener);
  if (!known || isDearer(sale.price, known.price)) sales.set(sale.opener, sale);
  return [{ opener: sale.opener, standard }];
}

function keyOf(platform: PlatformId, { region, tier }: Offer): string {
  return `${platform}${region === null ? '' : `@${region}`}:${tier ?? '?'}`;
}

function saleOf(platform: PlatformId, offer: Offer): Sale | null {
  const { price, reason, listingId, trackId } = offer;
  const of = price?.of ?? (reason === 'sold-singly' ? 'track' : 'album');
  const id = of === 'album' ? (listingId ?? trackId) : trackId;
  return id === null ? null : { opener: `${platform}:${of}:${id}`, platform, of, id, price };
}

/** Where rows disagree on the price of one thing, the highest is believed. */
function isDearer(one: Price | null, other: Price | null): boolean {
  return one !== null && (other === null || one.amount > other.amount);
}
