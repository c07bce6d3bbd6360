import type { Encoding } from '../catalogue.js';

const playing = { st: 0, pl: 320000, dl: 320000, fl: 320000, sp: 7, cp: 1, subp: 1 };
const silent = { st: 0, pl: 0, dl: 0, fl: 0, sp: 0, cp: 0, subp: 0 };

/** Song `fee` and `privilege` of the dossier's lines 4 to 15, as a caller in mainland China sees them. */
export const NETEASE: Encoding[] = [
  { name: 'free', access: 'free', weight: 8, wire: { fee: 0, p: { ...playing, fee: 0 } } },
  {
    name: 'free-low',
    access: 'free',
    weight: 8,
    wire: { fee: 8, p: { ...playing, fee: 8, dl: 0 } },
  },
  {
    name: 'free-128',
    access: 'free',
    weight: 3,
    wire: { fee: 8, p: { ...playing, fee: 8, pl: 128000, fl: 128000, dl: 0 } },
  },
  {
    name: 'vip',
    access: 'subscription',
    weight: 9,
    wire: { fee: 1, p: { ...silent, fee: 1, subp: 1 } },
  },
  {
    name: 'vip-trial',
    access: 'subscription',
    weight: 3,
    wire: {
      fee: 1,
      p: { ...silent, fee: 1, subp: 1, freeTrialPrivilege: { resConsumable: true } },
    },
  },
  { name: 'album', access: 'purchase', weight: 5, wire: { fee: 4, p: { ...silent, fee: 4 } } },
  {
    name: 'no-rights',
    access: 'unavailable',
    weight: 0,
    wire: { fee: 0, p: { ...silent, fee: 0, st: -200 } },
  },
  {
    name: 'no-rights-vip',
    access: 'unavailable',
    weight: 0,
    wire: { fee: 1, p: { ...silent, fee: 1, st: -200 } },
  },
  {
    name: 'other-version',
    access: 'unavailable',
    weight: 0,
    wire: {
      fee: 0,
      noCopyrightRcmd: { type: 2, typeDesc: '其它版本可播', songId: null },
      p: { ...silent, fee: 0 },
    },
  },
  { name: 'silent', access: 'unavailable', weight: 0, wire: { fee: 0, p: { ...silent, fee: 0 } } },
  {
    name: 'toast',
    access: 'region-locked',
    weight: 0.3,
    wire: { fee: 0, p: { ...silent, fee: 0, st: -200, toast: true } },
  },
  {
    name: 'minus-one',
    access: 'unknown',
    weight: 0.3,
    wire: { fee: 0, p: { ...silent, fee: 0, st: -1 } },
  },
  { name: 'fee-16', access: 'unknown', weight: 0.3, wire: { fee: 16, p: { ...silent, fee: 16 } } },
  { name: 'fee-32', access: 'unknown', weight: 0.2, wire: { fee: 32, p: { ...silent, fee: 32 } } },
];
