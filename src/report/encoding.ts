import { TextDecoder } from 'node:util';

/** The input is no text that we read. The message says what would help. */
export class InputError extends Error {}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes looked at before the encoding is settled. */
const SAMPLE = 256 * 1024;
/** A zero byte in so many is no sign of UTF-16. */
const FEW = 10;

/** The text of a file or stream, whichever of UTF-8, UTF-16 and GBK it is in; throws InputError for others. */
export async function* decoded(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let sample: Uint8Array = new Uint8Array();
  let decoder: TextDecoder | null = null;
  for await (const chunk of bytes) {
    if (decoder) {
      yield decoder.decode(chunk, { stream: true });
      continue;
    }
    sample = Buffer.concat([sample, chunk]);
    if (sample.length < SAMPLE) continue;
    decoder = new TextDecoder(encodingOf(sample));
    yield decoder.decode(sample, { stream: true });
  }
  decoder ??= new TextDecoder(encodingOf(sample));
  yield decoder.decode(sample.length < SAMPLE ? sample : undefined);
}

/** What a text begins with, and the whole of it again. */
export async function peeked(
  chunks: AsyncGenerator<string>,
): Promise<{ start: string; all: AsyncIterable<string> }> {
  let start = '';
  let ended = false;
  while (!ended && start.length < 4096) {
    const next = await chunks.next();
    if (next.done) ended = true;
    else start += next.value;
  }
  async function* all() {
    yield start;
    if (!ended) yield* chunks;
  }
  return { start, all: all() };
}

/** Which encoding these first bytes are in, by mark, zeros, or what they make sense as. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = zerosOf(bytes);
  const all = zeros.even + zeros.odd;
  const utf8 = isMostlyUtf8(bytes);
  // A few zeros in a text spoil their lines; of UTF-16 they are a good part, or the rest is no UTF-8.
  if (all > 0 && !(utf8 && all * FEW < bytes.length)) return utf16With(zeros);
  if (utf8) return 'utf-8';
  if (isLikelyGbk(bytes)) return 'gb18030';
  throw unreadable('is neither UTF-8 nor UTF-16 nor GBK');
}

function utf16With({ even, odd }: { even: number; odd: number }): Encoding {
  if (Math.min(even, odd) * 10 > Math.max(even, odd)) {
    throw unreadable('holds zero bytes, as programs and pictures do');
  }
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function unreadable(what: string): InputError {
  return new InputError(
    `the input ${what}; save it as UTF-8 (in Excel: "CSV UTF-8") and try again`,
  );
}

function zerosOf(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  return zeros;
}

/** A few broken bytes spoil their lines and no others; GBK read as UTF-8 is mostly broken. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes, { stream: true });
  const foreign = text.match(/[^\0-\x7f]/gu) ?? [];
  const broken = foreign.filter((character) => character === '\ufffd').length;
  return broken * 3 <= foreign.length;
}

/**
 * GBK holds almost any pair of bytes; Chinese that people write is mostly in its oldest part (GB 2312: both bytes from
 * A1), where Big5 and Shift JIS have little over half of theirs. Characters of four bytes (GB 18030) are neither.
 */
function isLikelyGbk(bytes: Uint8Array): boolean {
  let [common, rare] = [0, 0];
  for (let at = 0; at < bytes.length - 1; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    at += 1;
    const trail = bytes[at] ?? 0;
    if (isDigit(trail)) at += 2;
    else if (isCommon(lead, trail)) common += 1;
    else rare += 1;
  }
  return common > 3 * rare;
}

function isCommon(lead: number, trail: number): boolean {
  return lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1;
}

/** The second byte of four; of two it never is one. */
function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
