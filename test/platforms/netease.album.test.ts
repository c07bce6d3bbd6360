import { describe, expect, it } from 'vitest';
import { adapter } from '../../src/platforms/netease/doors.js';
import { albumAnswer, DAY, madeSession, privilege, song, songs } from './netease.made.js';
import { fixtureSession } from './spec.js';

const read = (session: Parameters<typeof adapter.readAlbum>[0], id = '5') =>
  adapter.readAlbum(session, id, null);

describe('netease: an album', () => {
  it('comes whole in one request, terms inline', async () => {
    const session = fixtureSession('netease');
    const listing = await read(session, '18905');
    expect(session.asked).toHaveLength(1);
    expect(listing).toMatchObject({
      platform: 'netease',
      id: '18905',
      title: '叶惠美',
      otherTitles: ['Yeh Hui–mei'],
      artists: ['周杰伦'],
      releaseDate: '2003-07-31',
      trackCount: 11,
      barcode: null,
      url: 'https://music.163.com/#/album?id=18905',
      complete: true,
      problem: null,
      place: 'CN',
      request: 'GET https://music.163.com/api/v1/album/18905',
      seenAt: DAY,
    });
    const titles =
      '以父之名 懦夫 晴天 三年二班 东风破 你听得到 同一种调调 她的睫毛 爱情悬崖 梯田 双刀';
    expect(listing?.tracks.map(({ title }) => title)).toEqual(titles.split(' '));
    expect(listing?.tracks[2]).toMatchObject({
      id: '186016',
      otherTitles: ['Sunny Day'],
      artists: ['周杰伦'],
      album: { id: '18905', title: '叶惠美' },
      disc: 1,
      number: 3,
      durationMs: 269000,
      isrc: null,
      url: 'https://music.163.com/#/song?id=186016',
      terms: [{ access: 'unavailable', reason: 'greyed' }],
    });
    expect(listing?.tracks[1]?.artists).toEqual(['周杰伦', '余妮']);
  });

  it('keeps the numbers that the platform states, also where the first song is gone', async () => {
    const listing = await read(fixtureSession('netease'), '32311');
    expect(listing?.tracks.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(listing).toMatchObject({ trackCount: 9, complete: true, releaseDate: '2012-08-10' });
    expect(listing?.tracks[0]?.terms).toMatchObject([
      { access: 'free', quality: 'standard' },
      { access: 'subscription', quality: 'full' },
    ]);
  });

  it('is none where the platform says so, and only there', async () => {
    expect(await read(fixtureSession('netease'), '1883703')).toBeNull();
    const wall = madeSession(() => '<html><h1>404 Not Found</h1></html>');
    await expect(read(wall)).rejects.toMatchObject({ code: 'changed' });
  });
});

describe('netease: what an album tells', () => {
  it.each([
    ['1', 1],
    ['01', 1],
    ['02', 2],
    ['1/1', 1],
    ['2.黎明之地：峡', 2],
    ['2 天堂的回信 Letters from Heaven', 2],
    ['Part 1 Story', 1],
    ['', 1],
    ['null', 1],
    [null, 1],
    ['0', 1],
    ['2003 Live', 1],
    [undefined, null],
  ])('disc %o is %o', async (cd, disc) => {
    const listing = await read(madeSession(() => albumAnswer([song(1, { cd })])));
    expect(listing?.tracks[0]?.disc).toBe(disc);
  });

  it('reads what is not told as not told', async () => {
    const untold = { no: 0, dt: 0, al: { id: 0, name: '' }, ar: null, alia: null };
    const facts = { publishTime: 0, size: undefined, artists: [], artist: { name: 'Somebody' } };
    const listing = await read(madeSession(() => albumAnswer([song(1, untold)], facts)));
    expect(listing).toMatchObject({ releaseDate: null, trackCount: null, artists: ['Somebody'] });
    expect(listing?.tracks[0]).toMatchObject({
      number: null,
      durationMs: null,
      album: null,
      artists: [],
    });
  });

  it.each([
    [1059580800000, '2003-07-31'],
    [1466697600007, '2016-06-24'],
    [615567600000, '1989-07-05'],
    [-28800000, '1970-01-01'],
    [9e15, null],
  ])('released %o ms: %s in Shanghai', async (publishTime, day) => {
    const listing = await read(madeSession(() => albumAnswer(songs(1, 1), { publishTime })));
    expect(listing?.releaseDate).toBe(day);
  });

  it('takes ids and numbers that come as text or floats', async () => {
    const row = song(1, {
      id: '1',
      no: '3',
      dt: 200000.0,
      privilege: privilege({ st: '0', pl: '320000' }),
    });
    const listing = await read(madeSession(() => albumAnswer([row])));
    expect(listing?.tracks[0]).toMatchObject({ id: '1', number: 3, terms: [{ access: 'free' }] });
  });

  it('cleans what it shows', async () => {
    const row = song(1, { name: '\u001b[31mRed\u202e &amp; blue', alia: ['<em>Rot</em>', ''] });
    const listing = await read(madeSession(() => albumAnswer([row])));
    expect(listing?.tracks[0]).toMatchObject({ title: 'Red & blue', otherTitles: ['Rot'] });
  });
});

describe('netease: an album that is not whole, or none', () => {
  it('with fewer songs than it counts is not complete', async () => {
    const listing = await read(madeSession(() => albumAnswer(songs(1, 3), { size: 4 })));
    expect(listing).toMatchObject({ complete: false, problem: null, trackCount: 4 });
  });

  it('leaves out personal files', async () => {
    const listing = await read(
      madeSession(() => albumAnswer([song(1), song(2, { pc: { uid: 1 } })])),
    );
    expect(listing?.tracks.map(({ id }) => id)).toEqual(['1']);
    expect(listing).toMatchObject({ complete: true, problem: null });
  });

  it('with a row that cannot be read keeps the others and names the field', async () => {
    const rows = [song(1), { ...song(2), name: undefined }, song(3)];
    const listing = await read(madeSession(() => albumAnswer(rows)));
    expect(listing?.tracks.map(({ id }) => id)).toEqual(['1', '3']);
    expect(listing).toMatchObject({
      complete: false,
      problem: { code: 'changed', message: 'netease: songs[1].name is missing' },
    });
  });

  it('with a row that has no title to be seen is not whole', async () => {
    const rows = [song(1), song(2, { name: ' \u200b\u202e' })];
    const listing = await read(madeSession(() => albumAnswer(rows)));
    expect(listing?.tracks.map(({ id }) => id)).toEqual(['1']);
    expect(listing?.problem?.message).toMatch(/^netease: songs\[1\]\.name /);
  });

  it('seen by a paying account is rejected', async () => {
    const rows = [song(1), song(2, { privilege: privilege({ payed: 1 }) })];
    await expect(read(madeSession(() => albumAnswer(rows)))).rejects.toMatchObject({
      code: 'refused',
    });
  });

  it.each([
    ['{"resourceState":true,"songs":[{"id":1', 'changed'],
    ['{"code":200,"songs":[]}', 'changed'],
    ['{"code":200,"album":{"id":5,"name":"Album"},"songs":null}', 'changed'],
    ['{"code":406,"msg":"操作频繁，请稍候再试"}', 'rate-limited'],
    ['{"code":-462}', 'captcha'],
    ['<html><body>安全验证</body></html>', 'captcha'],
    ['', 'changed'],
  ])('is not read out of %s', async (text, code) => {
    await expect(read(madeSession(() => text))).rejects.toMatchObject({ code });
  });
});
