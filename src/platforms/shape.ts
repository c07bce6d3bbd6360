import * as v from 'valibot';
import { clean, Failure, type PlatformId, type Problem } from '../model/index.js';

/** The JSON of a body; a body that is none (an error page, half an answer) is a changed platform, never an empty one. */
export function parseJson(platform: PlatformId, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const start = clean(text.slice(0, 40));
    throw new Failure('changed', `${platform}: not JSON, the answer starts with "${start}"`, cause);
  }
}

/** The fields we read, checked; `kugou: data.info[3].hash is missing` otherwise. */
export function shaped<const S extends v.GenericSchema>(
  platform: PlatformId,
  schema: S,
  value: unknown,
): v.InferOutput<S> {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  throw new Failure('changed', `${platform}: ${describe(result.issues[0])}`);
}

function describe(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map((step) =>
    typeof step.key === 'number' ? `[${step.key}]` : `.${String(step.key)}`,
  );
  const where = path.join('').replace(/^\./, '') || 'the answer';
  return issue.received === 'undefined'
    ? `${where} is missing`
    : clean(`${where} should be ${issue.expected}, is ${issue.received.slice(0, 40)}`);
}

/** Rows read one by one: those that fit, and how many did not (a row that does not fit never hides the others). */
export function rowsOf<const S extends v.GenericSchema>(
  schema: S,
  rows: readonly unknown[],
): { good: v.InferOutput<S>[]; bad: number } {
  const good: v.InferOutput<S>[] = [];
  for (const row of rows) {
    const result = v.safeParse(schema, row);
    if (result.success) good.push(result.output);
  }
  return { good, bad: rows.length - good.length };
}

/** What is wrong with the first row that does not fit, named by where the rows stand: `kugou: data.info[3].hash is missing`. */
export function faultIn(
  platform: PlatformId,
  schema: v.GenericSchema,
  rows: readonly unknown[],
  where: string,
): Problem | null {
  for (const [index, row] of rows.entries()) {
    const result = v.safeParse(schema, row);
    if (result.success) continue;
    const message = `${platform}: ${where}[${index}].${describe(result.issues[0])}`;
    return new Failure('changed', message).problem;
  }
  return null;
}

/** A number or a text of a number, as platforms mix them. */
export const numeric = v.union([v.number(), v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/))]);

/** How many there are, text or not; what is no count stands for not told, and hides nothing else. */
export const tally = v.fallback(
  v.nullish(v.pipe(numeric, v.transform(Number), v.safeInteger(), v.minValue(0))),
  null,
);

/** An id that may come as a number or as text, kept as text. */
export const idText = v.pipe(
  v.union([v.pipe(v.number(), v.safeInteger()), v.pipe(v.string(), v.nonEmpty(), v.maxLength(64))]),
  v.transform(String),
);
