import { clean, Failure, type ProxyFinding } from '../model/index.js';
import { proxiesOf } from '../net/proxy.js';

type Env = Record<string, string | undefined>;

/** The proxy that the environment names, without names and passwords; what is no address is not shown at all. */
export function proxyIn(env: Env): ProxyFinding {
  const { address: https, problem: first } = proxyNamed(env, 'HTTPS_PROXY');
  const { address: http, problem: second } = proxyNamed(env, 'HTTP_PROXY');
  return {
    https,
    http,
    no: told(env, 'NO_PROXY'),
    certificates: clean(env.NODE_EXTRA_CA_CERTS ?? '') || null,
    problem: first ?? second,
  };
}

function proxyNamed(env: Env, name: string): { address: string | null; problem: string | null } {
  const value = told(env, name);
  if (value === null) return { address: null, problem: null };
  try {
    proxiesOf({ [name]: value });
    return { address: withoutNames(value), problem: null };
  } catch (thrown) {
    if (!(thrown instanceof Failure)) throw thrown;
    return { address: null, problem: thrown.message };
  }
}

/** Lower case wins, as for everybody who reads these. */
function told(env: Env, name: string): string | null {
  return clean(env[name.toLowerCase()] ?? env[name] ?? '') || null;
}

function withoutNames(address: string): string {
  return address.replace(/^([a-z]+:\/\/)?.*@/i, '$1***@');
}
