import { describe, expect, it } from 'vitest';
import { clusterRecords, type RecordFacts } from '../../src/match/index.js';
import fc from '../properties.js';

function record(source: string, title: string, rest: Partial<RecordFacts> = {}): RecordFacts {
  return { source, title, artists: [], ...rest };
}

describe('clusterRecords', () => {
  it('gathers what five catalogues made of one song', () => {
    const rest = { album: 'Corner of Eden', artists: ['Kathy Troccoli'], durationMs: 219_000 };
    const records = [
      record('1', 'Your Grace', { ...rest, number: 4 }),
      record('2', 'Kathy Troccoli - Your Grace', { album: 'Corner of Eden', durationMs: 219_400 }),
      record('3', 'Other Song', rest),
      record('4', '004-YourGrace', { ...rest, number: 4 }),
      record('5', 'Yuor Grace (Corner of Eden)', { artists: ['Kathy Troccoli'], number: 4 }),
    ];
    expect(clusterRecords(records)).toEqual([[0, 1, 3, 4], [2]]);
  });

  it('holds one row of a source at most, the likelier one', () => {
    const records = [
      record('a', 'Silver Window', { artists: ['Eagles'], durationMs: 200_000 }),
      record('b', 'Silver Windou', { artists: ['Eagles'], durationMs: 204_000 }),
      record('b', 'Silver Window', { artists: ['Eagles'], durationMs: 200_000 }),
    ];
    expect(clusterRecords(records)).toEqual([[0, 2], [1]]);
  });

  it('keeps versions, sequels and namesakes apart', () => {
    const records = [
      record('a', 'Paper Garden', { artists: ['Eagles'] }),
      record('b', 'Paper Garden (Live)', { artists: ['Eagles'] }),
      record('c', 'Paper Garden', { artists: ['Boney M'] }),
      record('d', 'Paper Garden, Part 2', { artists: ['Eagles'] }),
    ];
    expect(clusterRecords(records)).toEqual([[0], [1], [2], [3]]);
  });

  it('finds rows by ISRC that share no text', () => {
    const records = [
      record('a', '晴天', { isrc: 'TWK970300101' }),
      record('b', 'Qing Tian', { isrc: 'TWK970300101' }),
    ];
    expect(clusterRecords(records)).toEqual([[0, 1]]);
  });

  it('puts every row in exactly one cluster, in order, with no source twice', () => {
    const row = fc.record({
      source: fc.constantFrom('a', 'b', 'c'),
      title: fc.constantFrom('River', 'Rivers', 'Silver Window', '晴天', '晴天 (Live)', ''),
      artists: fc.array(fc.constantFrom('Eagles', '周杰伦'), { maxLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (records) => {
        const clusters = clusterRecords(records);
        expect(clusters.flat().sort((a, b) => a - b)).toEqual(records.map((_, index) => index));
        const heads = clusters.map(([head = -1]) => head);
        expect(heads).toEqual([...heads].sort((a, b) => a - b));
        for (const cluster of clusters) {
          expect(new Set(cluster.map((index) => records[index]?.source)).size).toBe(cluster.length);
        }
      }),
    );
  });
});
