import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTags } from '../../src/own/tags.js';
import { folder } from '../cache/samples.js';
import { flac, mp3 } from './audio.js';

function put(name: string, bytes: Buffer): string {
  const path = join(folder(), name);
  writeFileSync(path, bytes);
  return path;
}

describe('the tags of a file', () => {
  it('are read from an MP3', async () => {
    const path = put(
      'a.mp3',
      mp3(
        {
          TIT2: '晴天',
          TPE1: '周杰伦',
          TALB: '叶惠美',
          TPE2: '周杰伦',
          TRCK: '3/11',
          TPOS: '1/1',
          TSRC: 'TW-A53-03-00003',
          TDRC: '2003-07-31',
        },
        3,
      ),
    );
    const { durationMs, ...tags } = await readTags(path);
    expect(tags).toEqual({
      title: '晴天',
      artists: ['周杰伦'],
      album: '叶惠美',
      albumArtists: ['周杰伦'],
      disc: 1,
      number: 3,
      isrc: 'TWA530300003',
      barcode: null,
      date: '2003-07-31',
    });
    expect(Math.abs((durationMs ?? 0) - 3000)).toBeLessThan(100);
  });

  it('are read from a FLAC, several artists apart', async () => {
    const path = put(
      'a.flac',
      flac(
        {
          TITLE: '屋顶',
          ARTIST: ['温岚', '周杰伦'],
          ALBUM: '有点野',
          TRACKNUMBER: '7',
          BARCODE: '4710149',
        },
        321.5,
      ),
    );
    expect(await readTags(path)).toMatchObject({
      title: '屋顶',
      artists: ['温岚', '周杰伦'],
      albumArtists: [],
      number: 7,
      disc: null,
      durationMs: 321_500,
      barcode: '4710149',
    });
  });

  it('come out clean', async () => {
    const path = put('a.flac', flac({ TITLE: 'a\u001b[31m\u202eb\n c' }));
    expect(await readTags(path)).toMatchObject({ title: 'ab c', artists: [], album: null });
  });

  it.each([
    ['no audio', Buffer.from('<html>not here</html>')],
    ['nothing', Buffer.alloc(0)],
    ['no title', flac({ ARTIST: 'somebody' })],
    ['a tag that is cut off', mp3({ TIT2: 'a long title' }).subarray(0, 12)],
  ])('are refused where there is %s', async (_, bytes) => {
    await expect(readTags(put('a.mp3', bytes))).rejects.toThrow();
  });
});
