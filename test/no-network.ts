import net from 'node:net';

/** Every test runs with the network refused: a connection that leaves this machine is an error, never a wait. */
const loopback = new Set(['localhost', '127.0.0.1', '::1', undefined]);
const connect = net.Socket.prototype.connect;

net.Socket.prototype.connect = function refuseAbroad(this: net.Socket, ...args: unknown[]) {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  const host =
    typeof first === 'object' && first !== null ? (first as { host?: string }).host : undefined;
  const path = typeof first === 'object' && first !== null && 'path' in first && first.path;
  if (!path && !loopback.has(host)) throw new Error(`tests do not use the network: ${host}`);
  return Reflect.apply(connect, this, args);
} as typeof connect;
