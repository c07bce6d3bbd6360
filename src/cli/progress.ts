import type { Progress } from '../lookup/progress.js';
import { OWN } from '../model/index.js';
import { platformOf } from '../platforms/index.js';
import type { Settings } from './settings.js';

const WORDS: Record<Settings['lang'], Record<Progress['state'], string>> = {
  en: {
    asking: 'asking ...',
    'searching-songs': 'looking for single tracks ...',
    found: 'has the album',
    partial: 'has the album, but could not be read whole',
    absent: 'does not list the album',
    failed: 'did not answer',
    skipped: 'not asked',
    closed: 'closed',
  },
  'zh-CN': {
    asking: '查询中…',
    'searching-songs': '逐首查找…',
    found: '有这张专辑',
    partial: '有这张专辑，但未能读全',
    absent: '没有收录',
    failed: '未答复',
    skipped: '未查询',
    closed: '已关闭',
  },
};

/** A line a platform on stderr that turns into its result; nothing where nobody watches. */
export function watchProgress(settings: Pick<Settings, 'quiet' | 'lang'>): {
  tell(event: Progress): void;
  end(): void;
} {
  if (settings.quiet) return { tell() {}, end() {} };
  const lines = new Map<string, string>();
  let shown = 0;
  const clear = () => {
    if (shown > 0) process.stderr.write(`\u001b[${shown}A\u001b[0J`);
    shown = 0;
  };
  return {
    tell({ platform, state }) {
      if (platform === OWN) return;
      // Looked at only here: a cached answer tells nothing, and need not load Node's streams.
      if (!process.stderr.isTTY) return;
      const name = platformOf(platform)?.card.name[settings.lang === 'en' ? 'en' : 'zh'];
      lines.set(platform, `  ${name ?? platform}: ${WORDS[settings.lang][state]}\n`);
      clear();
      process.stderr.write([...lines.values()].join(''));
      shown = lines.size;
    },
    // The report says it all again, and better.
    end: clear,
  };
}
