import type { Refusal } from '../../model/index.js';

/** Asking again at once makes it worse: every request is refused until the rate has fallen (dossier 1). */
const WAITS = [2000, 4000, 8000];

const TOO_FAST =
  /exceed\w* the allowable rate|rate limit|too many requests|service (?:temporarily )?unavailable|currently busy/i;

/** A body without anything but an error; an answer with tracks may hold any words. */
const ERROR = /^\s*\{\s*"(?:error|help)"\s*:[^{}]*\}?\s*$/;

/** "Too fast", by its status, in JSON or in words; null for an answer. */
export function refusalIn(text: string, status = 200): Refusal | null {
  if (status !== 503 && status !== 429 && !isError(text)) return null;
  return { code: 'rate-limited', message: 'musicbrainz: asked too fast', waits: WAITS };
}

function isError(text: string): boolean {
  const isWords = !/^\s*[{[]/.test(text);
  const said = text.slice(0, 2000);
  return (isWords || ERROR.test(said)) && TOO_FAST.test(said);
}
