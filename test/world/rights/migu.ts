import type { Encoding } from '../catalogue.js';

const charged = { copyright: '1', chargeAuditions: '1', auditionsLength: 60 };
const price = [{ formatType: 'PQ', resourceType: '2', price: '200' }];

/** Rights fields of the dossier's lines 2 to 10. `later`: what only the details of one song tell; `bare`: no field at all. */
export const MIGU: Encoding[] = [
  {
    name: 'free',
    access: 'free',
    weight: 9,
    wire: { copyright: '1', chargeAuditions: '0', vipType: '' },
  },
  {
    name: 'free-priced',
    access: 'free',
    weight: 4,
    wire: { copyright: '1', chargeAuditions: '0', newRateFormats: price },
  },
  { name: 'vip-type', access: 'subscription', weight: 8, wire: { ...charged, vipType: '1' } },
  {
    name: 'vip-tag',
    access: 'subscription',
    weight: 2,
    wire: { ...charged, vipType: '', showTag: ['vip', 'isq'] },
  },
  {
    name: 'vip-rate',
    access: 'subscription',
    weight: 1,
    wire: {
      ...charged,
      newRateFormats: [{ formatType: 'PQ', resourceType: '2', price: '200', showTag: ['vip'] }],
    },
  },
  {
    name: 'vip-later',
    access: 'subscription',
    weight: 1,
    wire: { ...charged, vipType: '', later: { vipFlag: '1' } },
  },
  {
    name: 'bare-free',
    access: 'free',
    weight: 1,
    wire: { bare: true, later: { copyright: '1', chargeAuditions: '0', vipFlag: '0' } },
  },
  {
    name: 'bare-vip',
    access: 'subscription',
    weight: 1,
    wire: { bare: true, later: { ...charged, vipType: '1', vipFlag: '1' } },
  },
  { name: 'in-shop', access: 'purchase', weight: 3, wire: { ...charged, isInDAlbum: '1' } },
  {
    name: 'side-shop',
    access: 'purchase',
    weight: 1,
    wire: {
      ...charged,
      vipType: '1',
      isInSideDalbum: '1',
      isInSalesPeriod: '1',
      dalbumId: '600927015009000281',
    },
  },
  {
    name: 'unclear',
    access: 'unknown',
    weight: 0.3,
    wire: { ...charged, vipType: '', later: { vipFlag: '0' } },
  },
  {
    name: 'no-licence',
    access: 'unavailable',
    weight: 0,
    wire: { copyright: '0', chargeAuditions: '0' },
  },
  {
    name: 'invalid',
    access: 'unavailable',
    weight: 0,
    wire: { copyright: '1', chargeAuditions: '0', validStatus: false },
  },
  {
    name: 'no-material',
    access: 'unavailable',
    weight: 0,
    wire: { ...charged, vipType: '1', materialValidStatus: false },
  },
];
