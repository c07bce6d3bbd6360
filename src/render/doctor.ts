import type {
  DatabaseHealth,
  DoctorReport,
  FileFinding,
  PlatformHealth,
  ProxyFinding,
  Versions,
} from '../model/index.js';
import { paintOf } from './paint.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { doctorWords } from './words/doctor.js';
import { wordsOf } from './words/index.js';

/** `fulldisc doctor` for people: the answer first, then the house, then the platforms. */
export function doctorPage(report: DoctorReport, view: View): string {
  const words = doctorWords(view.lang);
  const paint = paintOf(view);
  const { configuration, ownPlans, database, proxy, clock, platforms, record } = report;
  const line = (name: string, text: string) =>
    wrap(`${name}${colonOf(view)}${text}`, view.width, '  ');
  const count = (state: PlatformHealth['state']) =>
    platforms.filter((one) => one.state === state).length;
  const house = [
    wrap(versionsLine(report.versions), view.width, '  '),
    line(words.configuration, fileText(configuration, view)),
    line(words.ownPlans, fileText(ownPlans, view)),
    line(words.database, databaseText(database, view)),
    line(words.proxy, proxyText(proxy, isSilent(platforms), view)),
    ...(proxy.certificates === null ? [] : [line(words.certificates, proxy.certificates)]),
    line(words.clock, words.clockState(clock)),
  ];
  const verdict = words.verdict(count('works'), platforms.length, count('needs-key'));
  const blocks = [
    [paint.bold(wrap(verdict, view.width))],
    house,
    [
      paint.bold(wordsOf(view.lang).headings.platforms),
      ...platforms.flatMap((one) => platformLines(one, view)),
    ],
    ...(record === null ? [] : [[wrap(words.record(record), view.width)]]),
  ];
  return `${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

function versionsLine({ program, node, v8, sqlite, system, release, arch }: Versions): string {
  return `fulldisc ${program}, Node.js ${node}, V8 ${v8}, SQLite ${sqlite ?? '?'}, ${system} ${release} ${arch}`;
}

function fileText({ path, state, problem }: FileFinding, view: View): string {
  const text = doctorWords(view.lang).file[state];
  return `${path} (${problem === null ? text : `${text}${colonOf(view)}${problem}`})`;
}

function databaseText({ path, state, bytes, schema, problem }: DatabaseHealth, view: View): string {
  const words = doctorWords(view.lang);
  const facts = [
    words.health[state],
    bytes !== null && `${(bytes / 1024 / 1024).toFixed(1)} MB`,
    schema !== null && words.schema(schema),
    problem,
  ];
  return `${path} (${facts.filter(Boolean).join(view.lang === 'en' ? ', ' : '，')})`;
}

/** True where everybody who was asked is out of reach. */
function isSilent(platforms: readonly PlatformHealth[]): boolean {
  const asked = platforms.filter(({ state }) => state !== 'needs-key');
  return asked.length > 0 && asked.every(({ state }) => state === 'unreachable');
}

function proxyText(
  { https, http, no, problem }: ProxyFinding,
  isSilent: boolean,
  view: View,
): string {
  const words = doctorWords(view.lang);
  const told = [
    problem,
    https !== null && `HTTPS ${https}`,
    http !== null && `HTTP ${http}`,
    no !== null && `${words.without} ${no}`,
    isSilent && (https ?? http) !== null && words.silentProxy,
  ].filter(Boolean);
  return told.length === 0 ? words.none : told.join(view.lang === 'en' ? ', ' : '，');
}

function platformLines(health: PlatformHealth, view: View): string[] {
  const words = doctorWords(view.lang);
  const { platform, state, message, tracks, tookMs, album } = health;
  const shown =
    state === 'works' && tracks !== null ? words.tracks(tracks, (tookMs / 1000).toFixed(1)) : null;
  const facts = [shown, message].filter((fact) => fact !== null);
  const text = `${words.state[state]}${facts.length === 0 ? '' : ` (${facts.join('; ')})`}`;
  return [
    wrap(`  ${nameOf(view, platform)}${colonOf(view)}${text}`, view.width, '    '),
    ...(view.verbose || state === 'changed' ? [`    ${album}`] : []),
  ];
}
