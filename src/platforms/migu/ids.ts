const DIGITAL = 'dalbum:';

/**
 * Our id of a digital album: Migu numbers ordinary albums (`albumId`) and digital ones (`contentId`)
 * apart, so the bare number would not tell which is meant.
 */
export function digitalId(contentId: string): string {
  return DIGITAL + contentId;
}

/** The `contentId` behind the id of a digital album; null for an ordinary one. */
export function contentIdOf(id: string): string | null {
  return id.startsWith(DIGITAL) ? id.slice(DIGITAL.length) : null;
}

/** The page of an album of either kind. */
export function albumUrl(id: string): string {
  const contentId = contentIdOf(id);
  return contentId === null
    ? `https://music.migu.cn/v3/music/album/${id}`
    : `https://music.migu.cn/v3/music/digital_album/${contentId}`;
}
