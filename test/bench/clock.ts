/** One figure of the report: what was measured, how it compares, and the mark it should reach. */
export interface Figure {
  name: string;
  value: number;
  /** `most`: at most the limit; `least`: at least. */
  bound: 'most' | 'least';
  limit: number;
  /** What the figure is made of, in words. */
  detail: string;
}

/** The figure in a line, with ok or over. */
export function lineOf({ name, value, bound, limit, detail }: Figure): string {
  const reached = bound === 'most' ? value <= limit : value >= limit;
  const word = bound === 'most' ? 'at most' : 'at least';
  return `${reached ? 'ok  ' : 'over'}  ${name}: ${value.toFixed(2)} (${word} ${limit}); ${detail}`;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Milliseconds of this process's own time that the work takes, whatever else the machine does meanwhile. */
export function timed(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
