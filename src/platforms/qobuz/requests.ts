import { looksLikeCaptcha, type Refusal, type Request } from '../../model/index.js';
import type { Place } from './shops.js';

/** The page of an album in a shop. */
export function albumPage({ shop, words }: Place, id: string): Request {
  return {
    method: 'GET',
    url: `https://www.qobuz.com/${shop}/album/${words}/${encodeURIComponent(id)}`,
    headers: { accept: 'text/html' },
    accept: [404, 410],
    refusal: refusalIn,
  };
}

function refusalIn(text: string): Refusal | null {
  if (text.includes('data-track-v2') || !looksLikeCaptcha(text)) return null;
  return { code: 'captcha', message: 'qobuz: a page asks for verification', waits: [] };
}
