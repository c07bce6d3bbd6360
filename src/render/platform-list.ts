import { fittedFacts } from './lists.js';
import { paintOf } from './paint.js';
import { colonOf, nameOf, type View } from './view.js';
import { wrap } from './width.js';
import { platformWords } from './words/platforms.js';

interface Name {
  zh: string;
  en: string;
}

/** What `platforms` shows of a platform. */
export interface Entry {
  id: string;
  site: string | null;
  rate: number;
  burst: number;
  role?: 'reference' | 'closed';
  search?: 'none' | 'with-key';
  key?: { isNeeded: boolean; fields: Record<string, string>; how: Name };
  note?: Name;
  tiers: string[];
  region: 'caller' | 'chosen';
  closed: string | null;
  isDefault: boolean;
  hasKey: boolean | null;
}

/** A service that is none of the platforms. */
export interface Missing {
  name: Name;
  why: Name;
  asOf: string;
  source: string | null;
}

export interface Listed {
  platforms: readonly Entry[];
  notBuilt: readonly Missing[];
}

/** `fulldisc platforms` for people: where one can listen, references, closed ones, and those that are not built. */
export function platformList({ platforms, notBuilt }: Listed, view: View): string {
  const words = platformWords(view.lang);
  const open = platforms.filter(({ role }) => role === undefined);
  const roles = (role: Entry['role']) => platforms.filter((one) => one.role === role);
  const blocks = [
    block(`${words.open} (${words.star})`, [openTable(open, view)], view),
    block(
      words.keys,
      open.filter(lacksKey).map((one) => keyText(one, view)),
      view,
    ),
    block(
      words.reference,
      roles('reference').map((one) => noteText(one, view)),
      view,
    ),
    block(
      words.closed,
      roles('closed').map((one) => noteText(one, view)),
      view,
    ),
    block(
      words.notBuilt,
      notBuilt.map((one) => missingText(one, view)),
      view,
    ),
    ...(view.verbose
      ? [
          block(
            words.details,
            platforms.map((one) => detailText(one, view)),
            view,
          ),
        ]
      : []),
  ];
  return blocks.filter((text) => text !== '').join('\n');
}

function block(heading: string, paragraphs: readonly string[], view: View): string {
  if (paragraphs.length === 0) return '';
  const texts = paragraphs.map((text) => (text.endsWith('\n') ? text : `${text}\n`));
  return `${paintOf(view).bold(wrap(heading, view.width))}\n${texts.join('')}`;
}

function openTable(open: readonly Entry[], view: View): string {
  const { heads, found, region, ownKey } = platformWords(view.lang);
  const rows = open.map((one) => [
    `${one.id}${one.isDefault ? ' *' : ''}`,
    nameOf(view, one.id),
    one.search === undefined ? found.words : found[one.search === 'none' ? 'address' : 'with-key'],
    region[one.region],
    ownKey[keyState(one)],
  ]);
  return fittedFacts(heads, rows, view, { giving: 1, least: 2 });
}

function keyState({ key, hasKey }: Entry): 'given' | 'needed' | 'optional' | 'none' {
  if (!key) return 'none';
  if (hasKey) return 'given';
  return key.isNeeded ? 'needed' : 'optional';
}

function lacksKey({ key, hasKey }: Entry): boolean {
  return key !== undefined && hasKey === false;
}

function keyText({ id, key }: Entry, view: View): string {
  const fields = Object.entries(key?.fields ?? {}).map(
    ([field, variable]) => `keys.${id}.${field} (${variable})`,
  );
  const how = key ? inLanguage(key.how, view) : '';
  return paragraph(`${nameOf(view, id)}${colonOf(view)}${how}`, view, fields.join(', '));
}

function noteText({ id, note, closed }: Entry, view: View): string {
  const words = platformWords(view.lang);
  const facts = [`${nameOf(view, id)} (${id})`, closed !== null && words.closedOn(closed)];
  const head = facts.filter(Boolean).join(view.lang === 'en' ? ', ' : '，');
  return paragraph(head, view, note ? inLanguage(note, view) : '');
}

function missingText({ name, why, asOf, source }: Missing, view: View): string {
  const told = source === null || !view.verbose ? [] : [source];
  const when = platformWords(view.lang).asOf(asOf);
  const head = `${inLanguage(name, view)} (${[when, ...told].join(', ')})`;
  return paragraph(head, view, inLanguage(why, view));
}

function detailText({ id, site, rate, burst, tiers }: Entry, view: View): string {
  const words = platformWords(view.lang);
  const facts = [
    words.pace(burst, String(Math.round(rate * 100) / 100)),
    tiers.length > 0 && words.memberships(tiers.join(', ')),
    site,
  ];
  return paragraph(id, view, facts.filter(Boolean).join(view.lang === 'en' ? '; ' : '；'));
}

/** A head, and below it what is said of it. */
function paragraph(head: string, view: View, text: string): string {
  const lines = [wrap(`  ${head}`, view.width, '    ')];
  if (text !== '') lines.push(wrap(`    ${text}`, view.width, '    '));
  return lines.join('\n');
}

function inLanguage(name: Name, { lang }: View): string {
  return lang === 'en' ? name.en : name.zh;
}
