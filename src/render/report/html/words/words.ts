import type { PageWords } from '../page/data.js';

/** What a page says: what is put together here, and what its script puts together. */
export interface HtmlWords {
  title: string;
  scriptNeeded: string;
  made(when: string): string;
  page: PageWords;
}
