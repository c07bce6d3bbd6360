import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { template } from '../../src/platforms/_template/index.js';
import { PLATFORMS } from '../../src/platforms/index.js';
import { platformSpec } from './spec.js';

const HOUSE = fileURLToPath(new URL('../../src/platforms', import.meta.url));
const EVERYWHERE = ['address', 'convert', 'doors', 'index', 'requests', 'rights', 'wire'];
/** Report order: the folders' order says nothing. */
const ORDER = [
  'netease',
  'qqmusic',
  'kugou',
  'kuwo',
  'migu',
  'apple',
  'deezer',
  'spotify',
  'ytmusic',
  'tidal',
  'bandcamp',
  'qobuz',
  'soundcloud',
  'musicbrainz',
  'xiami',
  'ttpod',
  'aliplanet',
];
/** Closed, and nothing of them is kept: a card is all there is. */
const CARD_ALONE = ['ttpod', 'aliplanet'];

const folders = readdirSync(HOUSE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const cards = PLATFORMS.map(({ card }) => card);

/** A Chinese character takes two. */
const cellsOf = (text: string) => text.length + (text.match(/\p{Script=Han}/gu) ?? []).length;

describe('the house of platforms', () => {
  it('lists every folder, in report order, by the name of its folder', () => {
    expect(cards.map(({ id }) => id)).toEqual(ORDER);
    expect([...ORDER, '_template'].sort()).toEqual([...folders].sort());
    expect(cards).not.toContain(template.card);
  });

  it.each(folders.filter((folder) => !CARD_ALONE.includes(folder)))(
    '%s has the files that every platform has',
    (folder) => {
      const files = readdirSync(join(HOUSE, folder));
      expect(files).toEqual(expect.arrayContaining(EVERYWHERE.map((name) => `${name}.ts`)));
    },
  );

  it('shares no host between platforms', () => {
    const hosts = cards.flatMap(({ hosts }) => hosts);
    const within = (host: string, other: string) => host === other || host.endsWith(`.${other}`);
    for (const [index, host] of hosts.entries()) {
      expect(hosts.filter((other, at) => at !== index && within(host, other))).toEqual([]);
    }
  });

  it.each(cards)(
    '$id: its site is one of its hosts, its name fits the head of a column',
    (card) => {
      const hostname = card.site && new URL(card.site).hostname;
      const isWithin = (host: string) => hostname === host || hostname?.endsWith(`.${host}`);
      expect(hostname === null ? card.hosts : card.hosts.some(isWithin)).toEqual(
        hostname === null ? [] : true,
      );
      for (const short of [card.short.zh, card.short.en])
        expect(cellsOf(short)).toBeLessThanOrEqual(8);
    },
  );

  it('loads no adapter and no library with the list', () => {
    const loaded = reachable(join(HOUSE, 'index.ts'));
    expect(loaded.libraries).toEqual([]);
    expect(
      loaded.files.filter((file) => /(?:doors|wire|convert|rights|page)\.ts$/.test(file)),
    ).toEqual([]);
    expect(loaded.files).toContain(join(HOUSE, 'netease', 'address.ts'));
  });
});

platformSpec(template, {
  mine: {
    'https://www.example.com/album/7': { kind: 'album', id: '7' },
    'listen: example.com/song/8': { kind: 'track', id: '8' },
  },
  notMine: ['https://notexample.com/album/7', 'https://www.example.com/artist/7'],
});

const IMPORT = /^(?:import|export) (?!type\b)[^;]*?from '([^']+)'/gm;

/** The files and libraries that are loaded with a module: its imports, and theirs, but for types and `import()`. */
function reachable(start: string): { files: string[]; libraries: string[] } {
  const files = new Set<string>();
  const libraries = new Set<string>();
  const pending = [start];
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      if (name.startsWith('.')) pending.push(join(file, '..', name.replace(/\.js$/, '.ts')));
      else libraries.add(name);
    }
  }
  return { files: [...files], libraries: [...libraries] };
}
