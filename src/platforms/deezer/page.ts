import { load } from 'cheerio/slim';

const STATE = 'window.__DZR_APP_STATE__';

/** The JSON text of the state inside an album's page, unread; null where it holds none. Reads https://www.deezer.com/en/album/ID. */
export function parsePage(html: string): string | null {
  const $ = load(html);
  const script = $('script')
    .toArray()
    .map((one) => $(one).text())
    .find((text) => text.includes(STATE));
  const [, value = ''] = script?.split(STATE, 2) ?? [];
  // What stands after the equals sign, up to the last brace.
  return /^\s*=\s*(\{[\s\S]*\})/.exec(value)?.[1] ?? null;
}
