import { writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder } from '../folder.js';
import { selfSigned } from './certificate.js';
import { run } from './program.js';
import { listening } from './servers.js';

/** A proxy that opens every tunnel onto a server of its own, as a man in the middle. */
async function manInTheMiddle(pem: { key: string; cert: string }) {
  const came: string[] = [];
  const answer = (request: IncomingMessage, kind: string) => {
    came.push(`${request.method} ${kind} ${request.headers.host} ${request.url}`);
    return JSON.stringify({ kind });
  };
  const secure = createSecureServer(pem, (request, response) => {
    response.end(answer(request, 'tunnel'));
  });
  const server = createServer((request, response) => response.end(answer(request, 'plain')));
  server.on('connect', (request, socket) => {
    came.push(`CONNECT ${request.url}`);
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    secure.emit('connection', socket);
  });
  return { at: await listening(server), came };
}

it('reads https through a tunnel of a proxy whose authority NODE_EXTRA_CA_CERTS adds', async () => {
  const pem = selfSigned(['music.example']);
  const { at, came } = await manInTheMiddle(pem);
  const authority = join(folder(), 'authority.pem');
  writeFileSync(authority, pem.cert);
  const program = `
    import { createBudget, openNet } from './src/net/index.ts';
    const net = openNet({ rate: 0, signal: new AbortController().signal, now: Date.now });
    const door = { id: 'netease', hosts: ['music.example'], rate: 1, burst: 4 };
    const ask = net.forPlatform(door, createBudget(15000, Date.now));
    const texts = [];
    const read = async () => {
      for (const url of ['https://music.example/1', 'https://music.example/2', 'http://music.example/3'])
        texts.push((await ask({ method: 'GET', url })).text);
    };
    read().catch((error) => texts.push(String(error))).then(async () => {
      await net.close();
      process.stdout.write(texts.join(' '));
    });`;
  const printed = await run(program, {
    HTTPS_PROXY: at,
    HTTP_PROXY: at,
    NODE_EXTRA_CA_CERTS: authority,
  });
  expect(printed).toBe('{"kind":"tunnel"} {"kind":"tunnel"} {"kind":"plain"}');
  expect(came).toEqual([
    'CONNECT music.example:443',
    'GET tunnel music.example /1',
    'GET tunnel music.example /2',
    'CONNECT music.example:80',
    'GET plain music.example http://music.example/3',
  ]);
});
