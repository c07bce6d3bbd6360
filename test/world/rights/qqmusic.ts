import type { Encoding } from '../catalogue.js';

const LQ = 1 << 1;
const ALL = 0b1110;
const TRY = 1 << 14;
const BASE = (1 << 0) | (1 << 16) | (1 << 8) | (1 << 9);

const pay = (month: number, play: number, down: number, album = 0, track = 200, free = 0) => ({
  pay_month: month,
  price_track: track,
  price_album: album,
  pay_play: play,
  pay_down: down,
  pay_status: 0,
  time_free: free,
});

/** `action.switch` and `pay` of the dossier's lines 1 to 12. */
export const QQMUSIC: Encoding[] = [
  {
    name: 'free',
    access: 'free',
    weight: 6,
    wire: { switch: BASE | ALL | 0b1110000, pay: pay(0, 0, 0), msgid: 0 },
  },
  {
    name: 'free-priced',
    access: 'free',
    weight: 2,
    wire: { switch: BASE | ALL, pay: pay(1, 0, 1, 1000), msgid: 14, try: 960887 },
  },
  {
    name: 'free-low',
    access: 'free',
    weight: 6,
    wire: { switch: BASE | LQ, pay: pay(1, 0, 1), msgid: 14 },
  },
  {
    name: 'free-now',
    access: 'free',
    weight: 0.5,
    wire: { switch: BASE | ALL, pay: pay(1, 1, 1, 0, 200, 1), msgid: 0 },
  },
  {
    name: 'vip',
    access: 'subscription',
    weight: 9,
    wire: { switch: BASE | TRY, pay: pay(1, 1, 1), msgid: 13, try: 960887, icons: 0x40000 },
  },
  {
    name: 'vip-silent',
    access: 'subscription',
    weight: 3,
    wire: { switch: BASE, pay: pay(1, 1, 1), msgid: 13 },
  },
  {
    name: 'vip-icon',
    access: 'subscription',
    weight: 1,
    wire: { switch: BASE, pay: pay(0, 1, 1, 0, 0), msgid: 13, icons: 0x40000 },
  },
  {
    name: 'vip-or-buy',
    access: 'subscription',
    also: 'purchase',
    weight: 2,
    wire: { switch: BASE | TRY, pay: pay(1, 1, 1, 2000), msgid: 13, try: 960887 },
  },
  {
    name: 'has-rights',
    access: 'subscription',
    weight: 0.3,
    wire: { switch: BASE | ALL, pay: pay(1, 1, 1), msgid: 0 },
  },
  {
    name: 'album',
    access: 'purchase',
    weight: 4,
    wire: { switch: BASE, pay: pay(0, 1, 1, 1500), msgid: 13 },
  },
  {
    name: 'album-try',
    access: 'purchase',
    weight: 2,
    wire: { switch: BASE | TRY, pay: pay(0, 1, 1, 1500), msgid: 13, try: 960887 },
  },
  {
    name: 'single',
    access: 'purchase',
    weight: 1,
    wire: { switch: BASE, pay: pay(0, 1, 1, 0, 200), msgid: 13 },
  },
  {
    name: 'unclear',
    access: 'unknown',
    weight: 0.3,
    wire: { switch: BASE, pay: pay(0, 1, 1, 0, 0), msgid: 13 },
  },
  {
    name: 'no-switch',
    access: 'unknown',
    weight: 0.3,
    wire: { switch: 0, pay: pay(0, 0, 0), msgid: 0 },
  },
  {
    name: 'down-paid',
    access: 'unknown',
    weight: 0.3,
    wire: { switch: BASE, pay: pay(0, 0, 1), msgid: 1 },
  },
  {
    name: 'try-only',
    access: 'unavailable',
    weight: 0,
    wire: { switch: BASE | TRY, pay: pay(0, 0, 0), msgid: 1, try: 960887 },
  },
  {
    name: 'grey',
    access: 'unavailable',
    weight: 0,
    wire: { switch: 65537, pay: pay(0, 0, 0), msgid: 1, icons: 0x80000, fnote: 3016 },
  },
  {
    name: 'grey-priced',
    access: 'unavailable',
    weight: 0,
    wire: { switch: 65537, pay: pay(1, 0, 0), msgid: 3, fnote: 4019 },
  },
  {
    name: 'unreleased',
    access: 'unavailable',
    weight: 0,
    wire: { switch: 1, pay: pay(0, 0, 0), msgid: 23 },
  },
];
