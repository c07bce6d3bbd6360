import type { PlatformId } from '../model/index.js';
import type { Cache } from './open.js';

/** The barcode that a listing bears, as its platform writes it; null where it tells none. */
export function barcodeOf(cache: Cache, platform: PlatformId, id: string): string | null {
  const found = cache
    .sql("SELECT nullif(barcode, '') FROM listings WHERE platform = ? AND ext_id = ?")
    .pluck()
    .get(platform, id);
  return (found as string | null | undefined) ?? null;
}
