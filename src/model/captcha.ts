const WORDS =
  /captcha|验证码|人机验证|安全验证|滑动验证|拖动滑块|访问验证|行为验证|安全检查|(?:are|being) (?:you )?(?:a )?human|are you a robot|unusual traffic|security (?:check|verification)|checking your browser|just a moment/i;

const MARKS = /(?:id|class|src|action)\s*=\s*["'][^"']{0,200}captcha/i;

// A wall says what it wants early, and says little; a whole page about music may hold such words in a corner.
const START = 20_000;
const LONGEST_WALL = 4000;

/** True for a page (HTML) that asks its reader to prove to be human. JSON never is one, whatever it says. */
export function looksLikeCaptcha(text: string): boolean {
  if (!/^\ufeff?\s*</.test(text)) return false;
  const start = text.slice(0, START);
  const seen = start
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>/gi, ' ')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ');
  return seen.length <= LONGEST_WALL && (WORDS.test(seen) || MARKS.test(start));
}
