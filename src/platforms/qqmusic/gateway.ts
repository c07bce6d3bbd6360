import { Failure, type Refusal } from '../../model/index.js';
import { parseJson, shaped } from '../shape.js';
import { codedOf, partNamed } from './wire.js';

/** A song that was taken down, or that is permitted to nobody. */
export const REMOVED = 103902;

const RISK_CONTROL = 2001;
const WAITS = [2000, 4000, 8000];
const MALFORMED = 500001;

/**
 * Reads a refusal out of a body that came with HTTP 200: a verification page, or risk control over the whole answer
 * or over one of the parts that are due. Other codes are no matter of waiting; `partOf` tells them.
 */
export function refusalIn(due: string[]): (text: string) => Refusal | null {
  return (text) => {
    if (/^\s*</.test(text)) return captchaIn(text);
    const codes = due.flatMap((part) => codesIn(text, part));
    return codes.includes(RISK_CONTROL)
      ? { code: 'refused', message: refused(RISK_CONTROL, 'the question'), waits: WAITS }
      : null;
  };
}

function captchaIn(text: string): Refusal | null {
  if (!/验证|人机|安全检测|captcha|verif|robot/i.test(text)) return null;
  return { code: 'captcha', message: 'qqmusic: a page that asks for a verification', waits: [] };
}

/** The codes above one part of an answer: the answer's, the part's, its data's; none where the body is no JSON. */
export function codesIn(text: string, part: string): number[] {
  try {
    return codesAbove(JSON.parse(text), part);
  } catch {
    return [];
  }
}

function codesAbove(body: unknown, part: string): number[] {
  const answer = codedOf(body);
  const own = codedOf(answer[part]);
  return [answer.code, own.code, codedOf(own.data).code].filter((code) => code !== null);
}

/** The data of one part of a gateway answer. Throws `refused`, or `changed` where the shape or our request is wrong. */
export function partOf(text: string, part: string): unknown {
  const body = parseJson('qqmusic', text);
  demandZeros(codesAbove(body, part), part);
  return shaped('qqmusic', partNamed(part), body)[part]?.data;
}

/** The data of an answer of the old kind, which has one code and one part. */
export function legacyData(text: string): unknown {
  const body = parseJson('qqmusic', text);
  demandZeros(codesAbove({ answer: body }, 'answer'), 'the answer');
  return shaped('qqmusic', partNamed('answer'), { answer: body }).answer?.data;
}

function demandZeros(codes: number[], part: string): void {
  for (const code of codes) {
    if (code === MALFORMED)
      throw new Failure('changed', `qqmusic: ${part} calls our request malformed (code ${code})`);
    if (code !== 0) throw new Failure('refused', refused(code, part));
  }
}

function refused(code: number, part: string): string {
  return `qqmusic: ${part} is refused with code ${code}`;
}
