import artists from '../../data/artists.json' with { type: 'json' };
import { foldText } from './fold.js';

/** What an artist is called in several scripts, folded; by each folded name. Source of each group: data/artists.json. */
const GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  artists.groups.flatMap(({ names }) => {
    const folded = names.map(foldText);
    return folded.map((name): [string, string[]] => [name, folded]);
  }),
);

/** The other names of those artists among `names` (folded) that are known to have some. */
export function otherNames(names: readonly string[]): string[] {
  return names.flatMap((name) => (GROUPS.get(name) ?? []).filter((other) => other !== name));
}
