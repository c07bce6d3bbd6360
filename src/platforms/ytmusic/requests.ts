import { looksLikeCaptcha, type Refusal, type Request } from '../../model/index.js';

const SITE = 'https://music.youtube.com';
/** "Albums only": a fixed word of the site, no signature. */
const ALBUMS = 'EgWKAQIYAWoMEA4QChADEAQQCRAF';

/** Who asks: the country (null: the service is not there), and the day, by which the page's own client is named. */
export interface Caller {
  country: string | null;
  now: number;
}

/** An album (`MPREb_...`) or a playlist (`VL...`). */
export function browse(caller: Caller, browseId: string): Request {
  return post(caller, '/browse', { browseId });
}

/** More rows of what was browsed. */
export function browseOn(caller: Caller, continuation: string): Request {
  return post(caller, '/browse', { continuation });
}

export function albumSearch(caller: Caller, query: string): Request {
  const request = post(caller, '/search', { query, params: ALBUMS });
  return { ...request, matters: { query, params: 'albums', ...country(caller) } };
}

export function search(caller: Caller, query: string): Request {
  return post(caller, '/search', { query });
}

/** The page of an album, which carries the same answer. */
export function albumPage(id: string): Request {
  return page(`/browse/${encodeURIComponent(id)}`, {});
}

/** The page of an album's playlist, which names the album. */
export function listPage(list: string): Request {
  return page('/playlist', { list, cbrd: '1' });
}

// The cookie answers the question for consent; it is no login.
const CONSENT = { cookie: 'SOCS=CAI' };

function post(caller: Caller, path: string, asked: Record<string, string>): Request {
  const day = new Date(caller.now).toISOString().slice(0, 10).replaceAll('-', '');
  // Texts are read in English, whoever asks.
  const client = {
    clientName: 'WEB_REMIX',
    clientVersion: `1.${day}.01.00`,
    hl: 'en',
    ...country(caller),
  };
  return {
    method: 'POST',
    url: `${SITE}/youtubei/v1${path}`,
    query: { alt: 'json' },
    headers: { ...CONSENT, origin: SITE },
    json: { context: { client, user: {} }, ...asked },
    matters: { ...asked, ...country(caller) },
    accept: [400, 404],
    refusal: refusalIn,
  };
}

function page(path: string, query: Record<string, string>): Request {
  const headers = { ...CONSENT, accept: 'text/html', 'accept-language': 'en' };
  return { method: 'GET', url: SITE + path, query, headers, accept: [404], refusal: refusalIn };
}

function country(caller: Caller): { gl?: string } {
  return caller.country === null ? {} : { gl: caller.country };
}

/** What a page of the site itself holds. */
const DATA = 'initialData.push';

/** Pages that ask for something first, and errors that came with HTTP 200. */
function refusalIn(text: string): Refusal | null {
  if (!text.includes(DATA) && looksLikeCaptcha(text))
    return { code: 'captcha', message: 'ytmusic: a page asks for verification', waits: [] };
  if (text.includes('consent.youtube.com') && !text.includes(DATA))
    return { code: 'refused', message: 'ytmusic: a page asks for consent', waits: [] };
  const code = /^\s*\{\s*"error"\s*:\s*\{\s*"code"\s*:\s*(\d{3})/.exec(text)?.[1];
  // 400 and 404 are answers: about the question, or about what is not there.
  if (code === undefined || code === '400' || code === '404') return null;
  const often = code === '429';
  return {
    code: often ? 'rate-limited' : 'refused',
    message: `ytmusic: refused with code ${code}`,
    waits: [],
  };
}
