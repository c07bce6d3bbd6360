import type { Address } from '../platform.js';

// Ids are numbers, or since 2017 letters and digits of which the case counts.
const HOST = String.raw`(?<![\w.@/-])(?:https?:\/\/)?(?:(?:www|m|emumo)\.)?xiami\.com(?::\d+)?`;
const ID = String.raw`([0-9A-Za-z]{1,16})(?![\w-])`;
const PAGE = new RegExp(String.raw`${HOST}\/(album|song)\/${ID}`, 'i');
const APP_ALBUM = new RegExp(String.raw`${HOST}\/app\/xiating\/album\?(?:[^\s#]*&)?id=${ID}`, 'i');
const APP_SONG = new RegExp(String.raw`${HOST}\/app\/iphone\/song\/id\/${ID}`, 'i');
const ARCHIVED = /^\s*(?:https?:\/\/)?web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?\//i;
// Pages below /song and /album that are none.
const NO_ID = /^(?:playlist|detail|index|list|top|new|hot)$/i;

/** The first album or song of Xiami in a pasted text, an address of the Internet Archive around it included. */
export function recognise(text: string): Address | null {
  const bare = text.replace(ARCHIVED, '');
  const [, page, id] = PAGE.exec(bare) ?? [];
  if (page !== undefined && id !== undefined && !NO_ID.test(id)) {
    return { kind: page.toLowerCase() === 'album' ? 'album' : 'track', id };
  }
  const album = APP_ALBUM.exec(bare)?.[1];
  if (album !== undefined) return { kind: 'album', id: album };
  const song = APP_SONG.exec(bare)?.[1];
  return song === undefined ? null : { kind: 'track', id: song };
}
