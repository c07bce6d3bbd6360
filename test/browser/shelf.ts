import type { AlbumReport, Plan } from '../../src/model/index.js';
import { optionsOf, written } from '../render/report/written.js';
import { offer, report, track } from '../render/reports.js';

/** An album of three tracks: free on NetEase, for members of QQ Music, and not known anywhere. */
export function albumOf(title: string, rest: Partial<AlbumReport> = {}): AlbumReport {
  const { album, platforms } = report();
  const [first] = platforms;
  const part = (platform: string) => ({ ...(first as NonNullable<typeof first>), platform });
  const free = [offer({ access: 'free', reason: 'plays' })];
  const members = [offer({ access: 'subscription', tier: 'vip', reason: 'members' })];
  const none = [offer({ access: 'absent', reason: 'not-listed' })];
  return report({
    query: title,
    album: album && { ...album, title, trackCount: 3 },
    platforms: ['netease', 'qqmusic'].map(part),
    tracks: [
      track(1, `${title} one`, { netease: free, qqmusic: none }),
      track(2, `${title} two`, { netease: none, qqmusic: members }),
      track(3, `${title} three`, { netease: [offer()], qqmusic: none }),
    ],
    ...rest,
  });
}

/** One point of a frontier. */
export function plan(plans: string[], amount: number, covered: number): Plan {
  const cost = { amount, currency: 'CNY' };
  return {
    plans,
    keys: [],
    purchases: [],
    months: 1,
    cost,
    dueNow: cost,
    conditions: [],
    covered,
    of: 3,
    complete: covered === 3,
    standardOnly: 0,
    missing: [],
    undecided: [],
  };
}

export function pageWith(
  items: AlbumReport[],
  rest: Parameters<typeof optionsOf>[0] = {},
  view: Parameters<typeof optionsOf>[1] = {},
): Promise<string> {
  return written('html', items, optionsOf(rest, view));
}
