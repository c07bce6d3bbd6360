import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns';
import type { Dispatcher } from 'undici';
import { Failure } from '../model/index.js';
import { isSpecialAddress } from './address.js';

type Looked = (error: Error | null, found?: string | LookupAddress[], family?: number) => void;

/** Milliseconds a phase of one exchange may take. */
export interface PhaseLimits {
  connectMs: number;
  headersMs: number;
  bodyIdleMs: number;
}

/**
 * Where requests leave: directly, or through the proxy that the environment names
 * (HTTPS_PROXY, HTTP_PROXY, NO_PROXY, upper or lower case). https goes through CONNECT; plain http is asked of the
 * proxy by its absolute address, since many proxies allow CONNECT to port 443 only.
 * `trusted` holds the names that may resolve to an address of the local network.
 * Loads undici, which takes as long as a cached answer: call it before the first request and no earlier.
 */
export async function openWayOut(
  limits: PhaseLimits,
  trusted: ReadonlySet<string>,
): Promise<Dispatcher> {
  const { EnvHttpProxyAgent } = await import('undici');
  const httpProxy = proxyFrom('http_proxy');
  const httpsProxy = proxyFrom('https_proxy');
  return new EnvHttpProxyAgent({
    ...(httpProxy === null ? {} : { httpProxy }),
    ...(httpsProxy === null ? {} : { httpsProxy }),
    proxyTunnel: false,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyIdleMs,
    connect: { timeout: limits.connectMs, lookup: guardedLookup(trusted) as never },
    requestTls: { timeout: limits.connectMs },
    proxyTls: { timeout: limits.connectMs },
  });
}

/** The proxy a variable names, in either case; `host:port` alone means http. */
function proxyFrom(name: string): string | null {
  const value = process.env[name] ?? process.env[name.toUpperCase()] ?? '';
  if (value.trim() === '') return null;
  const address = value.includes('://') ? value.trim() : `http://${value.trim()}`;
  if (URL.canParse(address)) return address;
  throw new Failure('network', `${name.toUpperCase()} is not the address of a proxy`);
}

/** Resolves names as always, but refuses a name outside `trusted` that leads into the local network. */
export function guardedLookup(trusted: ReadonlySet<string>, resolve = lookup) {
  return (name: string, options: LookupOptions, done: Looked): void => {
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error);
      if (!trusted.has(name) && found.some((one) => isSpecialAddress(one.address)))
        return done(new Failure('refused', `${name} leads to a private address`));
      const [first] = found;
      if (options.all || !first) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}
