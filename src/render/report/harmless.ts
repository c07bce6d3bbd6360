import { clean } from '../../model/index.js';

const FORMULA = /^[=+\-@]/;
const BEFORE = /^[\s"']+/;

/**
 * A cell that no spreadsheet takes for a formula: where the first sign that is seen is = + - or @, in any width, an
 * apostrophe goes before it (the way of OWASP's "CSV injection"). Numbers stay as they are.
 */
export function harmless(cell: string | number | null): string | number {
  if (typeof cell !== 'string') return cell ?? '';
  const text = clean(cell);
  return FORMULA.test(text.replace(BEFORE, '').normalize('NFKC')) ? `'${text}` : text;
}
