import { readFileSync, statSync } from 'node:fs';
import { type Change, FIELDS } from './fields.js';
import { JsonError, type Located, parseJson } from './lines.js';

/** The user's own file of plans cannot be used; the message names line and field. */
export class PlansError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'PlansError';
  }
}

/** What the user says of plans, and the day the file was last changed (YYYY-MM-DD). */
export interface OwnPlans {
  changes: readonly { change: Change; line: number }[];
  day: string;
}

/** Reads the user's own plans; null where there is no such file. Throws PlansError. */
export function readOwnPlans(path: string): OwnPlans | null {
  let text: string;
  let day: string;
  try {
    text = readFileSync(path, 'utf8');
    day = statSync(path).mtime.toISOString().slice(0, 10);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new PlansError(`${path}: the file of plans cannot be read`, cause);
  }
  return { changes: changesIn(path, text), day };
}

function changesIn(path: string, text: string): OwnPlans['changes'] {
  const located = parsed(path, text);
  const { value } = located;
  const isBare = Array.isArray(value);
  const list = isBare ? value : (value as { plans?: unknown } | null)?.plans;
  if (!Array.isArray(list)) {
    throw new PlansError(
      `${path}, line 1: a list of plans is expected, for example { "plans": [{ "id": "qq-green", "hide": true }] }`,
    );
  }
  return list.map((entry, index) => {
    const at = isBare ? `${index}` : `plans/${index}`;
    const line = located.lines.get(at) ?? 1;
    return { change: checked(entry, at, { path, located }), line };
  });
}

function parsed(path: string, text: string): Located {
  try {
    return parseJson(text);
  } catch (cause) {
    if (!(cause instanceof JsonError)) throw cause;
    throw new PlansError(`${path}, line ${cause.line}: not JSON: ${cause.message}`, cause);
  }
}

function checked(
  entry: unknown,
  at: string,
  { path, located }: { path: string; located: Located },
): Change {
  const wrong = (part: string, message: string): never => {
    throw new PlansError(`${path}, line ${located.lines.get(part) ?? 1}: ${message}`);
  };
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) {
    return wrong(at, 'a plan is an object, for example { "id": "qq-green", "hide": true }');
  }
  for (const [name, value] of Object.entries(entry)) {
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (!field) {
      return wrong(
        `${at}/${name}`,
        `unknown field "${name}"; known are ${Object.keys(FIELDS).join(', ')}`,
      );
    }
    if (!field.fits(value)) wrong(`${at}/${name}`, `"${name}" should be like ${field.example}`);
  }
  if (!('id' in entry)) wrong(at, '"id" is missing, for example "id": "qq-green"');
  return entry as Change;
}
