import { Converter } from 'opencc-js/cn2t';
import { type Chance, oneOf } from '../bench/chance.js';

const HAN =
  '晴天 叶子 倒影 夜色 旅人 海边 月台 灯火 回声 雨季 山谷 风筝 纸船 远方 时间 花园 归途 沉默 黎明 烟火 星辰 故乡 秘密 电影 车站 彩虹 河流 秋天 飞鸟 信笺 孤岛 少年 梦境 旧街 长夜 云海 春风 明信片 候鸟 麦田 钟声 长廊 雪线 背影 潮汐 诗篇 尘埃 余温 半岛 独白 国度 转身 体温 听见 爱过 后来 万物 灵魂 头发 台阶 着迷 里程'.split(
    ' ',
  );
const KANA =
  '夜明け さくら 雨音 ひかり 約束 空の色 花びら 夢の続き 流星 カナリア メロディ ラジオ プリズム 月光浴 ひまわり 風待ち 泡沫 シグナル 坂道 サイダー'.split(
    ' ',
  );
const LATIN =
  'Paper River Glass Midnight Sailor Orchid Neon Harbor Thunder Velvet Winter Mirror Garden Signal Lantern Desert Feather Copper Island Echo Motel Satellite Cinnamon Gravity Avenue Honey Kingdom Ocean Photograph Tiger'.split(
    ' ',
  );
const PEOPLE =
  '林夏 陈望舒 苏末 顾北辰 许知远 沈一诺 叶清 何念 乔木 温岚语 江南客 宋冬阳 周以墨 郑云龙 唐小满 罗大同 方晓 齐豫章'.split(
    ' ',
  );
const BANDS =
  'Velvet Harbour,The Paper Lions,Nora Lind,Echo Avenue,旅行者乐队,回声公园,夜航船,ハルノオト,水無月リン,Copper Sky,Mina & The Tigers,白日梦游'.split(
    ',',
  );

export type Script = 'han' | 'kana' | 'latin' | 'mixed';

export const traditional = Converter({ from: 'cn', to: 't' });

export function anyScript(roll: Chance): Script {
  return oneOf(['han', 'han', 'han', 'han', 'han', 'kana', 'latin', 'latin', 'mixed'], roll);
}

/** A title of one to three words. */
export function titleIn(script: Script, roll: Chance): string {
  const count = 1 + Math.floor(roll() * (script === 'latin' ? 3 : 2));
  const one = () => oneOf({ han: HAN, kana: KANA, latin: LATIN, mixed: HAN }[script], roll);
  const words = Array.from({ length: count }, one);
  if (script === 'mixed') return `${words.join('')} ${oneOf(LATIN, roll)}`;
  const glue = {
    han: oneOf(['', '', '的', '与'], roll),
    kana: oneOf(['', 'と', 'の'], roll),
    latin: ' ',
  };
  return words.filter((word, at) => words.indexOf(word) === at).join(glue[script]);
}

export function nameFor(script: Script, roll: Chance): string {
  return oneOf(
    script === 'han' ? PEOPLE : script === 'mixed' ? [...PEOPLE, ...BANDS] : BANDS,
    roll,
  );
}
