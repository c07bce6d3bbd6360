/** An MBID, as a piece of a pattern; case does not count. */
export const MBID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const GROUP = 'release-group/';

/** Our id of a release group; a release's is its bare MBID. */
export function groupId(mbid: string): string {
  return GROUP + mbid;
}

/** The MBID of the release group an id of ours stands for; null for a bare MBID. */
export function groupIn(id: string): string | null {
  return id.startsWith(GROUP) ? id.slice(GROUP.length) : null;
}
