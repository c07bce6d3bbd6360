import type { ServerResponse } from 'node:http';
import type { Asked } from '../world/door.js';
import { type Gate, openProxy } from '../world/proxy.js';
import { answerOf, makeWorld, type World } from '../world/world.js';
import { html, json, type Told } from './answer.js';
import { apple } from './doors/apple.js';
import { archive } from './doors/archive.js';
import { deezer } from './doors/deezer.js';
import { musicbrainz } from './doors/musicbrainz.js';
import { pages } from './doors/pages.js';
import { spotify } from './doors/spotify.js';
import { tidal } from './doors/tidal.js';
import { ytmusic } from './doors/ytmusic.js';

const NAMES = [
  'apple.com',
  'deezer.com',
  'spotify.com',
  'youtube.com',
  'tidal.com',
  'bandcamp.com',
  'qobuz.com',
  'soundcloud.com',
  'archive.org',
  '163.com',
  'qq.com',
  'y.qq.com',
  'kugou.com',
  'store.kugou.com',
  'kuwo.cn',
  'migu.cn',
  'nf.migu.cn',
  'c.nf.migu.cn',
  'u.nf.migu.cn',
  'pd.nf.migu.cn',
  'musicapp.migu.cn',
].map((name) => `*.${name}`);

const DOORS: [RegExp, (asked: Asked) => Told][] = [
  [/(^|\.)apple\.com$/, apple],
  [/(^|\.)deezer\.com$/, deezer],
  [/(^|\.)spotify\.(com|link)$/, spotify],
  [/(^|\.)youtube\.com$/, ytmusic],
  [/(^|\.)tidal\.com$/, tidal],
  [/^musicbrainz\.org$/, musicbrainz],
  [/(^|\.)archive\.org$/, archive],
];

/** An answer in place of the right one; null for the right one, `reset` for none. */
export type Instead = (line: string, right: () => Told) => Told | 'reset' | null;

/** Opens a proxy to the rest of the world, and to five shops in China that have nothing of it. */
export function openAbroad(instead: Instead = () => null, waitMs = 0): Promise<Gate> {
  const china = makeWorld(5, 1);
  return openProxy(
    [...NAMES, 'musicbrainz.org', 'soundcloud.com', 'spotify.link', 'evil.example'],
    (asked, line, response) => {
      const told = instead(line, () => rightOf(china, asked)) ?? rightOf(china, asked);
      setTimeout(() => send(told, response), waitMs);
    },
  );
}

function rightOf(china: World, asked: Asked): Told {
  const door = DOORS.find(([site]) => site.test(asked.url.hostname))?.[1];
  if (door) return door(asked);
  const page = pages(asked);
  if (page) return page;
  const { status, type, body } = answerOf(china, asked);
  return status === 404 ? html('nothing here', 404) : json(body, type, status);
}

function send(told: Told | 'reset', response: ServerResponse): void {
  if (told === 'reset') response.destroy();
  else response.writeHead(told.status, told.headers).end(told.body);
}
