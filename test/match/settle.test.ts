import { describe, expect, it } from 'vitest';
import { clusterRecords, type RecordFacts } from '../../src/match/index.js';

const SONG = { artists: ['Kathy Troccoli'], album: 'Corner of Eden', durationMs: 219_000 };

function record(source: string, title: string, rest: Partial<RecordFacts> = {}): RecordFacts {
  return { source, title, ...SONG, number: 4, year: 1998, ...rest };
}

const TWO = [record('1', 'Your Grace'), record('2', 'Your Grace')];

describe('what several rows agree on', () => {
  it('repairs an artist no row alone could be matched by', () => {
    const damaged = record('3', 'Your Grace', { artists: ['Xx'], album: undefined });
    expect(clusterRecords([...TWO, damaged])).toEqual([[0, 1, 2]]);
  });

  it('repairs a short title', () => {
    const rows = ['都一样', '都一样', '都样'].map((title, at) => record(String(at), title));
    expect(clusterRecords(rows)).toEqual([[0, 1, 2]]);
  });

  it('repairs a length off by a minute where place and names agree', () => {
    const rounded = record('3', 'Your Grace', { durationMs: 280_000 });
    expect(clusterRecords([...TWO, rounded])).toEqual([[0, 1, 2]]);
  });

  it('repairs nothing where two fields differ', () => {
    const other = record('3', 'Her Face', { durationMs: 280_000 });
    expect(clusterRecords([...TWO, other])).toEqual([[0, 1], [2]]);
  });

  it('keeps neighbours on an album apart, though all but number and one word agree', () => {
    const rows = [...TWO, record('3', 'Your Grave', { number: 5, durationMs: 251_000 })];
    expect(clusterRecords(rows)).toEqual([[0, 1], [2]]);
  });

  it('keeps a live take apart that tells neither number nor length', () => {
    const live = record('3', 'Your Grace (Live)', { number: undefined, durationMs: undefined });
    expect(clusterRecords([...TWO, live])).toEqual([[0, 1], [2]]);
  });

  it('keeps parts of one work apart', () => {
    const rows = [1, 1, 2].map((part, at) =>
      record(String(at), `Suite, Part ${part}`, { number: undefined }),
    );
    expect(clusterRecords(rows)).toEqual([[0, 1], [2]]);
  });
});

describe('a version word misspelt', () => {
  it('is the word it stands for, unless it is a word itself', () => {
    const live = { number: undefined, album: undefined };
    const rows = [record('1', 'River (Live)', live), record('2', 'River (Ljve)', live)];
    expect(clusterRecords(rows)).toEqual([[0, 1]]);
    expect(clusterRecords([...rows.slice(0, 1), record('2', 'River (Love)', live)])).toEqual([
      [0],
      [1],
    ]);
  });
});
