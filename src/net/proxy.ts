import type { Dispatcher } from 'undici';
import { Failure } from '../model/index.js';
import { isBroken, proxyStatus, TRANSIENT_STATUSES } from './trouble.js';

/** The proxies that the environment names, as undici takes them. */
export interface Proxies {
  httpProxy?: string;
  httpsProxy?: string;
}

/** HTTP_PROXY and HTTPS_PROXY, in either case, lower first; throws Failure network for what is no address. */
export function proxiesOf(env: Record<string, string | undefined>): Proxies {
  const httpProxy = proxyFrom(env, 'HTTP_PROXY');
  const httpsProxy = proxyFrom(env, 'HTTPS_PROXY');
  return {
    ...(httpProxy === null ? {} : { httpProxy }),
    ...(httpsProxy === null ? {} : { httpsProxy }),
  };
}

/** `host:port` alone means http. */
function proxyFrom(env: Record<string, string | undefined>, name: string): string | null {
  const value = (env[name.toLowerCase()] ?? env[name] ?? '').trim();
  if (value === '') return null;
  const address = value.includes('://') ? value : `http://${value}`;
  if (URL.canParse(address) && /^https?:/.test(address)) return address;
  throw new Failure('network', `${name} is not the address of a proxy`);
}

type Send = (options: Dispatcher.RequestOptions) => Promise<Dispatcher.ResponseData>;

/**
 * Sends plain http through a proxy that may know one way only: a tunnel (CONNECT), or the absolute address.
 * undici tunnels; some proxies allow tunnels to port 443 only, or expect TLS in every tunnel. What worked is kept,
 * host by host, since NO_PROXY may name some of them.
 */
export function plainThroughProxy(tunnel: Send, absolute: Send): Send {
  const ways = new Map<string, Send>();
  const byAddress = async (origin: string, options: Dispatcher.RequestOptions, why: unknown) => {
    const reply = await absolute(options);
    // A proxy that knows tunnels only says so with an error; then the tunnel's own fault counts.
    if (proxyStatus(why) === null && reply.statusCode >= 400) {
      reply.body.on('error', () => {}).destroy();
      throw why;
    }
    ways.set(origin, absolute);
    return reply;
  };
  return async (options) => {
    const origin = String(options.origin);
    const known = ways.get(origin);
    if (known) return known(options);
    try {
      const reply = await tunnel(options);
      ways.set(origin, tunnel);
      return reply;
    } catch (thrown) {
      if (options.signal instanceof AbortSignal && options.signal.aborted) throw thrown;
      if (!knowsNoTunnel(thrown)) throw thrown;
      return byAddress(origin, options, thrown);
    }
  };
}

/** True where the proxy refused the tunnel for good, or what stands at its end spoke no HTTP. */
function knowsNoTunnel(thrown: unknown): boolean {
  const status = proxyStatus(thrown);
  return status === null ? isBroken(thrown) : !TRANSIENT_STATUSES.includes(status);
}
