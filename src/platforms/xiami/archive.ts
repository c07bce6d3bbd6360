import { type Answer, Failure, type Request } from '../../model/index.js';
import type { Session } from '../platform.js';
import { parseJson } from '../shape.js';
import { capture, captures } from './requests.js';
import { type CaptureRow, captureRows } from './wire.js';

/** A page as it was on a day. */
export interface Captured {
  html: string;
  /** ISO 8601. */
  takenAt: string;
  /** Where people can look at it. */
  url: string;
  request: string;
}

/** Where a page of Xiami may have been archived: its desktop site, the same with a query, its older mirror. */
interface Place {
  address: string;
  under: boolean;
}

const EMPTY_BODY = '3I42H3S6NNFQ2MSVX7XZKYAYSCX5QBYJ';
const MOST_TRIES = 3;
// Long enough for a nearest capture to be the one that was listed, stored twice.
const A_DAY = 1_000_000;
const REST_MS = 60_000;

/**
 * The newest capture of a page that `reads` can make something of; null where the archive answered and has none.
 * Throws Failure: the archive refuses, is busy, or keeps only pages that say nothing.
 */
export async function newestReadable<T>(
  session: Session,
  kind: 'album' | 'song',
  id: string,
  reads: (page: Captured) => T | null,
): Promise<T | null> {
  const unread: Failure[] = [];
  for (const place of placesOf(kind, id)) {
    const rows = await listed(session, place, kind, id);
    for (const row of rows.slice(0, MOST_TRIES)) {
      const page = await fetched(session, row);
      const read = page && readOr(page, reads);
      if (read && !(read instanceof Failure)) return read;
      unread.push(read instanceof Failure ? read : nothingIn(kind));
    }
  }
  const [newest] = unread;
  if (newest) throw newest;
  return null;
}

/** A page that was stored in part may have an older one that is whole. */
function readOr<T>(page: Captured, reads: (page: Captured) => T | null): T | null | Failure {
  try {
    return reads(page);
  } catch (thrown) {
    if (thrown instanceof Failure) return thrown;
    throw thrown;
  }
}

function nothingIn(kind: string): Failure {
  const message = `xiami: the archive has captures of this ${kind}, but none that shows it`;
  return new Failure('no-capture', message);
}

function placesOf(kind: string, id: string): Place[] {
  return [
    { address: `www.xiami.com/${kind}/${id}`, under: false },
    { address: `www.xiami.com/${kind}/${id}?`, under: true },
    { address: `emumo.xiami.com/${kind}/${id}`, under: false },
  ];
}

/** The captures of this very page, newest first: the archive's index takes capitals and small letters for the same. */
async function listed(
  session: Session,
  place: Place,
  kind: string,
  id: string,
): Promise<CaptureRow[]> {
  const answer = await asked(session, captures(place.address, place.under));
  if (answer.status === 404) return [];
  const text = answer.text.trim();
  const rows = text === '' ? [] : captureRows(parseJson('xiami', text));
  return rows
    .filter((row) => isSamePage(row.original, kind, id) && isPage(row))
    .sort((a, b) => b.timestamp.localeCompare(a.timestamp));
}

function isPage({ statuscode, mimetype, digest }: CaptureRow): boolean {
  return statuscode === '200' && /html/i.test(mimetype) && digest !== EMPTY_BODY;
}

function isSamePage(original: string, kind: string, id: string): boolean {
  if (!URL.canParse(original)) return false;
  const { protocol, hostname, pathname } = new URL(original);
  const isXiami = hostname === 'xiami.com' || hostname.endsWith('.xiami.com');
  return /^https?:$/.test(protocol) && isXiami && pathname === `/${kind}/${id}`;
}

/** One capture's page; null where what was stored, or what the archive gives in its stead, is another. */
async function fetched(session: Session, listed: CaptureRow): Promise<Captured | null> {
  const send = (row: CaptureRow) => asked(session, capture(row.timestamp, row.original));
  const first = await send(listed);
  const nearest = nearestOf(first, listed);
  const [answer, row] = nearest ? [await send(nearest), nearest] : [first, listed];
  if (answer.status !== 200) return null;
  return {
    html: answer.text,
    takenAt: isoOf(row.timestamp),
    url: `https://web.archive.org/web/${row.timestamp}/${row.original}`,
    request: answer.request,
  };
}

/** The capture that the archive offers instead of one it lists, where it is one of the same page and day. */
function nearestOf({ status, headers }: Answer, row: CaptureRow): CaptureRow | null {
  const isArchives = headers['memento-datetime'] === undefined;
  const found = /\/web\/(\d{14})id_\/(https?:\/\/.+)$/.exec(headers.location ?? '');
  if (status < 300 || status > 399 || !isArchives || !found) return null;
  const [, timestamp = '', original = ''] = found;
  const isNear = Math.abs(Number(timestamp) - Number(row.timestamp)) < A_DAY;
  const isOther = timestamp !== row.timestamp || original !== row.original;
  const isSame = URL.canParse(original) && pageOf(original) === pageOf(row.original);
  return isNear && isOther && isSame ? { ...row, timestamp, original } : null;
}

function pageOf(original: string): string {
  const { hostname, pathname } = new URL(original);
  return `${hostname.replace(/^www\./, '')}${pathname}`;
}

/** Asks the archive unless it asked for rest, also while this question was in line; a second refusal ends it for the run. */
async function asked(session: Session, request: Request): Promise<Answer> {
  const objection = () => (isResting(session) ? tooBusy() : null);
  if (isResting(session)) throw tooBusy();
  const answer = await session.ask({ ...request, objection });
  // A stored page that once said 429 is no refusal of the archive.
  if (answer.headers['memento-datetime'] !== undefined) return answer;
  if (answer.status === 429) {
    const times = (restOf(session)?.times ?? 0) + 1;
    session.memory.set('busy', { until: session.now + REST_MS, times });
    throw tooBusy();
  }
  if (answer.status === 403) throw refusalOf(answer.text);
  return answer;
}

function isResting(session: Session): boolean {
  const rest = restOf(session);
  return rest !== undefined && (rest.times > 1 || session.now < rest.until);
}

function restOf({ memory }: Session): { until: number; times: number } | undefined {
  return memory.get('busy') as { until: number; times: number } | undefined;
}

function tooBusy(): Failure {
  return new Failure('rate-limited', 'xiami: the archive is busy; ask again after a minute');
}

function refusalOf(text: string): Failure {
  const isTaken = /AccessControlException|Blocked Site|excluded|robots/i.test(text);
  return isTaken
    ? new Failure('excluded', 'xiami: this page was taken out of the archive')
    : new Failure('refused', 'xiami: the archive refuses (HTTP 403)');
}

function isoOf(timestamp: string): string {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(timestamp) ?? [];
  return `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`;
}
