import { BlockList, isIP } from 'node:net';

/**
 * Networks that are nobody's public host (IANA's special-purpose registries). Two are left out because whole
 * households see every name there: 198.18.0.0/15 (proxies with made-up addresses) and 64:ff9b::/96 (IPv6-only lines).
 */
const SPECIAL: [network: string, prefix: number, family: 'ipv4' | 'ipv6'][] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.88.99.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['100::', 64, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['fec0::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
];

const LOCAL_NAME = /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|lan|home|corp|arpa)$/;

/** True for an IP address, as Node and URL write it, that is private, loopback, link-local or otherwise special. */
export function isSpecialAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  const family = isIP(bare);
  if (family === 0) return false;
  // An IPv4 address inside an IPv6 one is judged by the IPv4 rules, which BlockList does by itself.
  return specialList().check(bare, family === 4 ? 'ipv4' : 'ipv6');
}

/** True for a host of a URL that no redirect may lead to: a special address, or a name of the local network. */
export function isSpecialHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  if (isIP(name.replace(/^\[|\]$/g, '')) !== 0) return isSpecialAddress(name);
  return !name.includes('.') || LOCAL_NAME.test(name);
}

function specialList(): BlockList {
  const list = new BlockList();
  for (const [network, prefix, family] of SPECIAL) list.addSubnet(network, prefix, family);
  return list;
}
