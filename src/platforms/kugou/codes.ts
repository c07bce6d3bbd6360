/** True for an album id as the doors take it; anything else in an album's place is a coded one. */
export function isNumber(id: string): boolean {
  return /^\d+$/.test(id);
}

/**
 * The ids that a coded id of a page may stand for, the likeliest first. A code is the id in base 36 with two
 * further characters (recordings: 4y5a47d is 8311612); one client also tries three, four and none.
 */
export function idsOf(code: string): string[] {
  const ids = [2, 3, 4, 0]
    .map((dropped) => code.slice(0, code.length - dropped))
    .filter((kept) => kept !== '')
    .map((kept) => Number.parseInt(kept, 36))
    .filter((id) => Number.isSafeInteger(id) && id > 0);
  return [...new Set(ids)].map(String);
}
