import type { Health, Problem, ProblemCode } from '../model/index.js';

/** What a problem says of the platform's health. */
const HEALTH_OF: Record<ProblemCode, Health> = {
  timeout: 'unreachable',
  network: 'unreachable',
  'not-cached': 'unreachable',
  refused: 'refuses',
  'rate-limited': 'refuses',
  captcha: 'refuses',
  'bad-key': 'refuses',
  excluded: 'refuses',
  changed: 'changed',
  'too-large': 'changed',
  'no-search': 'changed',
  'no-capture': 'changed',
  'needs-key': 'needs-key',
};

/** How a platform is, by the problem met there; well where there was none. */
export function healthOf(problem: Problem | null): { state: Health; message: string | null } {
  if (problem === null) return { state: 'works', message: null };
  return { state: HEALTH_OF[problem.code], message: problem.message };
}

/** True where some platform that could be asked did not work; one that waits for a key is no fault. */
export function hasFault(platforms: readonly { state: Health }[]): boolean {
  return platforms.some(({ state }) => state !== 'works' && state !== 'needs-key');
}
