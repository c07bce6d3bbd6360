/** A body taken apart, so that one place of it can be changed, and put together again. */
export interface Codec {
  take(text: string): unknown;
  put(json: string, text: string): string;
}

export interface Mutant {
  text: string;
  /** What was done, and where: `null at data.songs.*.fee`. */
  what: string;
  /** The place with its indices as `*`; '' for the whole body. */
  place: string;
  kind: Kind;
}

type Kind = keyof typeof CHANGES | 'extra' | 'truncated' | 'html' | 'nothing';
type Place = (string | number)[];
type Random = () => number;

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const pick = <T>(random: Random, all: readonly T[]): T =>
  all[Math.floor(random() * all.length)] as T;

export const HUGE = `\u001b[31m\u202e<b>${'很长long '.repeat(3000)}</b>&amp;\u0000`;
const GONE = Symbol('gone');
const nested = (depth: number): unknown =>
  Array.from({ length: depth }).reduce((inner) => [inner], {});

/** Each change makes another value out of one; the value itself where it has nothing to change. */
const CHANGES = {
  removed: () => GONE,
  null: () => null,
  retyped: (old: unknown, random: Random) =>
    pick(
      random,
      [{}, [], true, 7, 'text', [null], { a: 1 }].filter((one) => typeof one !== typeof old),
    ),
  emptied: (old: unknown) => (Array.isArray(old) ? [] : typeof old === 'object' ? {} : ''),
  asText: (old: unknown) => (typeof old === 'number' ? String(old) : old),
  huge: (old: unknown) => (typeof old === 'string' ? HUGE : old),
  odd: (old: unknown, random: Random) =>
    typeof old === 'number' || /^-?[\d.]+$/.test(String(old))
      ? pick(random, [-1, 0, 0.5, 2 ** 53, 1e21, -1e300, 'NaN', '1e999', '-7', 99_999_999_999])
      : old,
  unheardOf: (old: unknown) =>
    typeof old === 'string' ? 'zz_unheard_of' : typeof old === 'number' ? 9973 : old,
  deep: () => nested(300),
  doubled: (old: unknown, random: Random) => {
    if (!Array.isArray(old) || old.length === 0) return old;
    return [...old, structuredClone(pick(random, old))];
  },
  shuffled: (old: unknown, random: Random) =>
    Array.isArray(old)
      ? [...old]
          .map((row) => ({ row, by: random() }))
          .sort((a, b) => a.by - b.by)
          .map(({ row }) => row)
      : old,
  shortened: (old: unknown, random: Random) => {
    if (!Array.isArray(old) || old.length < 2) return old;
    const out = Math.floor(random() * old.length);
    return old.filter((_, at) => at !== out);
  },
  nullRow: (old: unknown) => (Array.isArray(old) && old.length > 0 ? [...old.slice(1), null] : old),
};
const KINDS = Object.keys(CHANGES) as (keyof typeof CHANGES)[];
const ROWS: readonly Kind[] = ['doubled', 'shuffled', 'shortened', 'nullRow'];

/** Every place in a value, by its shape: rows of one list share a shape. */
function placesIn(value: unknown): Map<string, Place[]> {
  const shapes = new Map<string, Place[]>();
  const walk = (inner: unknown, place: Place): void => {
    const shape = place.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
    const known = shapes.get(shape);
    if (known) known.push(place);
    else shapes.set(shape, [place]);
    if (typeof inner !== 'object' || inner === null) return;
    for (const [key, below] of Object.entries(inner))
      walk(below, [...place, Array.isArray(inner) ? Number(key) : key]);
  };
  walk(value, []);
  shapes.delete('');
  return shapes;
}

function changed(value: unknown, place: Place, change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = place;
  if (step === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string | number,
    unknown
  >;
  const inner = changed(copy[step], rest, change);
  if (inner === GONE && Array.isArray(copy)) copy.splice(Number(step), 1);
  else if (inner === GONE) delete copy[step];
  else copy[step] = inner;
  return copy;
}

/** Mutants of one body, `count` of them, each with one place changed; the same ones for the same seed. */
export function* mutantsOf(
  text: string,
  codec: Codec,
  count: number,
  seed: number,
): Generator<Mutant> {
  const random = seeded(seed);
  const cut = text.slice(0, Math.floor(text.length * (0.2 + 0.7 * random())));
  yield { text: cut, what: 'truncated', place: '', kind: 'truncated' };
  const html =
    '<!DOCTYPE html><html><head><title>502</title></head><body>Bad gateway</body></html>';
  yield { text: html, what: 'HTML', place: '', kind: 'html' };
  yield { text: '', what: 'nothing', place: '', kind: 'nothing' };
  const value = codec.take(text);
  yield { text: abysmal(value, codec, text), what: 'an abyss', place: '', kind: 'extra' };
  const places = placesIn(value);
  const shapes = [...places.keys()];
  const lists = shapes.filter((shape) => places.has(`${shape}.*`));
  for (let made = 0; made < count; made += 1) {
    const kind = pick<Kind>(random, [...KINDS, 'extra']);
    const shape = pick(random, ROWS.includes(kind) && lists.length > 0 ? lists : shapes);
    const place = pick(random, places.get(shape) ?? [[]]);
    const mutated = changed(value, place, (old) => apply(kind, old, random));
    yield {
      text: codec.put(JSON.stringify(mutated), text),
      what: `${kind} at ${place.join('.')}`,
      place: shape,
      kind,
    };
  }
}

const DEPTH = 20_000;
const ABYSSES = 8;

/** With one more field in a few places, nested deeper than a program may call itself; a page, with as many tags. */
function abysmal(value: unknown, codec: Codec, text: string): string {
  if (text.startsWith('<') && Array.isArray(value) && typeof value[0] === 'string')
    return text.replace('</body>', `${'<i>'.repeat(DEPTH)}</body>`);
  let left = ABYSSES;
  const json = JSON.stringify(value, (_, inner: unknown) => {
    const isBag = typeof inner === 'object' && inner !== null && !Array.isArray(inner);
    left -= isBag ? 1 : 0;
    return isBag && left >= 0 ? { ...inner, zzAbyss: 'zzAbyss' } : inner;
  });
  const deep = '['.repeat(DEPTH) + ']'.repeat(DEPTH);
  return codec.put(json.replaceAll('"zzAbyss":"zzAbyss"', `"zzAbyss":${deep}`), text);
}

function apply(kind: Kind, old: unknown, random: Random): unknown {
  if (kind === 'extra') {
    const isBag = typeof old === 'object' && old !== null && !Array.isArray(old);
    return isBag ? { ...old, zzExtra: { songs: [1], code: -1 } } : old;
  }
  return kind in CHANGES ? CHANGES[kind as keyof typeof CHANGES](old, random) : old;
}
