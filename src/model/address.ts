const LONGEST_ADDRESS = 500;

/**
 * An address that may be shown and followed, as browsers write it: http or https, printable ASCII, nobody's name or
 * password in it; null for anything else.
 */
export function webAddress(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { protocol, username, password, href } = new URL(text);
  const isWeb = protocol === 'https:' || protocol === 'http:';
  if (!isWeb || username !== '' || password !== '') return null;
  return href.length <= LONGEST_ADDRESS && /^[!-~]+$/.test(href) ? href : null;
}
