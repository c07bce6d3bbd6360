import { describe, expect, it } from 'vitest';
import { Failure, type ListingHead } from '../../src/model/index.js';
import { adapter } from '../../src/platforms/qqmusic/doors.js';
import { albumAnswer, madeSession, questionOf, refusedPart, song } from './qqmusic.faults.js';
import { fixtureSession } from './spec.js';

const FIRST = 'GetAlbumDetail+GetAlbumSongList';
const HEAD: ListingHead = {
  platform: 'qqmusic',
  id: '00album0000001',
  title: 'Album',
  otherTitles: [],
  artists: ['Somebody'],
  releaseDate: null,
  trackCount: 2,
  barcode: null,
  url: 'https://y.qq.com/n/ryqq/albumDetail/00album0000001',
};
const songs = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, at) => song(from + at));
const answers = (answer: unknown) => madeSession(() => answer);
const read = (session: Parameters<typeof adapter.readAlbum>[0], head: ListingHead | null = null) =>
  adapter.readAlbum(session, '00album0000001', head);

describe('qqmusic: an album', () => {
  it('comes whole in one request, in order, with terms and place', async () => {
    const session = fixtureSession('qqmusic');
    const listing = await adapter.readAlbum(session, '000MkMni19ClKG', null);
    expect(session.asked).toHaveLength(1);
    expect(listing).toMatchObject({
      id: '000MkMni19ClKG',
      title: '叶惠美',
      artists: ['周杰伦'],
      releaseDate: '2003-07-31',
      trackCount: 11,
      complete: true,
      problem: null,
      place: 'CN',
      url: 'https://y.qq.com/n/ryqq/albumDetail/000MkMni19ClKG',
    });
    expect(listing?.tracks.map((track) => track.title)).toEqual(
      '以父之名 懦夫 晴天 三年二班 东风破 你听得到 同一种调调 她的睫毛 爱情悬崖 梯田 双刀'.split(
        ' ',
      ),
    );
    expect(listing?.tracks[2]).toMatchObject({
      id: '0039MnYb0qxYhV',
      artists: ['周杰伦'],
      album: { id: '000MkMni19ClKG', title: '叶惠美' },
      disc: 1,
      number: 3,
      durationMs: 269000,
      terms: [{ access: 'subscription', preview: true, tier: null, price: null }],
    });
  });

  it('is asked by number too, and known by its mid', async () => {
    const session = answers(albumAnswer(songs(1, 2), 2));
    const listing = await adapter.readAlbum(session, '8220', null);
    expect(session.asked[0]?.json).toMatchObject({
      detail: { param: { albumId: 8220 } },
      songs: { param: { albumId: 8220, begin: 0, num: 100 } },
    });
    expect(listing?.id).toBe('00album0000001');
  });

  it('is none when it has neither name nor songs', async () => {
    const nameless = { code: 0, data: { basicInfo: { albumMid: '', albumName: '' }, singer: {} } };
    const none = { ...(albumAnswer([], 0) as object), detail: nameless };
    expect(await read(answers(none))).toBeNull();
  });

  it('is not denied when it has songs but no name', async () => {
    const nameless = { code: 0, data: { basicInfo: { albumMid: '', albumName: '' } } };
    const odd = { ...(albumAnswer(songs(1, 2), 2) as object), detail: nameless };
    await expect(read(answers(odd))).rejects.toMatchObject({ code: 'changed' });
    expect(await read(answers(odd), HEAD)).toMatchObject({ title: 'Album', complete: true });
  });

  it('keeps to what the search told where only its facts are refused', async () => {
    const answer = { ...(albumAnswer(songs(1, 2), 2) as object), detail: refusedPart(1000) };
    const session = answers(answer);
    expect(await read(session, HEAD)).toMatchObject({ title: 'Album', complete: true });
    expect(session.asked).toHaveLength(1);
  });
});

describe('qqmusic: the rows of an album', () => {
  it('pages by a hundred, the later pages side by side', async () => {
    const session = madeSession((request) => {
      const begin = Number(request.matters?.begin ?? 0);
      return albumAnswer(songs(begin + 1, Math.min(begin + 100, 230)), 230);
    });
    const listing = await read(session);
    expect(session.asked.map((request) => request.matters?.begin)).toEqual([
      undefined,
      '100',
      '200',
    ]);
    expect(listing?.tracks).toHaveLength(230);
    expect(listing?.complete).toBe(true);
  });

  it('is partial with a problem when a later page fails', async () => {
    const session = madeSession((request) =>
      request.matters?.begin ? new Failure('timeout', 'late') : albumAnswer(songs(1, 100), 150),
    );
    const listing = await read(session);
    expect(listing).toMatchObject({ complete: false, problem: { code: 'timeout' } });
    expect(listing?.tracks).toHaveLength(100);
  });

  it.each([
    ['hides rows it counts', albumAnswer(songs(1, 9), 11), null],
    ['has no row at all', albumAnswer([], 0), null],
    ['does not say how many there are', albumAnswer(songs(1, 3), undefined), 'changed'],
    ['repeats a row', albumAnswer([song(1), song(1)], 2), null],
  ])('is not complete when the platform %s', async (_, answer, problem) => {
    const listing = await read(answers(answer));
    expect(listing?.complete).toBe(false);
    expect(listing?.problem?.code ?? null).toBe(problem);
  });
});

describe('qqmusic: odd rows of an album', () => {
  it('keeps the readable rows and names the field of the other', async () => {
    const listing = await read(answers(albumAnswer([song(1), song(2, { mid: null }), song(3)], 3)));
    expect(listing?.tracks.map((track) => track.number)).toEqual([1, 3]);
    expect(listing?.complete).toBe(false);
    expect(listing?.problem?.message).toContain('qqmusic: songList[1].songInfo.mid');
  });

  it('leaves out the song of another album, and says so', async () => {
    const stranger = song(2, {
      album: { id: 2, mid: '00album0000002', name: 'Other', title: 'Other' },
    });
    const listing = await read(answers(albumAnswer([song(1), stranger], 2)));
    expect(listing?.tracks).toHaveLength(1);
    expect(listing).toMatchObject({ complete: false, problem: { code: 'changed' } });
  });

  it('orders by disc, then by number', async () => {
    const rows = [
      song(1, { index_cd: 1, index_album: 1 }),
      song(2, { index_cd: 0, index_album: 2 }),
      song(3, { index_cd: 0, index_album: 1 }),
      song(4, { index_cd: null, index_album: 0 }),
    ];
    const listing = await read(answers(albumAnswer(rows, 4)));
    expect(listing?.tracks.map(({ disc, number }) => [disc, number])).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [null, null],
    ]);
  });
});

describe('qqmusic: the terms door', () => {
  const bare = (at: number) => song(at, { pay: undefined, action: undefined });

  it('is asked once for the rows that come without terms', async () => {
    const session = madeSession((request) =>
      questionOf(request) === 'CgiGetTrackInfo'
        ? { code: 0, req: { code: 0, data: { tracks: [song(2)] } } }
        : albumAnswer([song(1), bare(2), bare(3)], 3),
    );
    const listing = await read(session);
    expect(session.asked.map(questionOf)).toEqual([`${FIRST}+CgiGetTrackInfo`, 'CgiGetTrackInfo']);
    expect(listing?.tracks.map((track) => track.terms[0]?.access)).toEqual([
      'subscription',
      'subscription',
      'unknown',
    ]);
    expect(listing).toMatchObject({ complete: true, problem: null });
  });

  it.each([
    [103902, 'absent', 'removed', null],
    [104400, 'unknown', 'refused', 'refused'],
  ])('code %i makes the row %s', async (code, access, reason, problem) => {
    const session = madeSession((request) =>
      questionOf(request) === 'CgiGetTrackInfo'
        ? { code: 0, req: refusedPart(code) }
        : albumAnswer([song(1), bare(2)], 2),
    );
    const listing = await read(session);
    expect(listing?.tracks[1]?.terms).toMatchObject([{ access, reason }]);
    expect(listing?.problem?.code ?? null).toBe(problem);
  });

  it('does not take the removal of one song for that of several', async () => {
    const session = madeSession((request) =>
      questionOf(request) === 'CgiGetTrackInfo'
        ? { code: 0, req: refusedPart(103902) }
        : albumAnswer([bare(1), bare(2)], 2),
    );
    const listing = await read(session);
    expect(listing?.tracks.map((track) => track.terms[0]?.access)).toEqual(['unknown', 'unknown']);
  });
});

describe('qqmusic: the place of the caller', () => {
  const grey = {
    file: { size_try: 0 },
    pay: { pay_play: 0, pay_month: 0, pay_down: 0 },
    action: { switch: 65537, msgid: 1 },
  };

  it('is asked in the first album question of a run, and decides over greyed rows', async () => {
    const session = answers(albumAnswer([song(1, grey)], 1, 1));
    const both = await Promise.all([read(session), read(session)]);
    expect(session.asked.map(questionOf)).toEqual([`${FIRST}+CgiGetTrackInfo`, FIRST]);
    for (const listing of both) {
      expect(listing?.place).toBe('abroad');
      expect(listing?.tracks[0]?.terms).toMatchObject([{ access: 'region-locked' }]);
    }
  });

  it.each([
    ['refused', { echo: refusedPart(2001) }],
    ['left out', { echo: undefined }],
    ['of another shape', { echo: { code: 0, data: { oversea: 'no' } } }],
  ])('stays open when the echo is %s, and the album is read', async (_, echo) => {
    const listing = await read(
      answers({ ...(albumAnswer([song(1, grey)], 1) as object), ...echo }),
    );
    expect(listing).toMatchObject({ place: null, complete: true, problem: null });
    expect(listing?.tracks[0]?.terms).toMatchObject([{ access: 'unavailable', reason: 'greyed' }]);
  });

  it('is asked again when the question that carried it failed', async () => {
    const session = madeSession((_, at) =>
      at <= 3 ? new Failure('network', 'reset') : albumAnswer([song(1)], 1),
    );
    await expect(read(session)).rejects.toThrow('reset');
    expect((await read(session))?.place).toBe('CN');
  });
});

describe('qqmusic: backups of an album', () => {
  const refusing = (dir = fixtureSession('qqmusic')) => ({
    ...dir,
    ask: async (request: Parameters<typeof dir.ask>[0]) => {
      if (request.method === 'GET') return dir.ask(request);
      throw new Failure('refused', 'qqmusic: refused with code 500003');
    },
  });

  it('reads the old site in the old row shape', async () => {
    const listing = await adapter.readAlbum(refusing(), '004YodY33zsWTT', null);
    expect(listing).toMatchObject({
      title: '感官/世界',
      artists: ['林宥嘉'],
      releaseDate: '2009-10-30',
      trackCount: 11,
      complete: true,
      place: null,
    });
    expect(listing?.tracks[4]).toMatchObject({
      id: '0045p0t01Q82cL',
      title: '飘',
      disc: 1,
      number: 5,
      durationMs: 307000,
      terms: [{ access: 'free', quality: 'standard' }, { access: 'subscription' }],
    });
  });

  it("reads the shop's page last; complete only by the count of a search", async () => {
    const head = { ...HEAD, id: '001CrpRT25yAN5', trackCount: 1 };
    const listing = await adapter.readAlbum(refusing(), '001CrpRT25yAN5', head);
    expect(listing).toMatchObject({ title: '佛系少女', artists: ['冯提莫'], complete: true });
    const alone = await adapter.readAlbum(refusing(), '001CrpRT25yAN5', null);
    expect(alone).toMatchObject({ complete: false, trackCount: null });
  });

  it('are asked in order, and the first failure is told', async () => {
    const session = madeSession((request) => {
      if (request.method === 'POST')
        return albumAnswer([], 0) && { code: 0, detail: refusedPart(2001) };
      return questionOf(request).startsWith('fcg_v8_album_info') ? '{"code":0,"da' : { code: 0 };
    });
    await expect(read(session)).rejects.toMatchObject({ code: 'refused' });
    expect(session.asked.map(questionOf)).toEqual([
      `${FIRST}+CgiGetTrackInfo`,
      'fcg_v8_album_info_cp.fcg',
      'fcg_v8_album_detail_cp.fcg',
    ]);
  });
});
