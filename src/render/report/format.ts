import type { ReportItem, ReportSummary } from '../../model/index.js';

/**
 * How a report on many albums is written: `begin`, then every item in input order (`index` from 0), then `end`.
 * Each gives the next piece of the text. A format that puts albums in another order keeps what it needs and gives it
 * with `end`. One writer serves one report.
 */
export interface Format {
  begin(): string;
  album(item: ReportItem, index: number): string;
  end(summary: ReportSummary): string;
}
