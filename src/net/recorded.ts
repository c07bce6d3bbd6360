import type { Answer, PlatformId, Request } from '../model/index.js';
import { counted, type Source } from './desk.js';
import { replay } from './tape.js';
import { judge } from './verdict.js';

/** Answers from the files below `dir`, and never from a socket. */
export function openRecorded(dir: string): Source {
  return {
    answer: (desk, _budget, request) =>
      counted(desk, async () => recorded(dir, desk.door.id, request)),
    close: async () => {},
  };
}

/** A recorded answer, judged as it was when it came. */
function recorded(dir: string, platform: PlatformId, request: Request): Answer {
  const answer = replay(dir, platform, request);
  const trouble = judge(platform, request, answer);
  if (trouble) throw trouble.failure;
  return answer;
}
