/*
 * The smallest files that bear tags: an ID3v2.4 tag before silent MPEG frames, and a FLAC stream of STREAMINFO and
 * VORBIS_COMMENT. Formats: id3.org/id3v2.4.0-structure, RFC 9639, xiph.org/vorbis/doc/v-comment.html.
 */

/** An MP3 of so many silent seconds; `tags` by their ID3v2.4 frame (TIT2, TPE1, TALB, TPE2, TRCK, TPOS, TSRC, TDRC). */
export function mp3(tags: Record<string, string>, seconds = 1): Buffer {
  const frames = Buffer.concat(Object.entries(tags).map(([id, text]) => id3Frame(id, text)));
  const head = Buffer.concat([
    Buffer.from('ID3\u0004\u0000\u0000', 'latin1'),
    syncsafe(frames.length),
  ]);
  // MPEG 1 layer III, 128 kbit/s, 44.1 kHz: 417 bytes hold 1152 samples.
  const silent = Buffer.alloc(417);
  silent.set([0xff, 0xfb, 0x90, 0x64]);
  const count = Math.round((seconds * 44_100) / 1152);
  return Buffer.concat([head, frames, ...Array.from({ length: count }, () => silent)]);
}

function id3Frame(id: string, text: string): Buffer {
  const body = Buffer.concat([Buffer.from([3]), Buffer.from(text, 'utf8')]);
  return Buffer.concat([Buffer.from(id, 'latin1'), syncsafe(body.length), Buffer.alloc(2), body]);
}

/** Seven bits a byte. */
function syncsafe(size: number): Buffer {
  return Buffer.from([21, 14, 7, 0].map((shift) => (size >> shift) & 0x7f));
}

/** A FLAC that says it lasts so many seconds; `tags` by their Vorbis names, several values as a list. */
export function flac(tags: Record<string, string | string[]>, seconds = 1): Buffer {
  const info = Buffer.alloc(34);
  info.writeUInt16BE(4096, 0);
  info.writeUInt16BE(4096, 2);
  // 20 bits of rate, 3 of channels less one, 5 of bits less one, 36 of samples.
  const samples = BigInt(Math.round(seconds * 44_100));
  info.writeBigUInt64BE((44_100n << 44n) | (1n << 41n) | (15n << 36n) | samples, 10);
  const entries = Object.entries(tags).flatMap(([name, values]) =>
    [values].flat().map((value) => counted(`${name}=${value}`)),
  );
  const comment = Buffer.concat([counted('test'), little(entries.length), ...entries]);
  return Buffer.concat([Buffer.from('fLaC'), block(0, info), block(0x80 | 4, comment)]);
}

function block(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(body.length);
  head[0] = type;
  return Buffer.concat([head, body]);
}

function counted(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([little(bytes.length), bytes]);
}

function little(number: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}
