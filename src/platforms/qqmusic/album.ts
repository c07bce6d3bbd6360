import type { Listing, ListingHead } from '../../model/index.js';
import type { Session } from '../platform.js';
import { firstAnswer } from './backups.js';
import { gatewayAlbum } from './gatewayalbum.js';
import { albumOfOldSite, albumOfShop } from './legacyalbum.js';

/** One album by mid or number: from the gateway, else from the old site, else from the shop's page. */
export function readAlbum(
  session: Session,
  id: string,
  head: ListingHead | null,
): Promise<Listing | null> {
  return firstAnswer<Listing | null>([
    () => gatewayAlbum(session, id, head),
    () => albumOfOldSite(session, id),
    () => albumOfShop(session, id, head),
  ]);
}
