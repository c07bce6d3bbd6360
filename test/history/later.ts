import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { folder } from '../cache/samples.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DAY = 86_400_000;

/** The recorded answers, so many days later, each text after its changes. */
export function later(days: number, change: (text: string) => string): string {
  const dir = folder();
  cpSync(join(ROOT, 'fixtures/demo/recorded'), dir, { recursive: true });
  for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const text = readFileSync(path, 'utf8');
    const moved = text.replace(/"seenAt": "([^"]+)"/, (_, at) => {
      return `"seenAt": "${new Date(Date.parse(at) + days * DAY).toISOString()}"`;
    });
    writeFileSync(path, path.endsWith('.json') ? moved : change(text));
  }
  return dir;
}

/** NetEase opens one greyed song to members, and QQ Music drops the last of its eleven. */
export function changed(text: string): string {
  const opened = text.replace(/\{"name":"晴天".*/, (row) =>
    row.replaceAll('"fee":0', '"fee":1').replace('"st":-200', '"st":0'),
  );
  return opened
    .replace('"totalNum": 11', '"totalNum": 10')
    .replace(/ *\{"songInfo":\{"id":97781.*\n/, '');
}

/** Nothing changes. */
export const same = (text: string) => text;
