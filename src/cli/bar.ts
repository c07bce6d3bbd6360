import { PLATFORMS } from '../platforms/index.js';
import { cutTo, widthOf } from '../render/index.js';
import type { Tally } from '../report/index.js';
import type { Settings } from './settings.js';

const CELLS = 20;
const EVERY_MS = 200;
const CLEAR = '\r\u001b[2K';
const USUAL_COLUMNS = 80;

const WORDS = {
  en: { rate: '/s', left: 'left', failed: 'no answer: ' },
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

/** One line: how far, how fast, how long still, and where no answers come from; what is too wide goes without its gauge. */
export function barLine(
  { tally, total, before, tookMs }: Course,
  { lang, ascii, width }: Pick<Settings, 'lang' | 'ascii'> & { width: number },
): string {
  const words = WORDS[lang];
  const rate = tookMs > 0 ? ((tally.albums - before) * 1000) / tookMs : 0;
  const left = total === null || rate === 0 ? null : (total - tally.albums) / rate;
  const parts = [
    total === null ? `${tally.albums}` : `${tally.albums}/${total}`,
    `${rate.toFixed(rate < 10 ? 1 : 0)}${words.rate}`,
    left === null ? '' : `${words.left} ${clock(left)}`,
    failures(tally, words.failed, lang === 'en' ? 'en' : 'zh'),
  ];
  const line = parts.filter((part) => part !== '').join('  ');
  if (total === null || CELLS + 1 + widthOf(line) > width) {
    return cutTo(line, width, ascii ? '...' : '…');
  }
  return `${gauge(tally.albums / Math.max(1, total), ascii)} ${line}`;
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
  return failed.length === 0 ? '' : `${word}${failed.join(', ')}`;
}

/** A bar on stderr while somebody watches. */
export interface Bar {
  show(): void;
  /** Makes room on a terminal that something else is written to; the bar comes back with the next `show`. */
  hide(): void;
  /** Prints a line above the bar. */
  note(line: string): void;
  end(): void;
}

export function watchBar(
  settings: Pick<Settings, 'quiet' | 'lang' | 'ascii'>,
  course: () => Course,
): Bar {
  const stream = process.stderr;
  const note = (line: string) => void stream.write(`${line}\n`);
  if (settings.quiet) return { show() {}, hide() {}, note() {}, end() {} };
  if (!stream.isTTY) return { show() {}, hide() {}, note, end() {} };
  let shownAt = 0;
  let stands = false;
  const hide = () => {
    if (stands) stream.write(CLEAR);
    stands = false;
  };
  const draw = () => {
    const width = (stream.columns || USUAL_COLUMNS) - 1;
    stream.write(`${CLEAR}${barLine(course(), { ...settings, width })}`);
    stands = true;
    shownAt = Date.now();
  };
  // Where answers come slowly, the time still goes on.
  const timer = setInterval(draw, 1000).unref();
  return {
    show() {
      if (Date.now() - shownAt >= EVERY_MS) draw();
    },
    hide,
    note(line) {
      hide();
      note(line);
    },
    end() {
      clearInterval(timer);
      hide();
    },
  };
}
