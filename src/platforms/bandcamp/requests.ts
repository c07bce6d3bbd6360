import { looksLikeCaptcha, type Refusal, type Request } from '../../model/index.js';

/** The page of an album or a track; `id` is its address. */
export function page(id: string): Request {
  return {
    method: 'GET',
    url: `https://${id}`,
    headers: { accept: 'text/html' },
    accept: [404, 410],
    refusal: refusalIn,
  };
}

function refusalIn(text: string): Refusal | null {
  if (text.includes('data-tralbum')) return null;
  const wall = /<title>\s*Client Challenge/i.test(text) || looksLikeCaptcha(text);
  return wall
    ? { code: 'captcha', message: 'bandcamp: a page asks for verification', waits: [] }
    : null;
}
