// What could end the element, open a comment in it, or end a line where JavaScript is read.
const RISKY = /[<>&\u2028\u2029]/g;

/** JSON that stays inside its element: nothing in it looks like markup to any parser. One line. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(
    RISKY,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
