import { type CheerioAPI, load } from 'cheerio/slim';

/** A row of an old page and the marks on it, as raw text; what it does not show is left out. */
export interface PageRow {
  id: string | undefined;
  title: string;
  translated: string | undefined;
  artists: string;
  disc: number;
  number: string;
  isChecked: boolean;
  isDisabled: boolean;
  playStatus: string | undefined;
  /** URL-encoded JSON: what each quality costs. */
  prices: string | undefined;
}

/** What an old album page shows. */
export interface AlbumPage {
  title: string;
  subtitle: string;
  /** The lines of its table of facts, by their first cell. */
  facts: Record<string, string>;
  rows: PageRow[];
}

type Element = ReturnType<CheerioAPI>;

// What stands in an album's place: the notice of the closing, walls for foreigners, robots and guests.
const NO_ALBUM =
  /currently not available in your country|rgv587_flag|x5sec|停止虾米音乐|虾米音乐.{0,12}(?:关停|停止服务)|id="login_form"/i;

/** True for a page that was stored instead of the one asked for. */
export function isOtherPage(html: string): boolean {
  return NO_ALBUM.test(html);
}

/** The JSON, in base64, that the pages since 2018 carry; null on older ones. */
export function preloadedIn(html: string): string | null {
  return /__PRELOADED_STATE__\s*=\s*["']([A-Za-z0-9+/=\s]+)["']/.exec(html)?.[1] ?? null;
}

/** Reads an album page of before 2018, or of the older mirror. */
export function parseAlbum(html: string): AlbumPage {
  const $ = load(html);
  const heading = $('#title h1, h1').first();
  return {
    title: heading.clone().children().remove().end().text().trim(),
    subtitle: heading.find('span').first().text().trim(),
    facts: factsIn($),
    rows: rowsIn($),
  };
}

function factsIn($: CheerioAPI): AlbumPage['facts'] {
  const lines = $('#album_info table tr')
    .toArray()
    .map((line) => $(line).children('td'))
    .map((cells) => [
      cells
        .first()
        .text()
        .replace(/[：:\s]/g, ''),
      cells.last().text().replace(/\s+/g, ' ').trim(),
    ]);
  return Object.fromEntries(lines);
}

/** Rows in order; a heading before a table, or a bold line within one, begins a disc. */
function rowsIn($: CheerioAPI): PageRow[] {
  const rows: PageRow[] = [];
  let disc = 0;
  for (const found of $('strong.trackname, #track_list tr, .track_list tr').toArray()) {
    const line = $(found);
    if (line.closest('tr').length > 0 && !line.is('tr')) continue;
    const isRow = line.find('td.song_name').length > 0 && line.find('td.trackid').length > 0;
    if (isRow) rows.push(rowIn($, line, Math.max(disc, 1)));
    else if (isHeading(line)) disc += 1;
  }
  return rows;
}

function isHeading(line: Element): boolean {
  return line.is('strong.trackname') || line.find('td > strong').length > 0;
}

function rowIn($: CheerioAPI, line: Element, disc: number): PageRow {
  const box = line.find('input[type="checkbox"]').first();
  const name = line.find('td.song_name').first();
  const link = name.find('a[href*="/song/"]').first();
  const loose = name
    .contents()
    .toArray()
    .filter((node) => node.type === 'text')
    .map((node) => $(node).text());
  return {
    id: box.attr('value') ?? /\/song\/(\w+)/.exec(link.attr('href') ?? '')?.[1],
    title: link.text().trim(),
    translated: name.find('a.show_zhcn').first().text().trim() || undefined,
    artists: loose.join(' ').trim(),
    disc,
    number: line.find('td.trackid').first().text().trim(),
    ...marksOf(line),
  };
}

/** The marks of a row, which stand on itself and on its check box. */
export function marksOf(
  line: Element,
): Pick<PageRow, 'isChecked' | 'isDisabled' | 'playStatus' | 'prices'> {
  const box = line.find('input[type="checkbox"]').first();
  return {
    isChecked: box.attr('checked') !== undefined,
    isDisabled: box.attr('disabled') !== undefined,
    playStatus: line.attr('data-playstatus'),
    prices: line.attr('data-json'),
  };
}

/** The album that an old song page names; its number before its letters. */
export function albumOfSong(html: string): string | null {
  const $ = load(html);
  const links = $('.album_relation a[href*="/album/"]')
    .toArray()
    .map((link) => /\/album\/(\w+)/.exec($(link).attr('href') ?? '')?.[1])
    .filter((id) => id !== undefined);
  return links.find((id) => /^\d+$/.test(id)) ?? links[0] ?? null;
}
