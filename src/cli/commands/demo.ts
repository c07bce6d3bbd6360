import { join } from 'node:path';
import { type AlbumReport, PLAN_DEFAULTS } from '../../model/index.js';
import { readShippedPlans } from '../../plans/index.js';
import { demoPage } from '../../render/index.js';
import { EXIT } from '../errors.js';
import { print } from '../print.js';
import { type Flags, type Settings, settle } from '../settings.js';
import { PACKAGE_DIR } from '../version.js';
import { look } from './album.js';

/** One album of the demonstration; its answers lie in a folder of fixtures/demo. */
interface Exhibit {
  folder: 'recorded' | 'invented';
  words: string[];
  platforms: string[];
  /** Song searches: 0 where none was recorded. */
  dig: number;
  /** When its answers came: the clock of its lookup, so that ages make sense. */
  at: string;
}

const EXHIBITS: readonly Exhibit[] = [
  {
    folder: 'recorded',
    words: ['周杰伦', '叶惠美'],
    platforms: ['netease', 'qqmusic'],
    dig: 0,
    at: '2026-09-25T10:25:00.000Z',
  },
  {
    folder: 'invented',
    words: ['虚构乐队 (Invented)', '两地书 (Invented)'],
    platforms: ['netease', 'qqmusic', 'kugou', 'kuwo', 'migu'],
    dig: 12,
    at: '2000-01-01T00:05:00.000Z',
  },
];

// JSON is never translated.
const NOTICE =
  "A demonstration of bundled answers, not a reading of today's catalogues. The first album was recorded on 2026-09-25; the second, its artist and its dates are invented.";

/** `fulldisc demo`: the whole path, from requests to report, on bundled answers; no network, nothing kept. */
export async function demo(
  _words: string[],
  flags: Flags,
  env: NodeJS.ProcessEnv,
): Promise<number> {
  // The prices that come with the program, whatever the user has or pays: it is a demonstration.
  const money = { plans: readShippedPlans(), options: PLAN_DEFAULTS };
  const settings = { ...settle(flags, env), money };
  const albums: ({ invented: boolean } & AlbumReport)[] = [];
  for (const exhibit of EXHIBITS) {
    const report = await reportOn(exhibit, settings);
    albums.push({ invented: exhibit.folder === 'invented', ...report });
  }
  const shown = { schemaVersion: 1 as const, demo: true as const, notice: NOTICE, albums };
  await print(settings, shown, demoPage);
  return EXIT.answered;
}

/** Looks one album up in its folder of answers, with a database in memory. */
function reportOn(exhibit: Exhibit, settings: Settings): Promise<AlbumReport> {
  const now = Date.parse(exhibit.at);
  const staged: Settings = {
    ...settings,
    platforms: exhibit.platforms,
    regions: ['CN'],
    dig: exhibit.dig,
    quality: 'any',
    maxAgeMs: null,
    overrules: [],
    archive: false,
    reference: null,
    keys: new Map(),
    own: [],
    quiet: true,
    db: ':memory:',
    record: null,
    replay: join(PACKAGE_DIR, 'fixtures', 'demo', exhibit.folder),
  };
  return look(
    exhibit.words,
    staged,
    async ({ report }) => report,
    () => now,
  );
}
