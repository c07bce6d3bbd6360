/** Where an album's page is: the shop, such as `us-en`, and the album's name in its address. */
export interface Place {
  shop: string;
  words: string;
}

// The shops that pages of 2022 link to (dossier 2); of a country with two languages, the first of them.
const SHOPS =
  'ar-es at-de au-en be-fr br-pt ch-de cl-es co-es de-de dk-en es-es fi-en fr-fr gb-en ie-en it-it jp-ja lu-fr mx-es nl-nl no-en nz-en pt-pt se-en us-en';

const SHOP_OF: ReadonlyMap<string, string> = new Map(
  SHOPS.split(' ').map((shop) => [countryOf(shop), shop]),
);

/** The shop that is asked where no country wanted has one: its page, too, lists the countries that carry the album. */
export const GUIDE = 'US';

/** The shop of a country; null where Qobuz is not known to have one. */
export function shopOf(region: string): string | null {
  return SHOP_OF.get(region) ?? null;
}

export function countryOf(shop: string): string {
  return shop.slice(0, 2).toUpperCase();
}

/** The page that an address of a shop points at. */
export function placeIn(address: string): Place | null {
  const [, shop, words] = /\/([a-z]{2}-[a-z]{2})\/album\/([^/?#]+)\/[^/?#]+/.exec(address) ?? [];
  return shop === undefined || words === undefined ? null : { shop, words };
}
