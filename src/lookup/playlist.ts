import type { ListedTrack, PlatformId } from '../model/index.js';
import { recogniseAddress } from '../platforms/index.js';

/** A list of tracks to be covered track by track: a public one of a platform, or one that names its tracks itself. */
export interface PlaylistQuestion {
  kind: 'playlist';
  /** The address, or the list's title. */
  text: string;
  /** The key under which its answers are kept. */
  key: string;
  from: { platform: PlatformId; id: string } | null;
  /** Its tracks, where `from` is null. */
  tracks: readonly ListedTrack[];
}

/** The question that the address of a public playlist asks; null for any other text. */
export function playlistAddress(text: string): PlaylistQuestion | null {
  const found = recogniseAddress(text);
  if (found?.address.kind !== 'playlist') return null;
  return playlistOn(text, found.platform, found.address.id);
}

/** The question for a playlist of a platform, in whatever words it was asked. */
export function playlistOn(text: string, platform: PlatformId, id: string): PlaylistQuestion {
  const key = JSON.stringify(['playlist', platform, id]);
  return { kind: 'playlist', text, key, from: { platform, id }, tracks: [] };
}
