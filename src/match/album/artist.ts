import { otherNames } from '../aliases.js';
import { artistNames } from '../artists.js';
import { foldText } from '../fold.js';
import { artistKeys, similarity } from '../keys.js';

const JOINT = /\s*(?:&|\+|×|;|,|、|\/|\band\b|\bwith\b|\bx\b|和|与)\s*/iu;
const IMITATOR =
  /\btribute\b|\bkaraoke\b|\bcover(?:s|ed)?\b|\bsound ?alike|\bhit (?:crew|co)\b|\blullab|翻唱|伴奏|致敬|卡拉ok/u;
const BY_MANY = /^(?:various(?: artists?)?|va|v a|群星|华语群星|众艺人|众星|合辑|多位艺人)$/u;
const ALIKE = 0.8;

/**
 * All names an album's artists go by: joined names together and apart, both halves of "周杰伦 (Jay Chou)", and what
 * they are known to be called in other scripts.
 */
export function namesOf(artists: readonly string[]): string[] {
  const names = [...artistNames([...artists]), ...artistNames(apart(artists))];
  return [...new Set([...names, ...otherNames(names)])];
}

/**
 * Whether two lists of album artists agree, 0 (no) to 1. One shared name is enough (guests, joint albums);
 * a tribute band named after an artist is not that artist.
 */
export function artistsAgree(asked: readonly string[], told: readonly string[]): number {
  if (told.some(imitates) !== asked.some(imitates)) return 0;
  if (areMany(asked) && areMany(told)) return asked.some(byMany) === told.some(byMany) ? 1 : 0.9;
  const [left, right] = [namesOf(asked), namesOf(told)];
  const best = Math.max(0, ...left.flatMap((one) => right.map((other) => similarity(one, other))));
  if (best < ALIKE) return 0;
  return artistKeys(apart(asked)).length === artistKeys(apart(told)).length ? best : best * 0.95;
}

/** The asked artist's names, and those that any of the lists gives as the same artist's ("周杰伦 (Jay Chou)"). */
export function withAliases(asked: string, lists: readonly (readonly string[])[]): string[] {
  const names = new Set(namesOf([asked]));
  const aliases = lists.flat().filter((artist) => {
    const own = namesOf([artist]);
    return apart([artist]).length === 1 && own.length > 1 && own.some((name) => names.has(name));
  });
  return [...new Set([asked, ...aliases])];
}

function apart(artists: readonly string[]): string[] {
  return artists.flatMap((artist) => artist.split(JOINT)).filter((name) => name.trim() !== '');
}

function imitates(artist: string): boolean {
  return IMITATOR.test(foldText(artist));
}

function byMany(artist: string): boolean {
  return BY_MANY.test(foldText(artist));
}

function areMany(artists: readonly string[]): boolean {
  return artists.some(byMany) || new Set(apart(artists)).size > 2;
}
