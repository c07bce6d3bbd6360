import type { Format } from './format.js';

/** One JSON object, an album a line, so that nobody needs to hold all of it in memory to write or read it. */
export function json(): Format {
  return {
    begin: () => '{"schemaVersion":1,"albums":[',
    album: (item, index) => `${index === 0 ? '' : ','}\n${JSON.stringify(item)}`,
    end: (summary) => `\n],"summary":${JSON.stringify(summary)}}\n`,
  };
}
