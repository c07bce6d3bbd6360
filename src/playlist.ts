import { inOneRead, loadAnswer } from './cache/index.js';
import { answer } from './lookup/answer.js';
import { knownBy } from './lookup/known.js';
import type { PlaylistQuestion } from './lookup/playlist.js';
import type { Question } from './lookup/question.js';
import {
  askingOf,
  contextOf,
  digsDeeper,
  type Looking,
  type Services,
  whomToAsk,
} from './lookup.js';
import { type AlbumReport, OWN, type PlatformId } from './model/index.js';

/**
 * The story of one playlist. The report is an album's: its rows are the tracks, on the platform of the list as it
 * stands there, on the others as song searches find them; `album: null` where the list could not be read.
 */
export async function lookupPlaylist(
  services: Services,
  question: PlaylistQuestion,
  looking: Looking,
): Promise<AlbumReport> {
  const { cache } = services;
  const ids = askedPlatforms(services, question, looking.platforms);
  const before = knownBy(services.cache, question.key);
  const { platforms, stale } = whomToAsk(services, looking, before, ids);
  if (stale.size > 0 || digsDeeper(looking, before, ids)) {
    const { collectPlaylist } = await import('./lookup/tracklist.js');
    await collectPlaylist(contextOf(services, looking, platforms), question, stale);
  }
  const asking = askingOf(services, question.text, looking, ids, before, stale);
  return inOneRead(cache, () => answer(cache, knownBy(cache, question.key), asking));
}

function askedPlatforms(
  services: Services,
  { from }: PlaylistQuestion,
  chosen: readonly PlatformId[],
): PlatformId[] {
  const first = from === null || chosen.includes(from.platform) ? [] : [from.platform];
  return [...first, ...chosen, ...(services.own ? [OWN] : [])];
}

/** The playlist behind a short link; any other question as it is. */
export async function followed<Asked extends Question>(
  services: Services,
  question: Asked | PlaylistQuestion,
  looking: Looking,
): Promise<Asked | PlaylistQuestion> {
  if (question.kind !== 'address' || question.address.kind !== 'short') return question;
  const { playlistBehind } = await import('./lookup/short.js');
  return (await playlistBehind(contextOf(services, looking, []), question)) ?? question;
}

/** The albums that the tracks of a platform's playlist are on, each once; null where the list could not be read. */
export async function playlistAlbums(
  services: Services,
  question: PlaylistQuestion,
  looking: Looking,
): Promise<{ ids: string[]; without: number } | null> {
  if (question.from === null) return null;
  const { platform } = question.from;
  // The list alone: no other platform is asked for it.
  await lookupPlaylist(services, question, { ...looking, platforms: [platform], dig: 0 });
  const { cache } = services;
  const [list] = inOneRead(cache, () => {
    const known = knownBy(cache, question.key);
    const header = known?.answers.get(platform);
    return known && header ? loadAnswer(cache, known.id, header).listings : [];
  });
  if (!list) return null;
  const ids = list.tracks.flatMap(({ album }) => album?.id ?? []);
  return { ids: [...new Set(ids)], without: list.tracks.length - ids.length };
}
