import { Failure } from '../../model/index.js';
import { refusalIn } from './refusal.js';

/** What the script of a song's page or of a share's page says of the song. */
export interface PageSong {
  /** Null for a song that is on no album. */
  albumId: string | null;
  /** The code of the song's own page; null where the script tells none. */
  code: string | null;
}

const START = /\b(?:dataFromSmarty|data)\s*=\s*\[\s*\{/g;

/** Reads the page's `dataFromSmarty` or `data`; throws Failure where it has none that names a song. */
export function songOfPage(html: string): PageSong {
  for (const { index } of html.matchAll(START)) {
    const script = html.slice(index, index + 20_000);
    const albumId = textOf(script, 'album_id');
    const code = textOf(script, 'encode_album_audio_id');
    if (albumId === null && code === null) continue;
    return { albumId: albumId && /^[1-9]\d*$/.test(albumId) ? albumId : null, code };
  }
  const refusal = refusalIn(html);
  if (refusal) throw new Failure(refusal.code, refusal.message);
  throw new Failure('changed', 'kugou: the page has no script value that names its song');
}

/** The first value of that name, plain or in quotes; null where there is none. */
function textOf(script: string, name: string): string | null {
  return new RegExp(`"${name}"\\s*:\\s*"?(\\w+)`).exec(script)?.[1] ?? null;
}
