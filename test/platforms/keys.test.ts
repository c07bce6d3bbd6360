import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { askingOnce } from '../../src/lookup/once.js';
import { record, replay } from '../../src/net/tape.js';
import type { Adapter, Session } from '../../src/platforms/platform.js';
import { adapter as spotify } from '../../src/platforms/spotify/doors.js';
import { adapter as tidal } from '../../src/platforms/tidal/doors.js';
import { answering, type Route } from './answers.js';
import * as ofSpotify from './spotify.made.js';
import * as ofTidal from './tidal.made.js';

const TOKEN = 'eyTOKENabc.DEF-123';
const grant = { access_token: TOKEN, token_type: 'Bearer', expires_in: 3600, scope: '' };
const key = { clientId: 'CLIENT-id-1', clientSecret: 'SECRET-2' };
const blank = { headers: {}, request: '', seenAt: '2026-09-01T00:00:00.000Z' };
const secrets = [...Object.values(key), TOKEN, btoa(`${key.clientId}:${key.clientSecret}`)];

it.each<[string, Adapter, string, Route]>([
  [
    'spotify',
    spotify,
    ofSpotify.ALBUM,
    { to: '/albums/', body: ofSpotify.album(ofSpotify.rowsTo(2)) },
  ],
  ['tidal', tidal, ofTidal.ALBUM, { to: '/albums', body: ofTidal.answerOf([ofTidal.track(1)]) }],
])(
  '%s: no record holds the key or the token, and what is left can be replayed',
  async (id, adapter, album, route) => {
    const dir = mkdtempSync(join(tmpdir(), 'fulldisc-keys-'));
    onTestFinished(() => rmSync(dir, { recursive: true }));
    const live = answering(id, [{ to: 'POST ', body: grant }, route], { key });
    const ask: Session['ask'] = async (request) => {
      const answer = await live.ask(request);
      record(dir, id, request, answer);
      return answer;
    };
    const listing = await adapter.readAlbum({ ...live, ask }, album, null);
    expect(live.requests.map(({ headers }) => headers?.Authorization)).toEqual([
      `Basic ${secrets.at(-1)}`,
      `Bearer ${TOKEN}`,
    ]);
    const written = (readdirSync(dir, { recursive: true }) as string[]).map((name) =>
      statSync(join(dir, name)).isFile() ? name + readFileSync(join(dir, name), 'utf8') : name,
    );
    expect(written.length).toBeGreaterThan(4);
    for (const secret of secrets) expect(written.join('\n')).not.toContain(secret);

    const again = {
      ...live,
      memory: new Map(),
      ask: async (request: Parameters<typeof ask>[0]) => replay(dir, id, request),
    };
    const replayed = await adapter.readAlbum(again, album, null);
    expect(replayed?.tracks).toEqual(listing?.tracks);
  },
);

it('a token that ended early is renewed within one lookup', async () => {
  let given = 0;
  const live = answering('tidal', [], { key });
  const ask: Session['ask'] = async (request) => {
    live.asked.push(request.method);
    if (request.method === 'POST') given += 1;
    const text = { ...grant, access_token: `token ${given}` };
    const isOld = request.headers?.Authorization === 'Bearer token 1';
    const body = request.method === 'POST' ? text : isOld ? { errors: [{}] } : { data: [] };
    const status = isOld ? 401 : 200;
    return { ...blank, status, url: request.url, text: JSON.stringify(body) };
  };
  const session = { ...live, ask: askingOnce(ask) };
  expect(await tidal.readAlbum(session, '1', null)).toBeNull();
  expect(live.asked).toEqual(['POST', 'GET', 'POST', 'GET']);
});
