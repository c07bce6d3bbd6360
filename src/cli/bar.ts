import { PLATFORMS } from '../platforms/index.js';
import type { Tally } from '../report/index.js';
import type { Settings } from './settings.js';

const CELLS = 20;
const EVERY_MS = 200;

const WORDS = {
  en: { rate: '/s', left: 'left', failed: 'no answer:' },
  'zh-CN': { rate: '/秒', left: '还需', failed: '未答复：' },
} as const;

/** What the bar shows. */
export interface Course {
  tally: Tally;
  /** How many entries there are; null where nobody knows. */
  total: number | null;
  /** Entries that an earlier run had answered: they say nothing about this one's rate. */
  before: number;
  /** Milliseconds since this run began. */
  tookMs: number;
}

/** One line: how far, how fast, how long still, and where no answers come from. */
export function barLine(
  { tally, total, before, tookMs }: Course,
  { lang, ascii }: Pick<Settings, 'lang' | 'ascii'>,
): string {
  const words = WORDS[lang];
  const rate = tookMs > 0 ? ((tally.albums - before) * 1000) / tookMs : 0;
  const left = total === null || rate === 0 ? null : (total - tally.albums) / rate;
  return [
    total === null
      ? `${tally.albums}`
      : `${gauge(tally.albums / Math.max(1, total), ascii)} ${tally.albums}/${total}`,
    `${rate.toFixed(rate < 10 ? 1 : 0)}${words.rate}`,
    left === null ? '' : `${words.left} ${clock(left)}`,
    failures(tally, words.failed, lang === 'en' ? 'en' : 'zh'),
  ]
    .filter((part) => part !== '')
    .join('  ');
}

function gauge(share: number, ascii: boolean): string {
  const full = Math.round(Math.min(1, share) * CELLS);
  const [done, open] = ascii ? ['#', '-'] : ['█', '░'];
  return done.repeat(full) + open.repeat(CELLS - full);
}

function clock(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (number: number) => String(number).padStart(2, '0');
  const rest = `${two(minutes)}:${two(Math.floor(seconds) % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}

function failures(tally: Tally, word: string, lang: 'en' | 'zh'): string {
  const failed = PLATFORMS.flatMap(({ card }) => {
    const count = tally.byPlatform[card.id]?.failed ?? 0;
    return count === 0 ? [] : `${card.short[lang]} ${count}`;
  });
  return failed.length === 0 ? '' : `${word} ${failed.join(', ')}`;
}

/** A bar on stderr while somebody watches; `note` prints a line above it. */
export interface Bar {
  show(): void;
  note(line: string): void;
  end(): void;
}

export function watchBar(
  settings: Pick<Settings, 'quiet' | 'lang' | 'ascii'>,
  course: () => Course,
): Bar {
  const stream = process.stderr;
  const note = (line: string) => void stream.write(`${line}\n`);
  if (settings.quiet) return { show() {}, note() {}, end() {} };
  if (!stream.isTTY) return { show() {}, note, end() {} };
  let shownAt = 0;
  const clear = () => void stream.write('\r\u001b[2K');
  const draw = () => {
    const line = barLine(course(), settings).slice(0, stream.columns - 1);
    stream.write(`\r\u001b[2K${line}`);
    shownAt = Date.now();
  };
  // Where answers come slowly, the time still goes on.
  const timer = setInterval(draw, 1000).unref();
  return {
    show() {
      if (Date.now() - shownAt >= EVERY_MS) draw();
    },
    note(line) {
      clear();
      note(line);
    },
    end() {
      clearInterval(timer);
      clear();
    },
  };
}
