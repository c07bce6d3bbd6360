/** One option of the command line: the one table behind the parser, --help and the README. */
export interface OptionEntry {
  flags: string;
  help: string;
  /** True for an option that may be given several times. */
  repeats?: true;
  group: 'What to ask' | 'Freshness' | 'Counting' | 'Output' | 'Files';
}

/** The options of commands that look an album up. */
export const LOOKUP_OPTIONS: readonly OptionEntry[] = [
  {
    flags: '--platforms <a,b>',
    help: 'ask these platforms (default: in CN netease, qqmusic, kugou, kuwo, migu, apple; elsewhere apple, deezer, spotify, ytmusic, tidal, and the first five for Chinese words)',
    group: 'What to ask',
  },
  {
    flags: '--region <CN,HK>',
    help: "countries to answer for (default: the configuration's, the locale's, CN)",
    group: 'What to ask',
  },
  { flags: '--artist <A>', help: 'the artist', group: 'What to ask' },
  { flags: '--title <T>', help: "the album's title", group: 'What to ask' },
  {
    flags: '--edition <text>',
    help: 'the edition, such as "Deluxe" or "豪华版"',
    group: 'What to ask',
  },
  {
    flags: '--pick <N>',
    help: 'take candidate N of the last answer instead',
    group: 'What to ask',
  },
  {
    flags: '--reference <musicbrainz>',
    help: 'take the track list from this reference',
    group: 'What to ask',
  },
  {
    flags: '--archive',
    help: 'closed platforms too, as an archive shows them: what was there, and when',
    group: 'What to ask',
  },
  {
    flags: '--dig <N|all>',
    help: 'song searches per platform for tracks its listing lacks or greys (default: 12)',
    group: 'What to ask',
  },
  {
    flags: '--own <dir>',
    help: 'your own files: a folder, or an M3U list; may be given several times',
    repeats: true,
    group: 'What to ask',
  },
  { flags: '--offline', help: 'answer from the cache alone', group: 'Freshness' },
  { flags: '--refresh', help: 'ask again, whatever the cache holds', group: 'Freshness' },
  {
    flags: '--max-age <7d>',
    help: 'ask again what is older (default: 7d; 3d where an album was absent, 1d for releases younger than 31 days)',
    group: 'Freshness',
  },
  {
    flags: '--timeout <15s>',
    help: 'time for the album on one platform, waits included (default: 15s)',
    group: 'Freshness',
  },
  {
    flags: '--rate <N>',
    help: "requests a second per platform, 0 for no limit (default: each platform's own pace)",
    group: 'Freshness',
  },
  {
    flags: '--quality <any|full>',
    help: 'whether standard quality counts as heard (default: any)',
    group: 'Counting',
  },
  {
    flags: '--have <plan,...>',
    help: 'what you pay for already: plans, keys such as qqmusic:vip, addresses of bought albums',
    group: 'Counting',
  },
  {
    flags: '--for <1m>',
    help: 'count the cost over so many months (default: 1m; `plan`: 12m)',
    group: 'Counting',
  },
  {
    flags: '--budget <20CNY>',
    help: 'the most to be spent over that time',
    group: 'Counting',
  },
  {
    flags: '--eligible <plan,...>',
    help: 'plans for members, students or families that you may buy',
    group: 'Counting',
  },
  {
    flags: '--tier <strict|lenient>',
    help: 'where the tier is not told: strict counts the full membership, lenient the music pack (default: strict)',
    group: 'Counting',
  },
  {
    flags: '--rates <file>',
    help: 'dated exchange rates, to add up prices in several currencies',
    group: 'Counting',
  },
  {
    flags: '--exit-code',
    help: 'exit with 10 where no combination is known to cover every track',
    group: 'Counting',
  },
  {
    flags: '--format <name>',
    help: 'table, json, ndjson, csv, markdown or html (default: table)',
    group: 'Output',
  },
  { flags: '--json', help: 'the same as --format json', group: 'Output' },
  {
    flags: '--by <album|track>',
    help: 'csv and markdown: a row an album, or a row a track',
    group: 'Output',
  },
  { flags: '--bom', help: 'csv: start with a byte order mark, for Excel', group: 'Output' },
  { flags: '-o, --output <file>', help: 'write the result to a file', group: 'Output' },
  { flags: '--lang <zh-CN|en>', help: 'language (default: the locale)', group: 'Output' },
  { flags: '--no-color', help: 'print without colour', group: 'Output' },
  { flags: '--ascii', help: 'print tables and marks in ASCII', group: 'Output' },
  { flags: '-q, --quiet', help: 'no progress and no warnings', group: 'Output' },
  { flags: '-v, --verbose', help: 'show more: every offer, every listing', group: 'Output' },
  { flags: '--db <file>', help: 'the database (FULLDISC_DB)', group: 'Files' },
  { flags: '--config <file>', help: 'the configuration file (FULLDISC_CONFIG)', group: 'Files' },
  { flags: '--record <dir>', help: 'keep every answer as a file', group: 'Files' },
  {
    flags: '--replay <dir>',
    help: 'answer from such files; no network, and nothing is kept unless a database is named',
    group: 'Files',
  },
];

const NOT_OF_MANY = ['--artist', '--title', '--edition', '--pick'];

/** The options of commands that look many albums up. */
export const REPORT_OPTIONS: readonly OptionEntry[] = [
  ...LOOKUP_OPTIONS.filter(({ flags }) => !NOT_OF_MANY.some((name) => flags.startsWith(name))),
  {
    flags: '--albums',
    help: 'of a playlist, its albums instead of its tracks',
    group: 'What to ask',
  },
  {
    flags: '--since <2026-01-31>',
    help: 'tell what changed since that day, instead of what covers the albums',
    group: 'What to ask',
  },
  {
    flags: '--overwrite',
    help: 'begin the output file anew, whatever it holds',
    group: 'Files',
  },
  {
    flags: '--shard <3/16>',
    help: 'only the third of sixteen shares of the input, for spreading it over machines',
    group: 'Files',
  },
];

const NOT_OF_PLANNING = ['--by', '--bom', '--since', '--overwrite', '--shard'];

/** The options of the command that plans for many albums. */
export const PLAN_OPTIONS: readonly OptionEntry[] = REPORT_OPTIONS.filter(
  ({ flags }) => !NOT_OF_PLANNING.some((name) => flags.startsWith(name)),
);

const NOT_OF_IDS = [
  '--quality',
  '--have',
  '--for ',
  '--budget',
  '--eligible',
  '--tier',
  '--rates',
  '--exit',
  '--by',
  '--bom',
];

/** What differs for ids: no track is looked for unless somebody asks. */
const HELP_OF_IDS: Record<string, string> = {
  '--format <name>': 'table, json or markdown (default: table)',
  '--dig <N|all>': 'song searches per platform for tracks its listing lacks or greys (default: 0)',
};

/** The options of the command that prints ids. */
export const IDS_OPTIONS: readonly OptionEntry[] = LOOKUP_OPTIONS.filter(
  ({ flags }) => !NOT_OF_IDS.some((name) => flags.startsWith(name)),
).map((option) => ({ ...option, help: HELP_OF_IDS[option.flags] ?? option.help }));

const OF_DOCTOR = [
  '--platforms',
  '--region',
  '--timeout',
  '--rate ',
  '--json',
  '-o',
  '--lang',
  '--no-color',
  '--ascii',
  '-v',
  '--db',
  '--config',
  '--record',
  '--replay',
];

/** The options of the command that looks at everything a lookup needs. */
export const DOCTOR_OPTIONS: readonly OptionEntry[] = [
  ...LOOKUP_OPTIONS.filter(({ flags }) => OF_DOCTOR.some((name) => flags.startsWith(name))),
  { flags: '--exit-code', help: 'exit with 10 where a platform does not work', group: 'Counting' },
];

/** Watching prints what changed, as text or as JSON a line. */
const NOT_OF_WATCHING = [
  '--offline',
  '--quality',
  '--have',
  '--for',
  '--budget',
  '--eligible',
  '--tier',
  '--rates',
  '--exit',
  '--format',
  '--by',
  '--bom',
  '-o',
  '--albums',
  '--since',
  '--overwrite',
  '--shard',
];

/** The options of the command that asks many albums again. */
export const WATCH_OPTIONS: readonly OptionEntry[] = [
  ...REPORT_OPTIONS.filter(({ flags }) => !NOT_OF_WATCHING.some((name) => flags.startsWith(name))),
  { flags: '--exit-code', help: 'exit with 10 where something changed', group: 'Counting' },
];
