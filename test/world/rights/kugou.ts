import type { Encoding } from '../catalogue.js';

const row = (
  privilege: number | null,
  pay_type: number,
  fail_process: number,
  rest: Record<string, unknown> = {},
) => ({ privilege, pay_type, fail_process, ...rest });

/** `privilege`, `pay_type` and `fail_process` of the dossier's lines 2 to 9; `later` is what the privilege call says. */
export const KUGOU: Encoding[] = [
  { name: 'free', access: 'free', weight: 8, wire: row(0, 0, 0) },
  { name: 'free-stream', access: 'free', weight: 1, wire: row(4, 0, 0) },
  {
    name: 'free-standard',
    access: 'free',
    weight: 8,
    wire: row(8, 3, 4, { price: 200, clip: true }),
  },
  { name: 'free-12', access: 'free', weight: 0.5, wire: row(12, 3, 4) },
  {
    name: 'vip',
    access: 'subscription',
    weight: 8,
    wire: row(10, 3, 4, { price: 200, pack: 1, clip: true }),
  },
  { name: 'vip-only', access: 'subscription', weight: 1, wire: row(10, 1, 0, { pack: 1 }) },
  { name: 'pack', access: 'subscription', weight: 2, wire: row(10, 0, 12, { pack: 0 }) },
  { name: 'listen-paid', access: 'subscription', weight: 1, wire: row(2, 1, 4) },
  {
    name: 'buy-album',
    access: 'purchase',
    weight: 3,
    wire: row(10, 2, 4, { rp_type: 'album', clip: true }),
  },
  { name: 'buy-single', access: 'purchase', weight: 1, wire: row(10, 2, 4) },
  { name: 'paid-unclear', access: 'unknown', weight: 0.3, wire: row(10, 0, 0) },
  { name: 'paid-other', access: 'unknown', weight: 0.3, wire: row(10, 4, 4) },
  {
    name: 'untold-vip',
    access: 'subscription',
    weight: 1,
    wire: row(null, 3, 4, { later: row(10, 3, 12, { status: 0 }) }),
  },
  {
    name: 'untold-free',
    access: 'free',
    weight: 1,
    wire: row(null, 0, 0, { later: row(0, 0, 0, { status: 1 }) }),
  },
  {
    name: 'old-plays',
    access: 'free',
    weight: 0.3,
    wire: row(5, 0, 0, { old_cpy: 1, later: row(5, 0, 0, { status: 1, old_cpy: 1 }) }),
  },
  {
    name: 'old-grey',
    access: 'unavailable',
    weight: 0,
    wire: row(5, 0, 0, { old_cpy: 1, later: row(5, 0, 0, { status: 0, old_cpy: 1 }) }),
  },
  { name: 'grey', access: 'unavailable', weight: 0, wire: row(5, 0, 0) },
  { name: 'grey-1', access: 'unavailable', weight: 0, wire: row(1, 0, 0) },
  { name: 'gone', access: 'unavailable', weight: 0, wire: row(40, 0, 0) },
  { name: 'unpublished', access: 'unavailable', weight: 0, wire: row(0, 0, 0, { publish: 0 }) },
];
