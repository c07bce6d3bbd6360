import type { ClockFinding, DatabaseHealth, FileFinding, Health } from '../../model/index.js';
import type { Lang } from '../view.js';

/** What the doctor says, in one language. */
export interface DoctorWords {
  configuration: string;
  ownPlans: string;
  database: string;
  proxy: string;
  /** Hosts that are asked without a proxy. */
  without: string;
  none: string;
  /** No platform answered, and all were asked through the proxy. */
  silentProxy: string;
  certificates: string;
  clock: string;
  file: Record<FileFinding['state'], string>;
  health: Record<DatabaseHealth['state'], string>;
  schema(step: number): string;
  clockState(clock: ClockFinding): string;
  state: Record<Health, string>;
  tracks(count: number, seconds: string): string;
  /** The answer: how many work, of how many; `waiting` need a key. */
  verdict(works: number, of: number, waiting: number): string;
  record(folder: string): string;
}

const EN: DoctorWords = {
  configuration: 'Configuration',
  ownPlans: 'Your own plans',
  database: 'Database',
  proxy: 'Proxy',
  without: 'not for',
  none: 'none',
  silentProxy: 'nobody answered through it: see that it runs',
  certificates: 'Further certificates',
  clock: 'Clock',
  file: { read: 'read', missing: 'not there, and not needed', unusable: 'cannot be used' },
  health: {
    sound: 'sound',
    missing: 'not there yet',
    damaged: 'damaged',
    unusable: 'cannot be used',
  },
  schema: (step) => `schema ${step}`,
  clockState: ({ state, aheadSeconds }) => {
    if (state === 'right') return 'right to the minute';
    if (state === 'unknown' || aheadSeconds === null) return 'not known: no answer told the time';
    return `${spanEn(Math.abs(aheadSeconds))} ${aheadSeconds > 0 ? 'fast' : 'slow'}; set it right`;
  },
  state: {
    works: 'works',
    refuses: 'refuses',
    changed: 'changed',
    unreachable: 'not reachable',
    'needs-key': 'needs a key',
  },
  tracks: (count, seconds) => `${count} ${count === 1 ? 'track' : 'tracks'}, ${seconds} s`,
  verdict: (works, of, waiting) =>
    `${works} of ${of} platforms work${works === 1 ? 's' : ''}${waiting > 0 ? `; ${waiting} ${waiting === 1 ? 'needs' : 'need'} a key` : ''}.`,
  record: (folder) =>
    `The answers are in ${folder}: look through them, and attach them to a report.`,
};

const ZH: DoctorWords = {
  configuration: '配置文件',
  ownPlans: '自己的方案',
  database: '数据库',
  proxy: '代理',
  without: '不经代理',
  none: '无',
  silentProxy: '经它没有得到任何答复：请确认它在运行',
  certificates: '附加证书',
  clock: '时钟',
  file: { read: '已读取', missing: '没有，也不必有', unusable: '无法使用' },
  health: { sound: '完好', missing: '尚未建立', damaged: '已损坏', unusable: '无法使用' },
  schema: (step) => `结构版本 ${step}`,
  clockState: ({ state, aheadSeconds }) => {
    if (state === 'right') return '准确（误差不到一分钟）';
    if (state === 'unknown' || aheadSeconds === null) return '不详：没有答复带有时间';
    return `${aheadSeconds > 0 ? '快' : '慢'}了${spanZh(Math.abs(aheadSeconds))}；请校准`;
  },
  state: {
    works: '正常',
    refuses: '拒绝访问',
    changed: '答复的格式变了',
    unreachable: '无法连接',
    'needs-key': '需要密钥',
  },
  tracks: (count, seconds) => `${count} 首，${seconds} 秒`,
  verdict: (works, of, waiting) =>
    `${of} 个平台中 ${works} 个正常${waiting > 0 ? `，${waiting} 个需要密钥` : ''}。`,
  record: (folder) => `答复存于 ${folder}：请先看过，再附在问题报告里。`,
};

function spanEn(seconds: number): string {
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`;
  return seconds < 172_800
    ? `${Math.round(seconds / 3600)} hours`
    : `${Math.round(seconds / 86_400)} days`;
}

function spanZh(seconds: number): string {
  if (seconds < 7200) return ` ${Math.round(seconds / 60)} 分钟`;
  return seconds < 172_800
    ? ` ${Math.round(seconds / 3600)} 小时`
    : ` ${Math.round(seconds / 86_400)} 天`;
}

/** The words of the doctor in a language. */
export function doctorWords(lang: Lang): DoctorWords {
  return lang === 'en' ? EN : ZH;
}
