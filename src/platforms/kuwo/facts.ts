import { whole } from '../text.js';
import type { WirePay } from './wire.js';

type Flag = string | number | boolean | null | undefined;
/** What a row says about a song's rights, as it comes. */
export type WireRights = Omit<WirePay, 'id' | 'albumid'>;

/** Which qualities cost: `standard` is 128k, `better` 320k or lossless (null where only 128k is told). */
export interface Listening {
  standard: boolean;
  better: boolean | null;
}

/** What the decision table asks about. */
export interface Facts {
  /** False: taken down; null: no row tells. */
  online: boolean | null;
  cannotPlay: boolean;
  /** `bitSwitch` is 0 and no file is named. */
  noFile: boolean;
  listening: Listening | null;
  /** What a fee buys; null where no feeType is told. */
  fee: { vip: boolean; album: boolean; song: boolean } | null;
  /** What the members' byte of `pay` opens: 128k (`standard`), 320k or lossless (`better`). */
  members: { standard: boolean; better: boolean };
  limitFree: boolean;
  preview: boolean | null;
  /** The album's own `pay` is exactly 1. */
  albumSold: boolean;
}

export function factsOf(row: WireRights, albumSold = false): Facts {
  const info = row.payinfo;
  const fee = info?.feetype;
  return {
    online: told(row.online) ? !isZero(row.online) : null,
    cannotPlay: isOne(info?.cannotonlineplay),
    noFile: isZero(row.bitswitch) && !row.minfo && !row.n_minfo,
    listening: listeningOf(row),
    fee: fee ? { vip: isOne(fee.vip), album: isOne(fee.album), song: isOne(fee.song) } : null,
    members: membersIn(payBits(row.pay) ?? 0),
    limitFree: isOne(info?.limitfree),
    preview: yesOrNo(info?.listen_fragment),
    albumSold,
  };
}

/** The first of the four sources of the 128k flag that is there. */
function listeningOf(row: WireRights): Listening | null {
  return (
    fromNplay(row.payinfo?.nplay) ??
    fromPlay(row.payinfo?.play) ??
    fromPay(row.pay) ??
    fromListenFee(row.islistenfee)
  );
}

/** Low to high; a number has lost its leading zeros and says nothing. */
function fromNplay(nplay: Flag): Listening | null {
  if (typeof nplay !== 'string' || !/^[01]{2,}$/.test(nplay)) return null;
  const better = nplay.length < 4 ? null : nplay.slice(2, 4).includes('1');
  return { standard: nplay[1] === '1', better };
}

/** Lossless, 320k, 128k, 48k. */
function fromPlay(play: Flag): Listening | null {
  const four = typeof play === 'number' ? String(play).padStart(4, '0') : play;
  if (typeof four !== 'string' || !/^[01]{4}$/.test(four)) return null;
  return { standard: four[2] === '1', better: four.slice(0, 2).includes('1') };
}

function fromPay(pay: Flag): Listening | null {
  const bits = payBits(pay);
  return bits === null ? null : { standard: (bits & 2) !== 0, better: (bits & 12) !== 0 };
}

function membersIn(bits: number): Facts['members'] {
  return { standard: (bits & 0x20000) !== 0, better: (bits & 0xc0000) !== 0 };
}

function fromListenFee(fee: Flag): Listening | null {
  const standard = yesOrNo(fee);
  return standard === null ? null : { standard, better: null };
}

function payBits(pay: Flag): number | null {
  const bits = typeof pay === 'boolean' ? null : whole(pay);
  return bits !== null && bits >= 0 && bits <= 0xffffff ? bits : null;
}

function told(flag: Flag): boolean {
  return flag !== null && flag !== undefined && flag !== '';
}

function isZero(flag: Flag): boolean {
  return told(flag) && Number(flag) === 0;
}

/** True for "1", 1 and true. */
export function isOne(flag: Flag): boolean {
  return Number(flag) === 1;
}

function yesOrNo(flag: Flag): boolean | null {
  if (isOne(flag)) return true;
  return isZero(flag) ? false : null;
}
