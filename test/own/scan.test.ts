import { chmodSync, readdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OwnError, openOwn } from '../../src/own/index.js';
import { folder, memory } from '../cache/samples.js';
import { flac } from './audio.js';
import { fill, opened } from './folder.js';

const song = (title: string) => flac({ TITLE: title, ARTIST: 'A', ALBUM: 'L' });

/** The titles that are there, by a search for their artist. */
async function titles({ adapter, session }: Awaited<ReturnType<typeof opened>>): Promise<string[]> {
  const found = await adapter.searchTracks(session, { text: 'a', artist: 'A', title: null }, 1);
  return found.rows.map((row) => row.title).sort();
}

describe('own files', () => {
  it('are read once, and again where they changed', async () => {
    const [dir, cache] = [folder(), memory()];
    fill(dir, { 'x/1.flac': song('one'), 'x/2.flac': song('two'), 'x/cover.jpg': 'no audio' });
    const first = await opened(cache, [dir], 1000);
    expect([first.own.files, first.read(), first.own.since]).toEqual([2, 2, 1000]);
    const second = await opened(cache, [dir], 2000);
    expect([second.own.files, second.read(), second.own.since]).toEqual([2, 0, 1000]);
    fill(dir, { 'x/2.flac': song('two again') });
    const third = await opened(cache, [dir], 3000);
    expect([third.read(), third.own.since]).toEqual([1, 3000]);
    expect(await titles(third)).toEqual(['one', 'two again']);
  });

  it('that went are no longer there, and need not be read again when they come back', async () => {
    const [dir, cache] = [folder(), memory()];
    fill(dir, { '1.flac': song('one'), '2.flac': song('two') });
    const then = new Date('2020-02-02T00:00:00Z');
    utimesSync(join(dir, '2.flac'), then, then);
    await opened(cache, [dir], 1000);
    rmSync(join(dir, '2.flac'));
    const without = await opened(cache, [dir], 2000);
    expect([await titles(without), without.own.since]).toEqual([['one'], 2000]);
    fill(dir, { '2.flac': song('two') });
    utimesSync(join(dir, '2.flac'), then, then);
    const back = await opened(cache, [dir], 3000);
    expect([await titles(back), back.own.since, back.read()]).toEqual([['one', 'two'], 3000, 0]);
  });

  it('are those of the folders named this time', async () => {
    const [one, two, cache] = [folder(), folder(), memory()];
    fill(one, { '1.flac': song('one') });
    fill(two, { '2.flac': song('two') });
    expect(await titles(await opened(cache, [one, two], 1000))).toEqual(['one', 'two']);
    const alone = await opened(cache, [two], 2000);
    expect([await titles(alone), alone.own.since]).toEqual([['two'], 2000]);
  });

  it('are counted once where folders overlap or are linked in circles', async () => {
    const dir = folder();
    fill(dir, { 'x/1.flac': song('one'), 'x/y/2.flac': song('two') });
    symlinkSync(dir, join(dir, 'x', 'again'));
    symlinkSync(join(dir, 'nowhere.flac'), join(dir, 'lost.flac'));
    const { own } = await opened(memory(), [dir, join(dir, 'x')]);
    expect(own.files).toBe(2);
    expect(own.unreadable.map(({ path }) => basename(path))).toEqual(['lost.flac']);
  });
});

describe('own files that are out of the way', () => {
  it('are followed from a list, in UTF-8 or GBK, with the slashes of Windows', async () => {
    const dir = folder();
    const list = Buffer.concat([
      Buffer.from('#EXTM3U\r\nx\\'),
      Buffer.from([0xb8, 0xe8]),
      Buffer.from('.flac\r\nhttp://example.org/a.mp3\r\ngone.mp3\r\n'),
    ]);
    fill(dir, { 'x/歌.flac': song('one'), 'x/2.flac': song('two'), 'l.m3u': list });
    const read = await opened(memory(), [join(dir, 'l.m3u')]);
    expect(await titles(read)).toEqual(['one']);
    expect(read.own.unreadable.map(({ path }) => basename(path))).toEqual(['gone.mp3']);
  });

  it('that cannot be read are named, and nothing is written beside them', async () => {
    const dir = folder();
    fill(dir, { '1.flac': song('one'), 'bad.mp3': 'no audio', 'untagged.flac': flac({}) });
    const before = readdirSync(dir);
    const { own, session, adapter } = await opened(memory(), [dir]);
    expect(own.unreadable.map(({ path }) => basename(path))).toEqual(['bad.mp3', 'untagged.flac']);
    expect(readdirSync(dir)).toEqual(before);
    // What such a file may be is not known to be lacking.
    const answers = ['Bad', 'Other'].map((title) =>
      adapter.searchTracks(session, { text: title, artist: null, title }, 1),
    );
    expect((await Promise.all(answers)).map(({ whole }) => whole)).toEqual([false, true]);
  });

  it.runIf(process.getuid?.() !== 0)(
    'below a folder that is closed are not known to be gone',
    async () => {
      const [dir, cache] = [folder(), memory()];
      fill(dir, { 'x/1.flac': song('one') });
      await opened(cache, [dir]);
      chmodSync(join(dir, 'x'), 0);
      const closed = await opened(cache, [dir]);
      chmodSync(join(dir, 'x'), 0o700);
      expect(await titles(closed)).toEqual(['one']);
      expect(closed.own.unreadable).toHaveLength(1);
    },
  );

  it('are refused where the folder is not there', async () => {
    const options = { cache: memory(), now: 0, signal: new AbortController().signal, tell() {} };
    await expect(openOwn([join(folder(), 'nowhere')], options)).rejects.toThrow(OwnError);
    const dir = folder();
    fill(dir, { 'a.txt': '' });
    await expect(openOwn([join(dir, 'a.txt')], options)).rejects.toThrow(/neither a folder/);
  });

  it('stop being read when asked to', async () => {
    const dir = folder();
    fill(dir, { '1.flac': song('one') });
    const signal = AbortSignal.abort(new Error('enough'));
    const options = { cache: memory(), now: 0, signal, tell() {} };
    await expect(openOwn([dir], options)).rejects.toThrow('enough');
  });
});
