import { describe, expect, it } from 'vitest';
import { folder, memory } from '../cache/samples.js';
import { flac } from './audio.js';
import { fill, opened } from './folder.js';

type Tags = Record<string, string>;
const file = (tags: Tags) => flac({ ARTIST: '周杰倫', ALBUM: '葉惠美', TRACKNUMBER: '1', ...tags });

async function shelf(files: Record<string, Buffer | string>) {
  const dir = folder();
  fill(dir, files);
  const { adapter, session } = await opened(memory(), [dir]);
  const search = async (text: string, artist: string | null = null, title: string | null = null) =>
    (await adapter.searchAlbums(session, { text, artist, title })).heads;
  return { search, read: (id: string) => adapter.readAlbum(session, id, null) };
}

describe('own albums', () => {
  it('are found by artist and title, by either, and by free words', async () => {
    const { search } = await shelf({
      'a/1.flac': file({ TITLE: '晴天' }),
      'b/1.flac': file({ TITLE: '爱在西元前', ALBUM: '范特西' }),
      'c/1.flac': file({ TITLE: 'x', ALBUM: 'y', ARTIST: 'z' }),
    });
    const titles = async (...words: Parameters<typeof search>) =>
      (await search(...words)).map(({ title }) => title).sort();
    expect(await titles('周杰伦 叶惠美', '周杰伦', '叶惠美')).toEqual(['葉惠美', '范特西'].sort());
    expect(await titles('叶惠美', null, '叶惠美')).toEqual(['葉惠美']);
    expect(await titles('周杰伦叶惠美')).toEqual(['葉惠美', '范特西'].sort());
    expect(await titles('nothing of the kind')).toEqual([]);
  });

  it('lie together by the artist of the album, wherever their files lie', async () => {
    const { search, read } = await shelf({
      'one/a.flac': file({ TITLE: '晴天', ALBUMARTIST: '周杰伦', TRACKNUMBER: '3' }),
      'two/b.flac': file({
        TITLE: '懦夫',
        ALBUMARTIST: '周杰倫',
        ARTIST: '别人',
        TRACKNUMBER: '2',
      }),
      'two/b (copy).flac': file({
        TITLE: '懦夫',
        ALBUMARTIST: '周杰倫',
        ARTIST: '别人',
        TRACKNUMBER: '2',
      }),
    });
    const [head, ...others] = await search('', null, '叶惠美');
    expect(others).toEqual([]);
    expect(head).toMatchObject({ platform: 'local', trackCount: 2, url: '' });
    const listing = await read(head?.id ?? '');
    expect(listing?.tracks.map(({ number, title }) => [number, title])).toEqual([
      [2, '懦夫'],
      [3, '晴天'],
    ]);
    expect(listing?.tracks[0]?.terms).toMatchObject([{ access: 'free', reason: 'own-file' }]);
  });

  it('lie together by folder where no tag says whose they are; folders of discs are one', async () => {
    const { search, read } = await shelf({
      'x/CD1/1.flac': file({ TITLE: 'a' }),
      'x/CD1/2.flac': file({ TITLE: 'b', TRACKNUMBER: '2', ARTIST: '周杰伦 feat. 别人' }),
      'x/CD 2/1.flac': file({ TITLE: 'c' }),
      'y/1.flac': file({ TITLE: 'a', ARTIST: 'p' }),
      'y/2.flac': file({ TITLE: 'b', ARTIST: 'q' }),
    });
    const heads = await search('', null, '叶惠美');
    expect(heads.map(({ artists, trackCount }) => [artists, trackCount]).sort()).toEqual([
      [['Various Artists'], 2],
      [['周杰倫'], 3],
    ]);
    const listing = await read(heads.find(({ trackCount }) => trackCount === 3)?.id ?? '');
    expect(listing?.tracks.map(({ disc, title }) => [disc, title])).toEqual([
      [1, 'a'],
      [1, 'b'],
      [2, 'c'],
    ]);
  });

  it('are not whole where a file beside them cannot be read', async () => {
    const { search, read } = await shelf({ 'x/1.flac': file({ TITLE: 'a' }), 'x/2.mp3': 'broken' });
    const [head] = await search('', null, '叶惠美');
    expect(await read(head?.id ?? '')).toMatchObject({ complete: false });
    expect(await read('nothing')).toBeNull();
  });
});
