import { type Answer, Failure, type Listing } from '../../model/index.js';
import type { Session } from '../platform.js';
import { askRegions, type InRegion, joinListings } from '../regions.js';
import { headOf, trackOf } from './convert.js';
import { parsePage } from './page.js';
import { albumPage } from './requests.js';
import { countryOf, GUIDE, type Place, placeIn, shopOf } from './shops.js';
import { type Page, pageIn } from './wire.js';

/** An album in one shop, and the shops that carry it. */
interface InShop {
  listing: Listing;
  carriers: Page['carriers'];
}

/**
 * One album in every region asked: a first shop's page tells which other shops carry it, and only these are asked.
 * `asked` may hold the words of the album's address before its id; without them the shop finds the page by a redirect.
 */
export async function readAlbum(session: Session, asked: string): Promise<Listing | null> {
  const [id = asked, words = '-'] = asked.split('/').reverse();
  const album = { session, id, words };
  const start = session.regions.find((region) => shopOf(region) !== null) ?? GUIDE;
  const opening = await askRegions([start], (region) => inOwnShop(album, region));
  const told = opening.map(({ outcome }) => outcome).find(isTold);
  const rest = session.regions.filter((region) => region !== start);
  const others = await askRegions(rest, async (region) =>
    told ? viaCarrier(album, region, told) : inOwnShop(album, region),
  );
  // A guide that is no region asked for says only where else to look, and why that cannot be known.
  const counts = ({ region, outcome }: InRegion<InShop | null>) =>
    session.regions.includes(region) || outcome instanceof Failure;
  return joinListings([...opening, ...others].filter(counts).map(bare));
}

function isTold(outcome: InShop | null | Failure): outcome is InShop {
  return outcome !== null && !(outcome instanceof Failure);
}

interface Album {
  session: Session;
  id: string;
  words: string;
}

/** Null where the region has no shop, or its shop not this album. */
async function inOwnShop(album: Album, region: string): Promise<InShop | null> {
  const shop = shopOf(region);
  return shop === null ? null : readShop(album, { shop, words: album.words });
}

async function viaCarrier(
  album: Album,
  region: string,
  { carriers }: InShop,
): Promise<InShop | null> {
  if (carriers.size === 0) return inOwnShop(album, region);
  const place = carriers.get(region);
  return place === undefined ? null : readShop(album, place);
}

async function readShop({ session, id }: Album, place: Place): Promise<InShop | null> {
  const request = albumPage(place, id);
  const answer = await session.ask(request);
  // A shop without the album leads to the artist, or to nothing.
  if (answer.status !== 200 || !new URL(answer.url).pathname.includes('/album/')) return null;
  const page = pageIn(parsePage(answer.text));
  const shown = page.shop ?? placeIn(answer.url)?.shop ?? place.shop;
  if (countryOf(shown) !== countryOf(place.shop))
    throw new Failure('refused', `qobuz: shop ${shown.slice(0, 20)} answers for ${place.shop}`);
  return { listing: listingOf(id, page, answer, countryOf(place.shop)), carriers: page.carriers };
}

function listingOf(id: string, page: Page, answer: Answer, region: string): Listing {
  const head = headOf(id, page, answer.url);
  return {
    ...head,
    tracks: page.rows.map((row) => trackOf(page, row, head, region)),
    complete: page.problem === null && page.rows.length >= (page.count ?? 1),
    problem: page.problem,
    place: null,
    request: answer.request,
    seenAt: answer.seenAt,
  };
}

function bare({ region, outcome }: InRegion<InShop | null>): InRegion<Listing | null> {
  return { region, outcome: outcome instanceof Failure ? outcome : (outcome?.listing ?? null) };
}
