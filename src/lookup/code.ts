import { bareBarcode, clean, isSoundBarcode } from '../model/index.js';

/** A code that names an album or a recording wherever it is sold. Barcodes come without leading zeros. */
export type Code =
  | { kind: 'barcode'; barcode: string }
  | { kind: 'isrc'; isrc: string }
  | { kind: 'unsound' };

const BARCODE = /^(?:(?:upc|ean|gtin|barcode|条形?码)\s*:?\s*)?(\d[\d\s-]{9,18}\d)$/i;
const ISRC = /^(?:isrc\s*:?\s*)?([a-z]{2})[\s-]?([a-z0-9]{3})[\s-]?(\d{2})[\s-]?(\d{5})$/i;

/** Reads a barcode (UPC, EAN) or an ISRC; null for any other text. `unsound`: a barcode with a wrong digit. */
export function readCode(text: string): Code | null {
  const typed = asTyped(text);
  const isrc = ISRC.exec(typed);
  if (isrc) return { kind: 'isrc', isrc: isrc.slice(1).join('').toUpperCase() };
  const written = BARCODE.exec(typed)?.[1];
  if (written === undefined) return null;
  const digits = written.replace(/\D/g, '');
  // A zero in front may be left out of a UPC's twelve; eleven digits or parts of a number may be a title.
  const isTitle = digits.length < 12 || digits !== written;
  if (digits.length > 14 || digits.length < 11) return null;
  if (isSoundBarcode(digits)) return { kind: 'barcode', barcode: bareBarcode(digits) };
  return isTitle ? null : { kind: 'unsound' };
}

/** Full-width digits, dashes of any length, what is not seen, and the full stop of a sentence, as if typed plainly. */
function asTyped(text: string): string {
  const plain = clean(text.normalize('NFKC')).replace(/[‐‑‒–—―−]/g, '-');
  return plain.replace(/[.,;!?。]+$/, '');
}
