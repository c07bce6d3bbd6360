/** Longest title, artist or address that is kept: longer ones are cut, not refused. */
export const LONGEST_TEXT = 500;

// Whole terminal escapes, then whatever is not seen: control characters, zero-width and bidirectional marks.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[\p{Cc}\p{Default_Ignorable_Code_Point}\u2028\u2029\ufff9-\ufffb]/gu;

/** Text from outside made safe to keep and to print: no escapes, no invisible or direction marks, single spaces, limited length. */
export function clean(text: string): string {
  const cut = text.length > LONGEST_TEXT * 4 ? text.slice(0, LONGEST_TEXT * 4) : text;
  const seen = cut.replace(/[\t\n\r]/g, ' ').replace(UNSEEN, '');
  const tidy = seen
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toWellFormed();
  return tidy.length > LONGEST_TEXT ? `${tidy.slice(0, LONGEST_TEXT - 1)}…` : tidy;
}
