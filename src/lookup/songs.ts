import { foldText, titleParts } from '../match/index.js';
import { problemOf, type TrackSearch } from '../model/index.js';
import type { Words } from '../platforms/platform.js';
import { judge, type Wanted } from './judge.js';
import type { Part } from './part.js';

/** One page of a song search on the part's platform; throws Failure. */
export type Search = (words: Words, page: number) => Promise<TrackSearch>;

/**
 * Searches for each of the tracks, at most `limit` times in all. What the platform does not find under the title as it
 * stands is looked for once more without brackets and in simplified characters, while the limit lasts.
 */
export async function searchSongs(
  part: Part,
  wanted: readonly Wanted[],
  limit: number,
  search: Search,
): Promise<void> {
  const chosen = wanted.slice(0, limit);
  await Promise.all(chosen.map((one) => searchSong(part, one, asListed(one), search)));
  const again = chosen
    .filter((one) => plainly(one).text !== evenly(asListed(one).text) && isStillLacking(part, one))
    .slice(0, limit - chosen.length);
  await Promise.all(again.map((one) => searchSong(part, one, plainly(one), search)));
}

function asListed({ facts }: Wanted): Words {
  return wordsOf(facts.title, facts.artists[0] ?? null);
}

function plainly({ facts }: Wanted): Words {
  const [artist] = facts.artists;
  const title = titleParts(facts.title).name || foldText(facts.title);
  return wordsOf(title, artist === undefined ? null : foldText(artist));
}

function wordsOf(title: string, artist: string | null): Words {
  return { text: artist === null ? title : `${title} ${artist}`, artist, title };
}

function evenly(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

function isStillLacking(part: Part, { key }: Wanted): boolean {
  return part.songs.some((song) => song.wanted === key && song.outcome === 'none');
}

/** Keeps what a search said of the track; a second one only where it says more than the first. */
async function searchSong(part: Part, wanted: Wanted, words: Words, search: Search): Promise<void> {
  const before = part.songs.find((song) => song.wanted === wanted.key);
  try {
    const song = judge(wanted, await search(words, 1));
    if (!before) part.songs.push(song);
    else if (song.outcome !== 'cut') part.songs[part.songs.indexOf(before)] = song;
  } catch (thrown) {
    const problem = problemOf(thrown);
    if (before) return;
    if (problem.code !== 'no-search') part.problem ??= problem;
    part.songs.push({
      wanted: wanted.key,
      outcome: problem.code,
      track: null,
      confidence: null,
      reasons: [problem.message],
      request: words.text,
      seenAt: part.seenAt,
      place: part.place,
    });
  }
}
