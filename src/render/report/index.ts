import type { Format, FormatName, FormatOptions } from './format.js';

/** A writer for one report in this format. Only the format asked for is loaded. */
export async function openFormat(name: FormatName, options: FormatOptions): Promise<Format> {
  if (options.changes && name !== 'json' && name !== 'ndjson') return openChanges(name, options);
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

/** The same for a report that tells what changed; its JSON is the report's with that in it. */
async function openChanges(
  name: Exclude<FormatName, 'json' | 'ndjson'>,
  { view, bom }: FormatOptions,
): Promise<Format> {
  switch (name) {
    case 'table':
      return (await import('./changes-table.js')).changesTable(view);
    case 'csv':
      return (await import('./changes-csv.js')).changesCsv(bom);
    case 'markdown':
      return (await import('./changes-markdown.js')).changesMarkdown(view);
    case 'html':
      return (await import('./html/changes.js')).changesHtml(view);
  }
}

export { FORMATS, type Format, type FormatName, type FormatOptions } from './format.js';
