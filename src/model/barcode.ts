/** The digits of a barcode without leading zeros, which platforms pad as they like; '' where there are none. */
export function bareBarcode(barcode: string): string {
  return barcode.replace(/\D/g, '').replace(/^0+/, '');
}

/** True for two barcodes of one product. Two that differ prove nothing: one album is sold under many. */
export function sameBarcode(a: string | null | undefined, b: string | null | undefined): boolean {
  const bare = bareBarcode(a ?? '');
  return bare !== '' && bare === bareBarcode(b ?? '');
}

/** True where the last digit is the one that the others call for (GS1 General Specifications, 7.9). */
export function isSoundBarcode(digits: string): boolean {
  const sum = [...digits.padStart(14, '0')].reduce(
    (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1),
    0,
  );
  return sum % 10 === 0 && bareBarcode(digits) !== '';
}
