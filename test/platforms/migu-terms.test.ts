import { describe, expect, it } from 'vitest';
import { type Fault, network, ok, readFaulty, songRow } from './migu-world.js';

const bare = (n: number) => ({ contentId: `c${n}`, songName: `Song ${n}` });
const albumOf =
  (songItems: object[], rest: Fault): Fault =>
  (request, path) =>
    request.query?.needSimple === '01'
      ? ok({ resource: [{ title: 'Bare', totalCount: songItems.length, songItems }] })
      : rest(request, path);

describe('migu: terms that lack', () => {
  it('are asked for in one batch, for the rows that need it', async () => {
    const items = [bare(1), songRow(2), songRow(3, { chargeAuditions: '1' })];
    const { session, listing } = await readFaulty(
      albumOf(items, () =>
        ok({
          resource: [songRow(1), songRow(3, { chargeAuditions: '1', vipFlag: '1' }), { broken: 1 }],
        }),
      ),
    );
    expect(session.asked).toHaveLength(2);
    expect(session.asked[1]).toMatchObject({ form: { resourceId: 'c1|c3' } });
    expect(listing?.problem).toBeNull();
    expect(listing?.tracks.map((row) => row.terms[0]?.access)).toEqual([
      'free',
      'free',
      'subscription',
    ]);
  });

  it('a licence that only the batch denies counts', async () => {
    const { listing } = await readFaulty(
      albumOf([bare(1)], () => ok({ resource: [{ ...bare(1), copyright: '0' }] })),
    );
    expect(listing?.tracks[0]?.terms).toMatchObject([{ access: 'unavailable' }]);
  });

  it('more than a hundred go out in several batches', async () => {
    const items = Array.from({ length: 130 }, (_, index) => bare(index));
    const { session, listing } = await readFaulty(
      albumOf(items, (request) =>
        ok({
          resource: (request.form?.resourceId ?? '')
            .split('|')
            .map((contentId) => songRow(0, { contentId })),
        }),
      ),
    );
    expect(session.asked).toHaveLength(3);
    expect(listing?.tracks.every((row) => row.terms[0]?.access === 'free')).toBe(true);
  });
});

describe('migu: terms that cannot be had', () => {
  it('where the batch fails, at most four strangers ask', async () => {
    const items = [1, 2, 3, 4, 5, 6].map(bare);
    const verdicts: Record<string, [boolean, boolean]> = {
      c1: [true, false],
      c2: [false, true],
      c3: [false, false],
      c4: [true, true],
    };
    const { session, listing } = await readFaulty(
      albumOf(items, (request, path) => {
        if (!path.includes('can-listen')) return network;
        const { contentIds } = request.json as { contentIds: string };
        const [canListen, limitLength] = verdicts[contentIds] ?? [];
        return ok({
          data: { canListenRespItemList: [{ contentId: contentIds, canListen, limitLength }] },
        });
      }),
    );
    expect(session.asked.filter(({ url }) => url.includes('can-listen'))).toHaveLength(4);
    expect(listing?.tracks.map((row) => [row.terms[0]?.access, row.terms[0]?.reason])).toEqual([
      ['free', 'plays'],
      ['unavailable', 'preview-only'],
      ['unavailable', 'greyed'],
      ['unknown', 'network'],
      ['unknown', 'network'],
      ['unknown', 'network'],
    ]);
    expect(listing).toMatchObject({ complete: true, problem: { code: 'network' } });
  });

  it('where the batch leaves a song out, that song stays unknown', async () => {
    const { listing } = await readFaulty(
      albumOf([bare(1)], (_, path) =>
        path.includes('can-listen') ? network : ok({ resource: [] }),
      ),
    );
    expect(listing).toMatchObject({
      problem: null,
      tracks: [{ terms: [{ access: 'unknown', reason: 'no-terms' }] }],
    });
  });

  it('a wall in the batch is not gone round', async () => {
    const wall = '<html><body>请完成验证码</body></html>';
    const { session, listing } = await readFaulty(albumOf([bare(1)], () => wall));
    expect(session.asked).toHaveLength(2);
    expect(listing).toMatchObject({
      problem: { code: 'captcha' },
      tracks: [{ terms: [{ access: 'unknown', reason: 'captcha' }] }],
    });
  });
});
