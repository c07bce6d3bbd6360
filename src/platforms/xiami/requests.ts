import { type Request, USER_AGENT } from '../../model/index.js';

const ARCHIVE = 'https://web.archive.org';

/** The last second before Xiami closed: later captures show its notice. */
const LAST_DAY = '20210204235959';

/** Captures asked for: the last ones, since what was greyed in 2018 may not have been in 2020. */
export const MOST_CAPTURES = 5;

/** The list of captures of an address, newest last. `under`: of all addresses that begin with it. */
export function captures(address: string, under: boolean): Request {
  const matters = { url: address, ...(under ? { matchType: 'prefix' } : {}) };
  return {
    method: 'GET',
    url: `${ARCHIVE}/cdx/search/cdx`,
    query: {
      ...matters,
      output: 'json',
      fl: 'timestamp,original,statuscode,mimetype,digest',
      filter: 'statuscode:200',
      to: LAST_DAY,
      limit: String(-MOST_CAPTURES),
    },
    headers: { 'user-agent': USER_AGENT },
    matters,
    // What the archive itself says, refusals included, is told apart from what it keeps by its headers.
    accept: [403, 404, 429],
  };
}

/** A capture as it was stored, without the archive's toolbar and links. `original` begins with its scheme. */
export function capture(timestamp: string, original: string): Request {
  const { origin, pathname, searchParams } = new URL(original);
  return {
    method: 'GET',
    url: `${ARCHIVE}/web/${timestamp}id_/${origin}${pathname}`,
    query: Object.fromEntries(searchParams),
    headers: { 'user-agent': USER_AGENT, accept: 'text/html,*/*' },
    accept: [301, 302, 307, 308, 403, 404, 410, 429],
  };
}
