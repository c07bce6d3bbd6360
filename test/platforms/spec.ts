import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Request } from '../../src/model/index.js';
import { replay } from '../../src/net/tape.js';
import type { Address, Platform, Session } from '../../src/platforms/platform.js';

export const FIXTURES = fileURLToPath(new URL('../../fixtures', import.meta.url));

/** A session that answers from fixtures/<platform>/ and notes what was asked. */
export function fixtureSession(platform: string, dir = FIXTURES): Session & { asked: Request[] } {
  const asked: Request[] = [];
  const ask: Session['ask'] = async (request) => {
    asked.push(request);
    const answer = replay(dir, platform, request);
    const refusal = request.refusal?.(answer.text);
    if (refusal) {
      const { Failure } = await import('../../src/model/index.js');
      throw new Failure(refusal.code, refusal.message);
    }
    return answer;
  };
  return { ask, memory: new Map(), regions: ['CN'], key: null, now: 0, asked };
}

/** The facts that hold for every platform, and the addresses that this one knows. */
export function platformSpec(
  platform: Platform,
  addresses: { mine: Record<string, Address>; notMine: string[] },
): void {
  const { card } = platform;

  describe(`${card.id}: the card`, () => {
    it('holds the facts every card holds', () => {
      expect(card.id).toMatch(/^[a-z]+$/);
      expect(card.name.zh && card.name.en && card.hosts.length).toBeTruthy();
      expect(card.rate).toBeGreaterThan(0);
      expect(card.burst).toBeGreaterThan(0);
      expect(new URL(card.site ?? '').protocol).toBe('https:');
    });
  });

  describe(`${card.id}: addresses`, () => {
    it.each(Object.entries(addresses.mine))('%s', (text, address) => {
      expect(platform.recognise(text)).toEqual(address);
    });
    it.each(addresses.notMine)('not ours: %s', (text) => {
      expect(platform.recognise(text)).toBeNull();
    });
  });
}
