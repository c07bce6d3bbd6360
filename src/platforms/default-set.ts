import type { PlatformId } from '../model/index.js';
import { PLATFORMS } from './index.js';

/** The platforms of mainland China, which know music of Chinese titles best. */
const FIVE: readonly PlatformId[] = ['netease', 'qqmusic', 'kugou', 'kuwo', 'migu'];

const IN_CHINA: readonly PlatformId[] = [...FIVE, 'apple'];
const ELSEWHERE: readonly PlatformId[] = ['apple', 'deezer', 'spotify', 'ytmusic', 'tidal'];

const HAN = /\p{Script=Han}/u;

/** What a default depends on: the words of a question, and the platform of a pasted address. */
export interface Asked {
  texts: readonly string[];
  pasted: PlatformId | null;
}

/** The platforms asked where nobody chose any: those of every region, and the five for Chinese questions; in report order. */
export function defaultSet(regions: readonly string[], { texts, pasted }: Asked): PlatformId[] {
  const isChinese =
    (pasted !== null && FIVE.includes(pasted)) || texts.some((text) => HAN.test(text));
  const chosen = new Set([
    ...regions.flatMap((region) => (region === 'CN' ? IN_CHINA : ELSEWHERE)),
    ...(isChinese ? FIVE : []),
  ]);
  return inReportOrder(chosen);
}

/** Every platform that some question in these regions may be asked of by default. */
export function widestSet(regions: readonly string[]): PlatformId[] {
  return defaultSet(regions, { texts: [], pasted: FIVE[0] ?? null });
}

function inReportOrder(ids: ReadonlySet<PlatformId>): PlatformId[] {
  return PLATFORMS.map(({ card }) => card.id).filter((id) => ids.has(id));
}
