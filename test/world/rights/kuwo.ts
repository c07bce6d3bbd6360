import type { Encoding } from '../catalogue.js';

const info = (play: string, fees: Record<string, string>, rest: Record<string, unknown> = {}) => ({
  play,
  nplay: `${[...play].reverse().join('')}1`,
  download: '1111',
  feeType: fees,
  cannotOnlinePlay: '0',
  limitfree: '0',
  listen_fragment: '0',
  ...rest,
});

/** `pay`, `payInfo`, `online` of the dossier's lines 2 to 11. `shy`: the album row may lack it all, the batch tells. */
export const KUWO: Encoding[] = [
  {
    name: 'free',
    access: 'free',
    weight: 5,
    wire: { pay: 0, info: info('0000', { song: '0', vip: '0' }), shy: true },
  },
  {
    name: 'free-standard',
    access: 'free',
    weight: 8,
    wire: { pay: 16515324, info: info('1100', { song: '1', vip: '1' }), shy: true },
  },
  {
    name: 'free-lossy',
    access: 'free',
    weight: 2,
    wire: { pay: 8913032, info: info('1000', { song: '1', vip: '1' }), shy: true },
  },
  {
    name: 'free-now',
    access: 'free',
    weight: 0.3,
    wire: { pay: 16711935, info: info('1111', { song: '1', vip: '1' }, { limitfree: '1' }) },
  },
  {
    name: 'vip',
    access: 'subscription',
    weight: 9,
    wire: {
      pay: 16711935,
      info: info('1111', { song: '1', vip: '1' }, { listen_fragment: '1' }),
      shy: true,
    },
  },
  {
    name: 'vip-album',
    access: 'subscription',
    weight: 1,
    wire: { pay: 16711935, info: info('1111', { album: '1', vip: '1' }), shy: true },
  },
  {
    name: 'album',
    access: 'purchase',
    weight: 4,
    wire: { pay: 255, info: info('1111', { album: '1', song: '0', vip: '0' }), shy: true },
  },
  {
    name: 'single',
    access: 'purchase',
    weight: 1,
    wire: { pay: 255, info: info('1111', { song: '1', vip: '0' }), shy: true },
  },
  {
    name: 'unclear',
    access: 'unknown',
    weight: 0.3,
    wire: { pay: 255, info: info('1111', { song: '0', vip: '0' }) },
  },
  {
    name: 'offline',
    access: 'unavailable',
    weight: 0,
    wire: { pay: 16515324, online: 0, info: info('1100', { song: '1', vip: '1' }) },
  },
  {
    name: 'no-online-play',
    access: 'unavailable',
    weight: 0,
    wire: { pay: 0, info: info('0000', {}, { cannotOnlinePlay: '1' }) },
  },
  {
    name: 'no-file',
    access: 'unavailable',
    weight: 0,
    wire: { pay: 0, bitSwitch: '0', minfo: '', info: info('0000', {}) },
  },
];
