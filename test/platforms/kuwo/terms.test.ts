import { describe, expect, it } from 'vitest';
import {
  accesses,
  body,
  CAPTCHA,
  FREE,
  listing,
  OLD,
  PAY,
  reasons,
  rows,
  scripted,
  TWIN,
} from './sessions.js';

const told = (rest: object) => (request: { query?: Record<string, string> }) => ({
  result: 'ok',
  songs: (request.query?.ids ?? '').split(',').map((id) => ({ id, ...rest })),
});
const free = told({ pay: 0, payInfo: { play: '0000' } });

describe('kuwo: terms by batch', () => {
  it('go out in fifties and are joined by id', async () => {
    const session = scripted({ [OLD]: body(rows(99, { online: '1' })), [PAY]: free });
    expect(new Set(accesses(await listing(session)))).toEqual(new Set(['free']));
    expect(session.asked).toEqual([OLD, PAY, PAY]);
  });

  it('cannot tell that a song was taken down', async () => {
    const album = await listing(scripted({ [OLD]: body(rows(2)), [PAY]: free }));
    expect(reasons(album)).toEqual(['online-not-told']);
    const down = await listing(scripted({ [OLD]: body(rows(2, { online: '0' })), [PAY]: free }));
    expect(reasons(down)).toEqual(['taken-down']);
    const shut = told({ payInfo: { play: '0000', cannotOnlinePlay: 1 } });
    expect(reasons(await listing(scripted({ [OLD]: body(rows(2)), [PAY]: shut })))).toEqual([
      'greyed',
    ]);
    const online = told({ online: 1, pay: 0 });
    expect(reasons(await listing(scripted({ [OLD]: body(rows(2)), [PAY]: online })))).toEqual([
      'plays',
    ]);
  });

  it('decide what pay alone leaves open', async () => {
    const paid = body(rows(2, { online: '1', pay: '255' }));
    const album = told({ pay: 255, payInfo: { play: '1111', feeType: { album: '1' } } });
    expect(reasons(await listing(scripted({ [OLD]: paid, [PAY]: album })))).toEqual([
      'digital-album',
    ]);
    const nothing = { result: 'ok', songs: [] };
    expect(reasons(await listing(scripted({ [OLD]: paid, [PAY]: nothing })))).toEqual([
      'paid-unclear',
    ]);
  });
});

describe('kuwo: batches that fail', () => {
  it('leave their songs unknown and say so', async () => {
    for (const refused of ['Invalid op', { result: 'fail', errorcode: 3 }]) {
      const session = scripted({ [OLD]: body(rows(2, { online: '1' })), [PAY]: refused });
      const album = await listing(session);
      expect(album).toMatchObject({ complete: true, problem: { code: 'refused' } });
      expect(reasons(album)).toEqual(['refused']);
      expect(session.asked.slice(0, 2)).toEqual([OLD, PAY]);
    }
  });

  it('are made good by the twin, which has terms in its rows', async () => {
    const data = { album: 'A', total: 2, musicList: rows(2, FREE) };
    const album = await listing(
      scripted({ [OLD]: body(rows(2)), [PAY]: CAPTCHA, [TWIN]: { code: 200, data } }),
    );
    expect(album.problem).toBeNull();
    expect(accesses(album)).toEqual(['free', 'free']);
  });

  it('leave what the other batches tell', async () => {
    let batch = 0;
    const first = (request: { query?: Record<string, string> }) =>
      batch++ === 0 ? free(request) : CAPTCHA;
    const session = scripted({
      '&pn=0&': body(rows(99, { online: '1' })),
      [PAY]: first,
    });
    const album = await listing(session);
    expect(album.problem?.code).toBe('captcha');
    expect(accesses(album).filter((access) => access === 'free')).toHaveLength(50);
    expect(reasons(album)).toEqual(['plays', 'captcha']);
  });
});
