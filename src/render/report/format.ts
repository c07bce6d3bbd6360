import type { Plan, PlatformId, ReportItem, ReportSummary } from '../../model/index.js';
import type { View } from '../view.js';

/** Every way a report can be written. */
export const FORMATS = ['table', 'json', 'ndjson', 'csv', 'markdown', 'html'] as const;
export type FormatName = (typeof FORMATS)[number];

/**
 * A report being written, piece by piece: the texts put one after the other are the whole. A format serves one report,
 * and keeps of it no more than its end needs.
 */
export interface Format {
  begin(): string;
  /** `index` counts items from 0; an item is an album's report, or a line that could not be answered. */
  album(item: ReportItem, index: number): string;
  end(summary: ReportSummary): string;
}

/** How a report is to be written; memberships are told with the view (`money`). */
export interface FormatOptions {
  view: View;
  /** In report order: the columns of `--by track`. */
  platforms: readonly PlatformId[];
  /** ISO 3166; the first is where the reader is. */
  regions: readonly string[];
  /** A row (or section) an album, or a row a track. */
  by: 'album' | 'track';
  /** Starts CSV with a byte order mark, for Excel. */
  bom: boolean;
  quality: 'any' | 'full';
  /** True where the report tells what changed, and not what covers the albums. */
  changes?: boolean;
  /** The frontier over all albums together, where somebody made one; asked for at the end. */
  shelf?: () => readonly Plan[];
}
