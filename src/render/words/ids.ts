import type { Lang } from '../view.js';

/** What `ids` says besides what every report says, in one language. */
export interface IdsWords {
  barcode: string;
  mbid: string;
  otherEdition: string;
  noPage: string;
  addresses: string;
  /** Who told of addresses that nobody has read. */
  toldBy(name: string): string;
  noAddresses: string;
  tracks: string;
  id: string;
  address: string;
}

const EN: IdsWords = {
  barcode: 'Barcode',
  mbid: 'MBID',
  otherEdition: 'another edition',
  noPage: 'has no page',
  addresses: 'Known elsewhere, not read',
  toldBy: (name) => `told by ${name}`,
  noAddresses: 'Addresses elsewhere are not known',
  tracks: 'ISRC',
  id: 'Id',
  address: 'Address',
};

const ZH: IdsWords = {
  barcode: '条码',
  mbid: 'MBID',
  otherEdition: '其他版本',
  noPage: '没有页面',
  addresses: '其他已知链接（未读取）',
  toldBy: (name) => `由${name}提供`,
  noAddresses: '其他链接不详',
  tracks: 'ISRC',
  id: '编号',
  address: '链接',
};

/** The words of `ids` in a language. */
export function idsWords(lang: Lang): IdsWords {
  return lang === 'en' ? EN : ZH;
}
