import type { Request } from './request.js';

/** A short link without its scheme, such as `163cn.tv/AbC`: only where it leads matters, not the page that stands there. */
export function shortLink(id: string): Request {
  return {
    method: 'GET',
    url: `https://${id}`,
    headers: { Accept: 'text/html' },
    accept: [403, 404],
  };
}
