import { otherNames } from './aliases.js';
import { evenText, foldText, squeeze } from './fold.js';
import { inOtherScript, scriptHalves, scriptOf } from './scripts.js';
import { similarity, slips } from './similarity.js';
import { splitNames } from './words.js';

const NOBODY =
  /^(?:various(?: artists?)?|va|unknown(?: artists?)?|unk|none|null|n a|no artist|群星|华语群星|佚名|未知(?:歌手|艺术家)?|众艺人|合辑|オムニバス|ヴァリアス|soundtrack|ost)$/u;

/** The folded names of artists, joined names taken apart, each once, sorted; stand-ins for nobody are left out. */
export function artistKeys(artists: string[]): string[] {
  const names = artists.flatMap((artist) =>
    splitNames(evenText(artist).replace(/[()[\]（）【】]/gu, '/')),
  );
  return [...new Set(names.map(plainName))]
    .filter((name) => name !== '' && !NOBODY.test(name))
    .sort();
}

function plainName(name: string): string {
  return foldText(name).replace(/^the (?=.)/u, '');
}

/** The names, and the halves of names written in two scripts ("G.E.M.邓紫棋"), for comparing. */
export function artistNames(artists: string[]): string[] {
  const keys = artistKeys(artists);
  const halves = keys.flatMap((key) => scriptHalves(parted(key)));
  return [...new Set([...keys, ...halves])];
}

function parted(key: string): string {
  return key
    .replace(
      /(?<=\p{Script=Latin})(?=\p{Script=Han})|(?<=\p{Script=Han})(?=\p{Script=Latin})/gu,
      ' ',
    )
    .replace(/ +/g, ' ');
}

/** How alike two lists of artist names are at their likest, 0..1; null where that cannot be known. */
export function artistLikeness(a: string[], b: string[]): number | null {
  if (a.length === 0 || b.length === 0) return null;
  let best = 0;
  for (const one of a) for (const other of b) best = Math.max(best, nameLikeness(one, other));
  if (best < 1 && (isCalled(a, b) || isJoint(a, b) || isJoint(b, a))) return 1;
  if (best < 0.8 && !shareScript(a, b)) return null;
  return best;
}

/** "Jay Chou" is what 周杰伦 is called elsewhere. */
function isCalled(a: string[], b: string[]): boolean {
  return otherNames(a).some((name) => b.includes(name));
}

/** "Simon and Garfunkel" as one name, and both names of "Simon & Garfunkel". */
function isJoint(joint: string[], apart: string[]): boolean {
  if (apart.length < 2) return false;
  return joint.some((name) => {
    const parts = name.split(' and ');
    return parts.length > 1 && parts.every((part) => apart.includes(part));
  });
}

function shareScript(a: string[], b: string[]): boolean {
  return a.some((one) =>
    b.some((other) => scriptOf(one) === scriptOf(other) || !inOtherScript(one, other)),
  );
}

function nameLikeness(a: string, b: string): number {
  const straight = similarity(a, b);
  if (straight >= 0.8) return straight;
  const offByOne = a.length > 3 && b.length > 3 && slips(squeeze(a), squeeze(b)) === 1;
  const isSwapped = scriptOf(a) === 'han' && letters(a) === letters(b);
  return offByOne || isSwapped || abbreviates(a, b) || abbreviates(b, a) ? 0.85 : straight;
}

function letters(name: string): string {
  return [...name].sort().join('');
}

/** "j cash" for "johnny cash"; a name cut short. */
function abbreviates(short: string, long: string): boolean {
  if (short.length >= 6 && long.startsWith(short)) return true;
  const [some, all] = [short.split(' '), long.split(' ')];
  return (
    some.length > 1 &&
    some.length === all.length &&
    some.at(-1) === all.at(-1) &&
    some.every((word, index) => (all[index] ?? '').startsWith(word))
  );
}
