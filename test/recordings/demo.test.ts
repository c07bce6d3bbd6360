import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const RECORDINGS = fileURLToPath(new URL('../../../shared/recordings/', import.meta.url));
const DEMO = fileURLToPath(new URL('../../fixtures/demo/recorded/', import.meta.url));
const here = existsSync(RECORDINGS);
const name = here
  ? 'demo: recorded values'
  : 'demo: recorded values (SKIPPED: no ../shared/recordings)';

const recorded = (file: string) => JSON.parse(readFileSync(RECORDINGS + file, 'utf8'));
const shown = (file: string) => JSON.parse(readFileSync(`${DEMO}${file}.body`, 'utf8'));
const gateway = 'qqmusic/com.qq.y.u/cgi-bin/musicu.fcg/POST';

describe.skipIf(!here)(name, () => {
  it('netease: every value of the album is one that was recorded', () => {
    const album = recorded('netease/album-v1-18905-whole-album-unlicensed-2026.json');
    const own = shown('netease/com.163.music/api/v1/album/18905/GET');
    expect(own.songs).toHaveLength(album.songs.length);
    expect(album).toMatchObject(own);
    const [hit] = shown(
      'netease/com.163.music/api/cloudsearch/pc/POST s=周杰伦 叶惠美&type=10&offset=0',
    ).result.albums;
    expect(album.album).toMatchObject({ ...hit, songs: [] });
  });

  it('qqmusic: every value of the songs and of the search rows is one that was recorded', () => {
    const songs = recorded('qqmusic/album-songs-8220-yehuimei-GetAlbumSongList-2026.json');
    const own = shown(`${gateway} album=000MkMni19ClKG`);
    expect(own.songs.data.songList).toHaveLength(songs.req.data.songList.length);
    expect(songs.req).toMatchObject(own.songs);
    const search = recorded('qqmusic/search-album-client_search_cp-t8-yehuimei-2026.json');
    const found = shown(
      `${gateway} method=DoSearchForQQMusicDesktop&query=周杰伦 叶惠美&search_type=2&page_num=1`,
    );
    expect(search.data.album).toMatchObject({ list: found.req.data.body.album.list });
    const [row] = search.data.album.list;
    expect(own.detail.data.basicInfo).toMatchObject({
      albumMid: row.albumMID,
      albumName: row.albumName,
      publishDate: row.publicTime,
    });
  });
});
