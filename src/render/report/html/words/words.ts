import type { PageWords } from '../page/data.js';

/** What a page says: what is put together here, and what its script puts together. */
export interface HtmlWords {
  title: string;
  scriptNeeded: string;
  made(when: string): string;
  price(price: string, months: number, seen: string): string;
  purchase(platform: string, of: 'track' | 'album', price: string): string;
  nothing: string;
  page: PageWords;
}
