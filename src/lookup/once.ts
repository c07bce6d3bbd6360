import type { Answer, Ask, Request } from '../model/index.js';

/**
 * An Ask that asks nothing twice: an answer serves every later request of the same words and headers (another key is
 * another question), a failure none.
 */
export function askingOnce(ask: Ask): Ask {
  const answers = new Map<string, Promise<Answer>>();
  return (request) => {
    if (request.changes) return ask(request);
    const key = wordsOf(request);
    const known = answers.get(key);
    if (known) return known;
    const answer = ask(request);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}

function wordsOf({ method, url, query, headers, form, json }: Request): string {
  return JSON.stringify([method, url, query, headers, form, json]);
}
