import { describe, expect, it } from 'vitest';
import { type Answer, Failure, type Request } from '../../src/model/index.js';
import { replay, requestLine } from '../../src/net/tape.js';
import { judge } from '../../src/net/verdict.js';
import { platformOf } from '../../src/platforms/index.js';
import type { Session } from '../../src/platforms/platform.js';
import { FIXTURES } from '../platforms/spec.js';
import { codecFor } from './mutations.codecs.js';
import { DOORS, type Door, RIGHTS, there } from './mutations.doors.js';
import { type Mutant, mutantsOf } from './mutations.js';
import { easedRows, faultsIn, lostRows, type Outcome } from './mutations.sound.js';

/** MUTANTS=2000 SEED=7 looks further than a run of all tests has time for. */
const COUNT = Number(process.env.MUTANTS ?? 60);
const SEED = Number(process.env.SEED ?? 1);

const UNREADABLE: readonly Mutant['kind'][] = [
  ...(['removed', 'null', 'retyped', 'emptied', 'deep', 'huge'] as const),
  ...(['truncated', 'html', 'nothing'] as const),
];
const FEWER: readonly Mutant['kind'][] = ['shortened', 'nullRow', 'truncated'];

interface Told {
  outcome: Outcome;
  failure: Failure | null;
  /** The bodies that were answered, by the line of their question. */
  bodies: Map<string, string>;
}

/** Opens a door, with one of its answers exchanged. Throws what is no Failure. */
async function told(door: Door, exchanged?: { line: string; text: string }): Promise<Told> {
  const bodies: Told['bodies'] = new Map();
  const ask: Session['ask'] = async (request) => {
    const answer = answerTo(door, request);
    const line = lineOf(request);
    if (line === exchanged?.line) answer.text = exchanged.text;
    bodies.set(line, answer.text);
    const trouble = judge(door.platform, request, answer);
    if (trouble) throw trouble.failure;
    return answer;
  };
  const adapter = await platformOf(door.platform)?.load();
  if (!adapter) throw new Error(`${door.platform} is not in the list`);
  try {
    return { outcome: await door.open(adapter, sessionOf(door, ask)), failure: null, bodies };
  } catch (thrown) {
    if (thrown instanceof Failure) return { outcome: null, failure: thrown, bodies };
    throw thrown;
  }
}

function sessionOf({ regions = ['US'], withKey }: Door, ask: Session['ask']): Session {
  const key = withKey ? { clientId: 'a', clientSecret: 'b' } : null;
  return { ask, memory: new Map(), regions, key, now: Date.parse('2026-10-01') };
}

function answerTo({ platform, recordings = {} }: Door, request: Request): Answer {
  const line = lineOf(request);
  const recorded = Object.entries(recordings).find(([to]) => line.includes(to))?.[1];
  if (!recorded) return replay(FIXTURES, platform, request);
  const seenAt = '2026-10-01T00:00:00.000Z';
  return { status: 200, headers: {}, text: recorded(), url: request.url, request: line, seenAt };
}

/** A question in readable words, whatever it is asked by. */
function lineOf(request: Request): string {
  const asked = JSON.stringify(request.json ?? request.form ?? '');
  return `${decodeURIComponent(requestLine(request))} ${asked}`;
}

async function wrongWith(door: Door, base: Outcome, line: string, mutant: Mutant) {
  const { outcome, failure } = await told(door, { line, text: mutant.text });
  if (failure) return failure.message.length > 700 ? ['a message without end'] : [];
  const { kind, place } = mutant;
  const isRight = RIGHTS[door.platform]?.test(place) ?? false;
  const isSame = JSON.stringify(outcome) === JSON.stringify(base);
  return [
    ...faultsIn(outcome),
    ...easedRows(base, outcome, { isRight, isLacking: UNREADABLE.includes(kind) }),
    ...(FEWER.includes(kind) && !door.uncounted ? lostRows(base, outcome) : []),
    ...(kind === 'extra' && !isSame ? ['a field that nobody knows changes the answer'] : []),
  ];
}

describe.skipIf(!there)(`mutants${there ? '' : ' (SKIPPED: ../shared is not here)'}`, () => {
  it.each(DOORS.map((door) => [`${door.platform}: ${door.name}`, door] as const))(
    '%s',
    async (_, door) => {
      const { outcome: base, failure, bodies } = await told(door);
      expect(failure).toBeNull();
      expect(faultsIn(base)).toEqual([]);
      const wrong: string[] = [];
      for (const [at, [line, text]] of [...bodies].entries()) {
        for (const mutant of mutantsOf(text, codecFor(door.platform, text), COUNT, SEED + at)) {
          const faults = await wrongWith(door, base, line, mutant);
          if (faults.length > 0) wrong.push(`${mutant.what} of ${line}: ${faults.join('; ')}`);
        }
      }
      expect(wrong).toEqual([]);
    },
    10_000 + COUNT * 1000,
  );
});
