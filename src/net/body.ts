import type { Transform } from 'node:stream';
import { pipeline, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { clean, Failure } from '../model/index.js';

/** What an answer's head tells about its body. */
export interface BodyHead {
  /** Content-Encoding; empty for none. */
  coding: string;
  /** Content-Length; null where none is told. */
  length: number | null;
}

/**
 * The body's bytes, decompressed. Reading stops as soon as more than `most` bytes came, packed or unpacked,
 * or are announced: throws Failure too-large. `name` begins the messages.
 */
export async function readBody(
  source: AsyncIterable<Buffer>,
  head: BodyHead,
  most: number,
  name: string,
): Promise<Buffer> {
  if (head.length !== null && head.length > most) throw tooLarge(name, most);
  const packed = limited(source, most, name);
  const chunks: Buffer[] = [];
  for await (const chunk of limited(unpacked(packed, head.coding, name), most, name))
    chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function* limited(
  source: AsyncIterable<Buffer>,
  most: number,
  name: string,
): AsyncGenerator<Buffer> {
  let came = 0;
  for await (const chunk of source) {
    came += chunk.length;
    if (came > most) throw tooLarge(name, most);
    yield chunk;
  }
}

async function* unpacked(
  packed: AsyncGenerator<Buffer>,
  coding: string,
  name: string,
): AsyncGenerator<Buffer> {
  const first = await packed.next();
  // An empty body is empty in every coding.
  if (first.done) return;
  const decoder = decoderFor(coding, first.value, name);
  const whole = rejoined(first.value, packed);
  if (decoder === null) {
    yield* whole;
    return;
  }
  // A fault on either side destroys both streams, and the loop that reads the decoder throws it.
  pipeline(Readable.from(whole, { objectMode: false }), decoder, () => {});
  yield* decoder as AsyncIterable<Buffer>;
}

async function* rejoined(first: Buffer, rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

function decoderFor(coding: string, first: Buffer, name: string): Transform | null {
  switch (coding.trim().toLowerCase()) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'br':
      return createBrotliDecompress();
    case 'deflate':
      return hasZlibHead(first) ? createInflate() : createInflateRaw();
    default:
      throw new Failure(
        'changed',
        `${name}: packed as "${clean(coding).slice(0, 40)}", which was not asked for`,
      );
  }
}

// RFC 1950: method 8, and the first two bytes are a multiple of 31. Some servers send deflate without this head.
function hasZlibHead(first: Buffer): boolean {
  const [method = 0, flags = 0] = first;
  return (method & 15) === 8 && (first.length < 2 || (method * 256 + flags) % 31 === 0);
}

function tooLarge(name: string, most: number): Failure {
  return new Failure('too-large', `${name}: more than ${most} bytes`);
}
