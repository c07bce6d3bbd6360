import type { Name } from './platform.js';

/** A service that listeners may look for here, and why it is not one of the platforms. */
export interface NotBuilt {
  id: string;
  name: Name;
  why: Name;
  /** YYYY-MM-DD, YYYY-MM: when that was found to be so. */
  asOf: string;
  /** Where it can be read; null where it was tried on the service itself. */
  source: string | null;
}

/** The most looked for first. */
export const NOT_BUILT: readonly NotBuilt[] = [
  {
    id: 'soda',
    name: { zh: '汽水音乐', en: 'Soda Music' },
    why: {
      zh: '分享页无需登录即可打开，但没有录到过任何一份答复，读法只能靠猜；录到之后再建。',
      en: 'Its share pages open without a login, but no answer was ever recorded, and how to read one would be a guess; it waits for a recording.',
    },
    asOf: '2026-05-21',
    source: 'https://github.com/guohuiyuan/music-lib',
  },
  {
    id: 'kkbox',
    name: { zh: 'KKBOX', en: 'KKBOX' },
    why: {
      zh: '官方开放接口须用自己的开发者密钥，没有录到过任何一份答复；接口 2022 年后没有动静，是否仍可用不详。',
      en: 'Its official API needs a developer key, and no answer was ever recorded; nothing about it has changed since 2022, and whether it still answers is not known.',
    },
    asOf: '2022-07-23',
    source: 'https://github.com/KKBOX/OpenAPI-JavaScript',
  },
  {
    id: 'odesli',
    name: { zh: 'Odesli（song.link）', en: 'Odesli (song.link)' },
    why: {
      zh: '公开接口已于 2026-07-31 关闭，此后答复 401；改用条码、ISRC 和 MusicBrainz 的链接，见 fulldisc ids。',
      en: 'Its public API closed on 2026-07-31 and answers 401 since. Barcodes, ISRCs and the links of MusicBrainz take its place: see fulldisc ids.',
    },
    asOf: '2026-08-19',
    source: 'https://github.com/raycast/extensions/issues/31270',
  },
  {
    id: 'jiosaavn',
    name: { zh: 'JioSaavn', en: 'JioSaavn' },
    why: {
      zh: '只在印度有完整答复，接口没有公开说明，没有录到过任何一份答复，权限代码的含义也未证实。',
      en: 'Answers fully in India only, by an interface that nobody documents; no answer was ever recorded, and what its codes of rights mean is not proven.',
    },
    asOf: '2025-04',
    source: 'https://github.com/sumitkolhe/jiosaavn-api',
  },
  {
    id: 'joox',
    name: { zh: 'JOOX', en: 'JOOX' },
    why: {
      zh: '专辑页不说明每首曲目的权限；已知的读法要伪造地址来冒充别国用户，我们不做。',
      en: 'Its album pages tell no terms of tracks, and the known way to read them pretends to ask from another country, which we do not do.',
    },
    asOf: '2026-05',
    source: 'https://github.com/guohuiyuan/music-lib',
  },
  {
    id: 'qianqian',
    name: { zh: '千千音乐（原百度音乐）', en: 'Qianqian (once Baidu Music)' },
    why: {
      zh: '每次查询都要签名，而签名是为了把别的程序挡在外面；我们不绕过。',
      en: 'Every request has to be signed, and the signature is there to keep other programs out; we do not get around it.',
    },
    asOf: '2026-05',
    source: 'https://github.com/guohuiyuan/music-lib',
  },
  {
    id: 'bilibili',
    name: { zh: '哔哩哔哩音频', en: 'Bilibili audio' },
    why: {
      zh: '没有正式专辑，只有上传者自建的歌单；搜索要签名，且平台已就公开接口说明发出律师函。',
      en: 'Has lists made by uploaders and no official albums; its search is signed, and it has sent a letter by lawyers about published notes on its interfaces.',
    },
    asOf: '2026-01-28',
    source: 'https://github.com/SocialSisterYi/bilibili-API-collect',
  },
  {
    id: '5sing',
    name: { zh: '5sing', en: '5sing' },
    why: {
      zh: '用户的原创、翻唱和伴奏，没有专辑。',
      en: 'Songs of its users, covers and backing tracks; it has no albums.',
    },
    asOf: '2026-05',
    source: 'https://github.com/guohuiyuan/music-lib',
  },
  {
    id: 'amazon',
    name: { zh: 'Amazon Music', en: 'Amazon Music' },
    why: {
      zh: '网页是空壳，没有开放的接口。',
      en: 'Its pages are empty shells, and there is no open API.',
    },
    asOf: '2026-05-16',
    source: null,
  },
  {
    id: 'shops',
    name: {
      zh: 'Pandora、Napster、Beatport、Ototoy、Mora',
      en: 'Pandora, Napster, Beatport, Ototoy, Mora',
    },
    why: {
      zh: '尚未查明它们是否、以及如何说明每首曲目的权限。',
      en: 'Whether and how they tell the terms of a track was not looked into yet.',
    },
    asOf: '2026-05-16',
    source: 'https://github.com/kellnerd/harmony',
  },
];
