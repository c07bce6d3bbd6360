import { type Chance, oneOf } from '../bench/chance.js';
import type { Artist, Recording } from './catalogue.js';
import { anyScript, nameFor, type Script, titleIn } from './words.js';

/** An album as it was made: what no platform may have whole. */
export interface Work {
  key: string;
  title: string;
  artist: Artist;
  date: string;
  discs: Recording[][];
  /** Recordings that only a later edition holds. */
  bonus: Recording[];
  script: Script;
}

const VERSIONS = ['Live', '伴奏', 'Remix', 'Acoustic', 'Demo', '纯音乐'];

/** A seeded album of 1 to 40 tracks on one to three discs, with equal titles, versions and guests among them. */
export function inventWork(
  key: string,
  artists: Map<string, Artist>,
  taken: Set<string>,
  roll: Chance,
): Work {
  const script = anyScript(roll);
  const artist = artistNamed(nameFor(script, roll), artists);
  // No artist gives two songs one name: what could not be told apart proves nothing.
  const fresh = () => {
    for (let at = 0; ; at += 1) {
      const words = titleIn(script, roll);
      const title = at > 20 ? `${words} ${at}` : words;
      // A bilingual title may be written by either half.
      const halves = [title, ...(title.match(/[^a-z]+(?= )|[a-z ]+$/gi) ?? [])];
      const marks = halves.map((half) => `${artist.name}: ${half.trim()}`);
      if (marks.some((mark) => taken.has(mark))) continue;
      for (const mark of marks) taken.add(mark);
      return title;
    }
  };
  const title = fresh();
  const sizes = discSizes(roll);
  const recording = (name: string, at: string): Recording => ({
    key: `${key}/${at}`,
    title: name,
    artists: roll() < 0.06 ? [artist, artistNamed(nameFor('mixed', roll), artists)] : [artist],
    durationMs: 95_000 + Math.floor(roll() * 230_000),
  });
  const discs = sizes.map((size, disc) =>
    Array.from({ length: size }, (_, at) => {
      if (at === 0 && disc === 0 && roll() < 0.2) return recording(title, `${disc}.${at}`);
      return recording(fresh(), `${disc}.${at}`);
    }),
  );
  withInterludes(discs, roll);
  withVersions(discs, roll);
  const bonus = Array.from({ length: 1 + Math.floor(roll() * 3) }, (_, at) =>
    recording(fresh(), `b.${at}`),
  );
  return { key, title, artist, date: anyDate(roll), discs, bonus, script };
}

function artistNamed(name: string, artists: Map<string, Artist>): Artist {
  const known = artists.get(name) ?? { id: 1000 + artists.size, name };
  artists.set(name, known);
  return known;
}

function discSizes(roll: Chance): number[] {
  const kind = roll();
  if (kind < 0.08) return [1 + Math.floor(roll() * 2)];
  if (kind < 0.16) return [6 + Math.floor(roll() * 7), 5 + Math.floor(roll() * 8)];
  if (kind < 0.19) return [12, 14, 14].map((size) => size - Math.floor(roll() * 4));
  return [3 + Math.floor(roll() * 14)];
}

/** Two short tracks of one title, as an album's interludes often are. */
function withInterludes(discs: Recording[][], roll: Chance): void {
  const [disc] = discs;
  if (!disc || disc.length < 8 || roll() > 0.15) return;
  const title = oneOf(['Interlude', '间奏', 'Skit'], roll);
  for (const at of [2, disc.length - 3]) {
    const one = disc[at];
    if (one)
      Object.assign(one, { title, durationMs: 30_000 + at * 9_000 + Math.floor(roll() * 25_000) });
  }
}

/** The album's own live or instrumental take of one of its songs, at its end. */
function withVersions(discs: Recording[][], roll: Chance): void {
  const disc = discs.at(-1);
  if (!disc || disc.length < 5 || roll() > 0.2) return;
  const [source] = disc;
  const last = disc.at(-1);
  if (!source || !last) return;
  const durationMs = source.durationMs + Math.floor(roll() * 9000) + 3000;
  Object.assign(last, { title: `${source.title} (${oneOf(VERSIONS, roll)})`, durationMs });
}

function anyDate(roll: Chance): string {
  const two = (most: number) => String(1 + Math.floor(roll() * most)).padStart(2, '0');
  return `${1995 + Math.floor(roll() * 28)}-${two(12)}-${two(28)}`;
}
