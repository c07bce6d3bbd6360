const META = /<meta\b[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:.-]{1,40})/i;
// HTML asks for the declaration within the first 1024 bytes.
const META_WITHIN = 1024;

// Servers name these without looking, and no text of theirs with accents happens to be UTF-8.
const WESTERN = /^(?:iso[-_]?8859|latin|windows-125|cp125|(?:us-)?ascii)/i;

/** A body as text: by its byte order mark, its Content-Type, its `<meta charset>`, else as UTF-8. Never throws. */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const label = markOf(bytes) ?? typeLabel(contentType) ?? metaLabel(bytes, contentType);
  if (label !== null && WESTERN.test(label))
    return strictText(bytes) ?? decoder(label).decode(bytes);
  return decoder(label ?? 'utf-8').decode(bytes);
}

/** The body as UTF-8; null where it is none. */
function strictText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return null;
}

function typeLabel(contentType: string): string | null {
  return /;\s*charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(contentType)?.[1] ?? null;
}

function metaLabel(bytes: Uint8Array, contentType: string): string | null {
  const start = Buffer.from(bytes.subarray(0, META_WITHIN)).toString('latin1');
  if (!/html|xml/i.test(contentType) && !/^\s*</.test(start)) return null;
  return META.exec(start)?.[1] ?? null;
}

function decoder(label: string): { decode(bytes: Uint8Array): string } {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
