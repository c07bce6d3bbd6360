/** Longest title, artist or address that is kept: longer ones are cut, not refused. */
export const LONGEST_TEXT = 500;

// Control characters, terminal escapes, zero-width and bidirectional marks: nothing a title needs.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here
  /\u001b\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;

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
