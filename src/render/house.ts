import { facts } from './lists.js';
import { nameOf, type View } from './view.js';

/** What `cache stats` counts. */
interface Stats {
  path: string;
  bytes: number;
  questions: number;
  albums: number;
  findings: number;
  oldest: string | null;
  newest: string | null;
  byPlatform: { platform: string; listings: number; tracks: number; newest: string | null }[];
}

/** `fulldisc cache stats` for people. */
export function cacheTable(stats: Stats, view: View): string {
  const en = view.lang === 'en';
  const size = `${(stats.bytes / 1024 / 1024).toFixed(1)} MB`;
  const span =
    stats.oldest && stats.newest
      ? `${stats.oldest.slice(0, 10)} - ${stats.newest.slice(0, 10)}`
      : '-';
  const head = en
    ? `${stats.path}: ${size}, ${count(stats.questions, 'question')}, ${count(stats.albums, 'album')}, ${count(stats.findings, 'finding')} (${span})`
    : `${stats.path}：${size}，${stats.questions} 个问题，${stats.albums} 张专辑，${stats.findings} 条记录（${span}）`;
  if (stats.byPlatform.length === 0) return `${head}\n`;
  const heads = en
    ? ['Platform', 'Listings', 'Tracks', 'Last seen']
    : ['平台', '专辑', '曲目', '最近'];
  const rows = stats.byPlatform.map((row) => [
    nameOf(view, row.platform),
    String(row.listings),
    String(row.tracks),
    row.newest?.slice(0, 16).replace('T', ' ') ?? '-',
  ]);
  return `${head}\n\n${facts(heads, rows, view)}`;
}

function count(number: number, one: string): string {
  return `${number} ${one}${number === 1 ? '' : 's'}`;
}
