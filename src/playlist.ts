import { inOneRead, loadAnswer } from './cache/index.js';
import { answer } from './lookup/answer.js';
import { type Known, knownBy } from './lookup/known.js';
import { contextOf } from './lookup/lend.js';
import type { PlaylistQuestion } from './lookup/playlist.js';
import type { Question } from './lookup/question.js';
import { askedPlatforms, digsDeeper, whomToAsk } from './lookup/whom.js';
import { askingOf, type Looking, type Services } from './lookup.js';
import type { AlbumReport, PlatformId } from './model/index.js';

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
  const before = knownBy(cache, question.key);
  const ids = askedOf(services, question, looking, before);
  const { platforms, stale } = whomToAsk(services, looking, before, ids);
  if (stale.size > 0 || digsDeeper(looking, before, ids)) {
    const { collectPlaylist } = await import('./lookup/tracklist.js');
    const context = contextOf(services, looking, { platforms, known: before, pasted: null });
    await collectPlaylist(context, question, stale);
  }
  const asking = askingOf(services, question.text, looking, ids, before, stale);
  return inOneRead(cache, () => answer(cache, knownBy(cache, question.key), asking));
}

function askedOf(
  services: Services,
  { from, text, tracks }: PlaylistQuestion,
  looking: Looking,
  known: Known | null,
): PlatformId[] {
  const addressee = {
    pasted: from?.platform ?? null,
    texts: [text, ...tracks.map(({ title }) => title)],
    isCode: false,
  };
  // Of what is closed, and of what plays nothing, no single tracks can be asked.
  return askedPlatforms(
    services,
    addressee,
    { ...looking, archive: false, reference: null },
    known,
  );
}

/** The playlist behind a short link; any other question as it is. */
export async function followed<Asked extends Question>(
  services: Services,
  question: Asked | PlaylistQuestion,
  looking: Looking,
): Promise<Asked | PlaylistQuestion> {
  if (question.kind !== 'address' || question.address.kind !== 'short') return question;
  const { playlistBehind } = await import('./lookup/short.js');
  const context = contextOf(services, looking, { platforms: [], known: null, pasted: question });
  return (await playlistBehind(context, question)) ?? question;
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
