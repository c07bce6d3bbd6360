import type { Format, FormatName, FormatOptions } from './format.js';

/** A writer for one report in this format. Only the format asked for is loaded. */
export async function openFormat(name: FormatName, options: FormatOptions): Promise<Format> {
  switch (name) {
    case 'table':
      return (await import('./table.js')).table(options);
    case 'json':
      return (await import('./json.js')).json();
    case 'ndjson':
      return (await import('./ndjson.js')).ndjson();
    case 'csv':
      return (await import('./csv.js')).csv(options);
    case 'markdown':
      return (await import('./markdown.js')).markdown(options);
    case 'html':
      return (await import('./html/index.js')).html(options);
  }
}

export { FORMATS, type Format, type FormatName, type FormatOptions } from './format.js';
