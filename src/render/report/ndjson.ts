import type { Format } from './format.js';

/** One JSON object a line, the summary last. */
export function ndjson(): Format {
  return {
    begin: () => '',
    album: (item) => `${JSON.stringify(item)}\n`,
    end: (summary) => `${JSON.stringify({ summary })}\n`,
  };
}
