import type { Dispatcher } from 'undici';
import { guardedLookup } from './lookup.js';
import { plainThroughProxy, proxiesOf } from './proxy.js';

/** Milliseconds a phase of one exchange may take. */
export interface PhaseLimits {
  connectMs: number;
  headersMs: number;
  bodyIdleMs: number;
}

/** Where requests leave. */
export interface WayOut {
  send(options: Dispatcher.RequestOptions): Promise<Dispatcher.ResponseData>;
  close(): Promise<void>;
}

/**
 * Directly, or through the proxy that the environment names (HTTPS_PROXY, HTTP_PROXY, NO_PROXY, either case).
 * `trusted` holds the names that may resolve to an address of the local network.
 * Loads undici, which takes longer than a whole cached answer: call it before the first request and no earlier.
 */
export async function openWayOut(
  limits: PhaseLimits,
  trusted: ReadonlySet<string>,
): Promise<WayOut> {
  const proxies = proxiesOf(process.env);
  const { EnvHttpProxyAgent, Pool } = await import('undici');
  const common = {
    ...proxies,
    headersTimeout: limits.headersMs,
    bodyTimeout: limits.bodyIdleMs,
    connect: { timeout: limits.connectMs, lookup: guardedLookup(trusted) as never },
    requestTls: { timeout: limits.connectMs },
    proxyTls: { timeout: limits.connectMs },
    clientFactory: (proxy: URL, options: object) => endingOnce(new Pool(proxy, options)),
  };
  const agent = new EnvHttpProxyAgent({ ...common, proxyTunnel: true });
  const absolute = new EnvHttpProxyAgent({ ...common, proxyTunnel: false });
  const direct = (options: Dispatcher.RequestOptions) => agent.request(options);
  const plain =
    proxies.httpProxy === undefined
      ? direct
      : plainThroughProxy(direct, (options) => absolute.request(options));
  return {
    send: (options) => (String(options.origin).startsWith('http:') ? plain : direct)(options),
    async close() {
      await Promise.all([agent.destroy(), absolute.destroy()]);
    },
  };
}

/**
 * A connection to a proxy, whose closed tunnels are reset tunnels. undici 7 takes its own word for a closed socket
 * (UND_ERR_SOCKET) as a reason to connect again at once and for ever; a reset fails the request, as it should.
 */
function endingOnce(proxy: Dispatcher): Dispatcher {
  const connect = proxy.connect.bind(proxy) as (options: object) => Promise<Dispatcher.ConnectData>;
  const once = (options: object) =>
    connect(options).catch((cause: unknown) => {
      const closed = (cause as { code?: unknown }).code === 'UND_ERR_SOCKET';
      if (!closed) throw cause;
      const message = 'the proxy closed the tunnel';
      throw Object.assign(new Error(message, { cause }), { code: 'ECONNRESET' });
    });
  return Object.assign(proxy, { connect: once });
}
