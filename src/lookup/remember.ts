import {
  answerHeaders,
  dropAlbum,
  inOneWrite,
  saveAlbum,
  saveAnswer,
  saveQuestion,
} from '../cache/index.js';
import { candidates, type MergedAlbum } from '../match/index.js';
import { OWN } from '../model/index.js';
import { assemble } from './assemble.js';
import type { Context } from './context.js';
import { mergeParts } from './merge-parts.js';
import { answerOf, type Part } from './part.js';
import { type Question, questionKey } from './question.js';
import { upToDate } from './remembered.js';
import type { Start } from './start-listing.js';

/**
 * Remembers what a lookup collected; gives what `report` makes of it, before another process can change it. What another
 * has learnt since is taken in: the album that is kept is always that of all answers.
 */
export function remember<T>(
  context: Context,
  question: Question,
  start: Start,
  collected: Part[],
  album: MergedAlbum | null,
  report: () => T,
): T {
  return inOneWrite(context.cache, () => {
    const parts = upToDate(context, question, collected);
    const isSame =
      parts.length === collected.length && parts.every((one) => collected.includes(one));
    save(context, question, start, parts, isSame ? album : mergeParts(start, parts));
    return report();
  });
}

function save(
  context: Context,
  question: Question,
  start: Start,
  parts: Part[],
  album: MergedAlbum | null,
): void {
  const taken = new Set(
    (album?.listings ?? []).map(({ listing }) => `${listing.platform} ${listing.id}`),
  );
  const others = parts
    .flatMap((part) => part.ranked)
    // An own album has no address by which it could be taken instead.
    .filter(({ head }) => head.platform !== OWN && !taken.has(`${head.platform} ${head.id}`))
    .sort((a, b) => b.score - a.score);
  const { cache } = context;
  const id = saveQuestion(
    cache,
    questionKey(question),
    question.text,
    {
      artist: start.album.artist,
      title: start.album.title,
      pasted: start.pasted,
      releaseDate: album?.releaseDate ?? null,
      candidates: candidates(
        others,
        album && { artist: album.artists[0] ?? '', title: album.title },
      ),
    },
    context.now(),
  );
  const kept = answerHeaders(cache, id);
  for (const part of parts) {
    const answer = answerOf(part, context.dig);
    // What came from the cache is there, unless somebody has pruned the file since.
    if (part.fromCache && !part.asking && kept.has(part.platform)) continue;
    saveAnswer(cache, id, answer);
    context.progress({ platform: part.platform, state: answer.status });
  }
  if (album) saveAlbum(cache, id, assemble(album, parts));
  else dropAlbum(cache, id);
}
