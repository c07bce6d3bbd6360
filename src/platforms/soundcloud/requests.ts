import { looksLikeCaptcha, type Refusal, type Request } from '../../model/index.js';

/** The page of a set, by its id `user/sets/name`. */
export function setPage(id: string): Request {
  return {
    method: 'GET',
    url: `https://soundcloud.com/${id}`,
    headers: { accept: 'text/html' },
    accept: [404, 410],
    refusal: refusalIn,
  };
}

/** A short link; where it leads is the answer. */
export function shortLink(code: string): Request {
  return {
    method: 'GET',
    url: `https://on.soundcloud.com/${code}`,
    headers: { accept: 'text/html' },
  };
}

function refusalIn(text: string): Refusal | null {
  if (text.includes('__sc_hydration') || !looksLikeCaptcha(text)) return null;
  return { code: 'captcha', message: 'soundcloud: a page asks for verification', waits: [] };
}
