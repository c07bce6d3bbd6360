import {
  Failure,
  type Listing,
  type ListingHead,
  type Problem,
  problemOf,
} from '../../model/index.js';
import type { Session } from '../platform.js';
import { inAlbumOrder, joinTracks, otherNames } from './join.js';
import { doubted } from './limit.js';
import { pageShop } from './pagealbum.js';
import { lookup } from './requests.js';
import { askShop, closedShop, type Shop, shopOf } from './shop.js';

/** One album, asked of every shop of the session side by side; null where none of them lists it. */
export async function readAlbum(session: Session, id: string): Promise<Listing | null> {
  const read = await Promise.all(session.regions.map((region) => readShop(session, id, region)));
  const shops = withoutDoubtful(read);
  const [first] = shops.filter(isOpen);
  if (first) return listingOf(shops, first);
  const problem = problemAmong(shops);
  if (problem) throw new Failure(problem.code, problem.message);
  return null;
}

/** By the lookup; where that fails, by the public page, whose shape is less sure. */
async function readShop(session: Session, id: string, region: string): Promise<Shop> {
  try {
    return shopOf(session, id, region, await askShop(session, lookup(id, region)));
  } catch (thrown) {
    const problem = problemOf(thrown);
    try {
      return await pageShop(session, id, region, problem);
    } catch (late) {
      problemOf(late);
      return closedShop(region, problem);
    }
  }
}

/** While one shop refuses for too many calls, the empty answer of another does not say that the album is not there. */
function withoutDoubtful(shops: Shop[]): Shop[] {
  if (!shops.some(({ problem }) => problem?.code === 'rate-limited')) return shops;
  return shops.map((shop) =>
    shop.head === null && shop.problem === null
      ? closedShop(shop.region, doubted(shop.region))
      : shop,
  );
}

type OpenShop = Shop & { head: ListingHead };

function isOpen(shop: Shop): shop is OpenShop {
  return shop.head !== null;
}

function listingOf(shops: Shop[], first: OpenShop): Listing {
  const tracks = inAlbumOrder(joinTracks(shops));
  const heads = shops.filter(isOpen).map(({ head }) => head);
  const counts = heads.flatMap(({ trackCount }) => trackCount ?? []);
  const trackCount = counts.length === 0 ? null : Math.max(...counts);
  const problem = problemAmong(shops);
  const names = heads.map(({ title, otherTitles }) => [title, ...otherTitles]);
  return {
    ...first.head,
    otherTitles: otherNames(first.head.title, ...names),
    barcode: heads.find(({ barcode }) => barcode !== null)?.barcode ?? null,
    trackCount,
    tracks,
    complete: problem === null && trackCount !== null && tracks.length >= trackCount,
    problem,
    place: null,
    request: first.request,
    seenAt: first.seenAt,
  };
}

function problemAmong(shops: readonly Shop[]): Problem | null {
  return shops.find(({ problem }) => problem !== null)?.problem ?? null;
}
