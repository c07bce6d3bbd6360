import type { Question } from '../lookup/question.js';
import type { Looking, Services } from '../lookup.js';
import { followed, playlistAlbums } from '../playlist.js';
import { type Line, refused } from './line.js';

/** The same entries, with the albums of each public playlist in the playlist's place. */
export async function* withAlbums(
  services: Services,
  lines: AsyncIterable<Line>,
  looking: Looking,
): AsyncGenerator<Line> {
  for await (const line of lines) {
    const question = 'question' in line ? await followed(services, line.question, looking) : null;
    if (question?.kind !== 'playlist') {
      yield line;
      continue;
    }
    const { number } = line;
    const { from, text } = question;
    const albums = await playlistAlbums(services, question, looking);
    if (!albums || !from) {
      yield refused(number, text, 'the playlist could not be read, so that its albums are unknown');
      continue;
    }
    for (const id of albums.ids) {
      const address = { kind: 'album', id } as const;
      const asked: Question = {
        kind: 'address',
        text,
        platform: from.platform,
        address,
        edition: null,
      };
      yield { number, question: asked };
    }
    if (albums.without > 0) {
      yield refused(
        number,
        text,
        `${albums.without} of its tracks are on no album that the platform names`,
      );
    }
  }
}
