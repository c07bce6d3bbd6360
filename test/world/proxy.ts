import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { selfSigned } from '../net/certificate.js';
import type { Asked } from './door.js';
import type { Fault } from './faults.js';
import { spoilt } from './faults.js';
import { answerOf, type World } from './world.js';

const NAMES = [
  '*.163.com',
  '*.qq.com',
  '*.y.qq.com',
  '*.kugou.com',
  '*.store.kugou.com',
  '*.kuwo.cn',
  '*.migu.cn',
  '*.nf.migu.cn',
  '*.c.nf.migu.cn',
  '*.u.nf.migu.cn',
  '*.pd.nf.migu.cn',
  '*.musicapp.migu.cn',
];

/** A proxy on the loopback behind which something stands in for the platforms. */
export interface Gate {
  /** `http://127.0.0.1:port`. */
  at: string;
  /** The certificate to trust, PEM. */
  cert: string;
  /** Every request that came: `GET https://host/path?query body`. */
  came: string[];
  close(): Promise<void>;
}

/** Opens a proxy in front of the world. `faultFor` may spoil an answer; each takes `waitMs`. */
export function openGate(
  world: World,
  faultFor: (line: string) => Fault | null,
  waitMs = 0,
): Promise<Gate> {
  return openProxy(NAMES, (asked, line, response) => {
    const told = answerOf(world, asked);
    const fault = faultFor(line);
    setTimeout(() => spoilt(fault, told, response), waitMs);
  });
}

/** Opens a proxy that takes CONNECT for https and absolute addresses for http; `serve` answers for hosts of these names. */
export async function openProxy(
  names: string[],
  serve: (asked: Asked, line: string, response: ServerResponse) => void,
): Promise<Gate> {
  const { key, cert } = selfSigned(names);
  const came: string[] = [];
  const listen = (secure: boolean) => (request: IncomingMessage, response: ServerResponse) => {
    read(request).then((body) => {
      const path = request.url ?? '/';
      const url = new URL(secure ? `https://${request.headers.host}${path}` : path);
      const method = request.method ?? 'GET';
      const line = `${method} ${url.href} ${body}`;
      came.push(line);
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      serve({ method, url, headers, body }, line, response);
    });
  };
  const tls = createTlsServer({ key, cert }, listen(true));
  const plain = createServer(listen(false));
  const sockets = new Set<Socket>();
  plain.on('connect', (_, socket: Socket, head: Buffer) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    tls.emit('connection', socket);
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  const { port } = plain.address() as AddressInfo;
  return { at: `http://127.0.0.1:${port}`, cert, came, close: () => closed(plain, tls, sockets) };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

async function closed(plain: Server, tls: TlsServer, sockets: Set<Socket>): Promise<void> {
  for (const socket of sockets) socket.destroy();
  tls.closeAllConnections();
  plain.closeAllConnections();
  await new Promise<void>((resolve) => plain.close(() => resolve()));
}
