import { load } from 'cheerio/slim';
import { Failure, looksLikeCaptcha } from '../../model/index.js';
import { parseJson, shaped } from '../shape.js';
import { state } from './wire-page.js';

/** What a public page carries for its own script: its entities by uri, and the country it answers for. */
export interface PageState {
  entities: Record<string, unknown>;
  /** ISO country; null where the page tells none. */
  country: string | null;
}

/** The state in a page of open.spotify.com: base64 of JSON. A page without one is an empty shell, or no page of ours. */
export function stateIn(html: string): PageState {
  const packed = load(html)('script#initialState').first().text().trim();
  if (packed === '') throw nothingIn(html);
  const told = parseJson('spotify', Buffer.from(packed, 'base64').toString('utf8'));
  const { session, entities } = shaped('spotify', state, told);
  const country = session?.country ?? '';
  return { entities: entities.items, country: /^[A-Z]{2}$/.test(country) ? country : null };
}

function nothingIn(html: string): Failure {
  if (looksLikeCaptcha(html))
    return new Failure('captcha', 'spotify: answers with a page that asks for a human');
  return new Failure('changed', 'spotify: initialState is missing, the page is an empty shell');
}
