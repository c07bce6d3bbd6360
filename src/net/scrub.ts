/*
 * What a record must not hold: who asked. Recorded answers are sent with bug reports, so values that stand under
 * a name of this kind are blanked, wherever they stand: addresses, JSON, scripts, HTML.
 */

/** Words that make a name one of a session, an account, a device; compared without case, `_` and `-`. */
const SECRET_WORDS = new Set([
  'token',
  'cookie',
  'cookies',
  'session',
  'sid',
  'secret',
  'password',
  'passwd',
  'auth',
  'authorization',
  'authst',
  'csrf',
  'vkey',
  'musickey',
  'uid',
  'uin',
  'guid',
  'dfid',
  'imei',
  'phone',
  'email',
]);

const SECRET_NAMES =
  /^(?:music_?[ua]|user_?id|login_?uin|session_?id|j?sess(?:ion)?id|open_?id|union_?id|device_?id|access_?token|csrf_?token|refresh_?token|qm_?keyst|p_?skey|kw_?token)$/;

const IP_NAME = /^(?:(?:client|user|remote|caller)_?)?ip$/;

/** True for the name of a parameter or field whose value tells who asked. */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[._$-]+/)
    .filter((word) => word !== '');
  return words.some((word) => SECRET_WORDS.has(word)) || SECRET_NAMES.test(words.join('_'));
}

const JWT = /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g;
const PARAMETER = /([?&;])([\w.$-]{2,40})=([^&;#"'\s<>\\]+)/g;
const NUMBER = String.raw`\d{5,}(?![\w.])`;
const DOUBLE = String.raw`"(?:[^"\\]|\\.)*"`;
const SINGLE = String.raw`'(?:[^'\\]|\\.)*'`;
const FIELD = new RegExp(String.raw`(")([\w.$-]{2,40})"(\s*:\s*)(${DOUBLE}|${NUMBER})`, 'g');
const SINGLE_FIELD = new RegExp(String.raw`(')([\w.$-]{2,40})'(\s*:\s*)(${SINGLE}|${NUMBER})`, 'g');
// Only in a page: in JSON a name without quotes is the end of some text, and the quote after it closes that text.
const SCRIPT_FIELD = new RegExp(
  String.raw`()([\w.$-]{2,40})(\s*[:=]\s*)(${DOUBLE}|${SINGLE}|${NUMBER})`,
  'g',
);
const TAG = /(\bname=["']([\w.-]{2,40})["']\s{1,9}(?:value|content)=)(["'])[^"'<>]*\3/g;

/** A body or an address without the values of secret names; everything else stays as it is, byte for byte. */
export function scrub(text: string): string {
  return fieldsOf(text)
    .reduce((left, field) => left.replace(field, blankField), text)
    .replace(JWT, '')
    .replace(TAG, (all, before: string, name: string, quote: string) =>
      isSecretName(name) ? `${before}${quote}${quote}` : all,
    )
    .replace(PARAMETER, (all, before: string, name: string, value: string) =>
      tells(name, value) ? `${before}${name}=` : all,
    );
}

/** How this text writes a field; the other quote is part of its values and closes nothing. */
function fieldsOf(text: string): RegExp[] {
  if (/^\s*</.test(text)) return [FIELD, SINGLE_FIELD, SCRIPT_FIELD];
  return /^[\s[{]*'/.test(text) ? [SINGLE_FIELD] : [FIELD];
}

function blankField(
  all: string,
  quote: string,
  name: string,
  joint: string,
  value: string,
): string {
  return tells(name, value) ? `${quote}${name}${quote}${joint}${blank(value)}` : all;
}

function tells(name: string, value: string): boolean {
  if (isSecretName(name)) return true;
  return IP_NAME.test(name.toLowerCase()) && /\d\.\d|[\da-f]:[\da-f:]/i.test(value);
}

function blank(value: string): string {
  const [first = ''] = value;
  return first === '"' || first === "'" ? first + first : '0';
}
