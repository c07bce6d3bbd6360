import {
  type AnswerHeader,
  dropAlbum,
  inOneRead,
  inOneWrite,
  loadAnswer,
  saveAlbum,
  saveAnswer,
  saveListing,
  saveQuestion,
} from '../cache/index.js';
import type { MergedAlbum } from '../match/index.js';
import { Failure, type Listing, OWN, type Playlist, PROBLEMS } from '../model/index.js';
import type { Platform } from '../platforms/platform.js';
import { cardOf } from './abilities.js';
import { assemble } from './assemble.js';
import type { Context } from './context.js';
import { dig, wantsMore } from './dig.js';
import { type Known, knownBy } from './known.js';
import { answerOf, cachedPart, type Part, step } from './part.js';
import type { PlaylistQuestion } from './playlist.js';
import { orOlder } from './remembered.js';

/** Song searches that share the time of one album on one platform. */
const ROUND = 12;

/**
 * The collecting half for a list of tracks: reads the list on its own platform, searches every other platform for each
 * track, and remembers everything. Platforms that are not in `stale` are taken from the cache.
 */
export async function collectPlaylist(
  context: Context,
  question: PlaylistQuestion,
  stale: ReadonlySet<Platform>,
): Promise<void> {
  const opened = await Promise.all(
    context.platforms.map((platform) => partOf(context, question, platform, stale)),
  );
  if (question.from) await readList(context, question.from, opened);
  const orBefore = (part: Part) =>
    orOlder(context, knownBy(context.cache, question.key), part, (known, header) =>
      remembered(context, known, header),
    );
  const parts = inOneWrite(context.cache, () =>
    opened.map((part) => (part.platform === question.from?.platform ? orBefore(part) : part)),
  );
  const list = question.from ? listOf(question.from, parts) : namedList(question, context.now());
  const album = list && albumOf(list);
  if (album) await Promise.all(parts.map((part) => searchTracks(context, part, album)));
  else withdraw(parts, question);
  inOneWrite(context.cache, () => remember(context, question, parts.map(orBefore), album));
}

async function partOf(
  context: Context,
  question: PlaylistQuestion,
  platform: Platform,
  stale: ReadonlySet<Platform>,
): Promise<Part> {
  if (stale.has(platform)) return context.open(platform);
  const part = inOneRead(context.cache, () => {
    const known = knownBy(context.cache, question.key);
    const header = known?.answers.get(platform.card.id);
    return known && header ? remembered(context, known, header) : null;
  });
  return part ?? context.open(platform);
}

function remembered(context: Context, known: Known, header: AnswerHeader): Part {
  const card = cardOf(header.platform);
  const answer = loadAnswer(context.cache, known.id, header);
  return cachedPart(card, context.hasKey(card.id), answer, [], header.failed);
}

/** The playlist on its own platform, as a listing; null where it could not be read. */
function listOf(from: NonNullable<PlaylistQuestion['from']>, parts: Part[]): Listing | null {
  return parts.find((one) => one.platform === from.platform)?.listings[0] ?? null;
}

async function readList(
  context: Context,
  from: NonNullable<PlaylistQuestion['from']>,
  parts: Part[],
): Promise<void> {
  const part = parts.find((one) => one.platform === from.platform);
  if (!part) return;
  await step(part, async ({ adapter, session }) => {
    if (!adapter.readPlaylist) {
      throw new Failure('no-search', `${from.platform}: its playlists cannot be read`);
    }
    const playlist = await adapter.readPlaylist(session, from.id);
    part.whole = true;
    if (!playlist) return;
    const listing = listingOf(playlist);
    saveListing(context.cache, listing);
    part.listings.push(listing);
    part.problem = listing.problem;
    part.place = listing.place;
    part.seenAt = listing.seenAt;
  });
}

/** A playlist is kept among the listings, under an id that no album has. */
function listingOf({ id, tracks, ...playlist }: Playlist): Listing {
  return {
    ...playlist,
    id: `playlist/${id}`,
    otherTitles: [],
    artists: [],
    releaseDate: null,
    barcode: null,
    // The numbers of its rows are their albums'.
    tracks: tracks.map((track) => ({ ...track, disc: null, number: null })),
  };
}

/** A list that names its tracks itself is on no platform, and nothing of it is kept as a listing. */
function namedList({ text, tracks }: PlaylistQuestion, now: number): Listing {
  return {
    platform: OWN,
    id: 'playlist',
    title: text,
    otherTitles: [],
    artists: [],
    releaseDate: null,
    trackCount: tracks.length,
    barcode: null,
    url: '',
    tracks: [...tracks],
    complete: true,
    problem: null,
    place: null,
    request: '',
    seenAt: new Date(now).toISOString(),
  };
}

function albumOf(listing: Listing): MergedAlbum {
  return {
    base: listing,
    why: 'pasted',
    title: listing.title,
    artists: [],
    releaseDate: null,
    barcode: null,
    versions: [],
    tracks: listing.tracks.map((track, at) => ({
      disc: 1,
      number: at + 1,
      title: track.title,
      artists: track.artists,
      durationMs: track.durationMs,
      isrc: track.isrc,
      from: listing.platform === OWN ? [] : [listing.platform],
      places: [{ listing, track, via: 'album', confidence: 1, reasons: [] }],
    })),
    // A list that calls itself live makes none of its tracks a live take.
    listings: [],
    rejected: [],
  };
}

/** Looks for every track that the platform's list lacks or greys, until the searches find no answer any more. */
async function searchTracks(context: Context, part: Part, album: MergedAlbum): Promise<void> {
  let left = part.isOlder ? 0 : context.dig;
  while (left > 0 && wantsMore(part, album)) {
    const platform = context.platforms.find((one) => one.card.id === part.platform);
    if (!platform) return;
    part.asking = (await context.open(platform)).asking;
    const before = part.songs.length;
    await dig({ ...context, dig: Math.min(left, ROUND) }, part, album);
    const found = part.songs.slice(before);
    left -= found.length;
    part.seenAt = found.at(-1)?.seenAt ?? part.seenAt;
    if (!found.some((song) => !isProblem(song.outcome))) break;
    part.whole = true;
  }
  if (part.isOlder) return;
  part.leftOut = wantsMore(part, album);
  part.whole ||= album.tracks.length === 0;
}

function isProblem(outcome: string): boolean {
  return (PROBLEMS as readonly string[]).includes(outcome);
}

function withdraw(parts: Part[], { from }: PlaylistQuestion): void {
  for (const part of parts) {
    if (part.platform === from?.platform) continue;
    part.asking = null;
    part.skipped = true;
    const message = `${part.platform}: not asked, since the playlist could not be read`;
    part.problem = new Failure('no-search', message).problem;
  }
}

function remember(
  context: Context,
  question: PlaylistQuestion,
  parts: Part[],
  album: MergedAlbum | null,
): void {
  const { cache } = context;
  const facts = { artist: null, title: null, pasted: null, releaseDate: null, candidates: [] };
  const id = saveQuestion(cache, question.key, question.text, facts, context.now());
  for (const part of parts) {
    const answer = answerOf(part, context.dig);
    if (!part.fromCache || part.asking) saveAnswer(cache, id, answer);
    context.progress({ platform: part.platform, state: answer.status });
  }
  if (album) saveAlbum(cache, id, assemble({ ...album, listings: shownListings(album) }, parts));
  else dropAlbum(cache, id);
}

function shownListings({ base }: MergedAlbum): MergedAlbum['listings'] {
  if (base.platform === OWN) return [];
  return [{ listing: base, confidence: 1, edition: 'same', extras: [] }];
}
