import type { ReadTrack } from './compare.js';
import type { Reading } from './readings.js';
import { similarity } from './similarity.js';

/**
 * What several rows of one recording agree on, as one row: the wording most of them bear, where none is borne twice
 * the one likest to the others, so that a row misspelt in one field is held against what the others say there.
 */
export function consensusOf(members: ReadTrack[]): ReadTrack {
  const title = titleOf(members);
  const artists = ownOrRead(members, 'artists');
  const album = ownOrRead(members, 'album');
  const facts = members.map((one) => one.facts);
  return {
    facts: {
      title: title.bare,
      artists: artists ?? [],
      album,
      durationMs: middle(facts.flatMap((one) => one.durationMs || [])),
      number: commonest(facts.flatMap((one) => one.number || [])),
      year: commonest(facts.flatMap((one) => one.year || [])),
    },
    readings: [{ title, artists: artists ?? [], album: album ?? '', claims: [] }],
  };
}

/** A field as the rows' own fields have it; only where none has it, as it was read out of titles. */
function ownOrRead<F extends 'artists' | 'album'>(
  members: ReadTrack[],
  field: F,
): Reading[F] | undefined {
  const own = members.map((one) => one.readings.slice(0, 1).map((reading) => reading[field]));
  return (
    mostBorne(own) ?? mostBorne(members.map((one) => one.readings.map((reading) => reading[field])))
  );
}

function titleOf(members: ReadTrack[]): Reading['title'] {
  const readings = members.flatMap((one) => one.readings);
  const key = mostBorne(members.map((one) => one.readings.map(({ title }) => title.key))) ?? '';
  const title = (readings.find((one) => one.title.key === key) ?? readings[0])?.title;
  const versions = new Set(readings.flatMap((one) => one.title.versions));
  const isBorne = (word: string) =>
    2 * members.filter((one) => bears(one, word)).length > members.length;
  return { ...(title as Reading['title']), versions: [...versions].filter(isBorne).sort() };
}

function bears(row: ReadTrack, word: string): boolean {
  return row.readings.some(({ title }) => title.versions.includes(word));
}

/** Of what each row may say of a field, what most rows say; of equals the shortest, since rows run fields together. */
function mostBorne<T extends string | string[]>(rows: T[][]): T | undefined {
  const told = rows.map(
    (values) => new Map(values.filter((one) => one.length > 0).map((one) => [String(one), one])),
  );
  const votes = new Map<string, number>();
  for (const own of told)
    for (const text of own.keys()) votes.set(text, (votes.get(text) ?? 0) + 1);
  const most = Math.max(0, ...votes.values());
  const top = [...votes].filter(([, count]) => count === most).map(([text]) => text);
  const best =
    most > 1
      ? shortest(top)
      : likest(
          top,
          told.map((own) => [...own.keys()]),
        );
  return told.map((own) => own.get(best)).find((one) => one !== undefined);
}

function shortest(texts: string[]): string {
  return texts.reduce((best, text) => (text.length < best.length ? text : best), texts[0] ?? '');
}

function likest(texts: string[], rows: string[][]): string {
  let [best, top] = ['', -1];
  for (const text of texts) {
    const worth = rows.reduce(
      (sum, row) => sum + Math.max(0, ...row.map((one) => similarity(text, one))),
      0,
    );
    if (worth > top + 1e-9) [best, top] = [text, worth];
  }
  return best;
}

/** Lengths this near are one length, in ms. */
const ONE_LENGTH = 1500;

function middle(lengths: number[]): number | undefined {
  const agreeing = (ms: number) =>
    lengths.filter((other) => Math.abs(other - ms) <= ONE_LENGTH).length;
  return lengths.reduce<number | undefined>(
    (best, ms) => (best === undefined || agreeing(ms) > agreeing(best) ? ms : best),
    undefined,
  );
}

function commonest(values: number[]): number | undefined {
  const count = (value: number) => values.filter((other) => other === value).length;
  return values.reduce<number | undefined>(
    (best, value) => (best === undefined || count(value) > count(best) ? value : best),
    undefined,
  );
}
