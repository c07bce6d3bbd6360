import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportItem } from '../../../src/model/index.js';
import type { FormatName, FormatOptions } from '../../../src/render/index.js';
import type { View } from '../../../src/render/view.js';
import { widthOf } from '../../../src/render/width.js';
import { demoItems, optionsOf, written } from './written.js';

/* Whole reports on the demonstration's albums in test/golden; UPDATE_GOLDEN=1 writes them anew, as golden.test.ts says. */

type Shape = Partial<Omit<FormatOptions, 'view'>>;

const REPORTS: [file: string, format: FormatName, shape: Shape, view: Partial<View>][] = [
  ['report.album.csv', 'csv', {}, {}],
  ['report.track.csv', 'csv', { by: 'track' }, {}],
  ['report.album.en.md', 'markdown', {}, {}],
  ['report.track.zh-CN.md', 'markdown', { by: 'track' }, { lang: 'zh-CN' }],
  ['report.en.100.txt', 'table', {}, { width: 100 }],
  ['report.en.40.txt', 'table', {}, { width: 40 }],
  ['report.zh-CN.80.txt', 'table', {}, { lang: 'zh-CN' }],
];

describe('reports on the albums of the demonstration, whole', () => {
  let items: ReportItem[];
  beforeAll(async () => {
    items = await demoItems();
  });

  it.each(REPORTS)('%s', async (file, format, shape, view) => {
    const text = await written(format, items, optionsOf(shape, view));
    const path = fileURLToPath(new URL(`../../golden/${file}`, import.meta.url));
    if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  it.each(REPORTS.filter(([, format]) => format === 'table'))(
    '%s keeps to its columns',
    async (_, format, shape, view) => {
      const options = optionsOf(shape, view);
      const lines = (await written(format, items, options)).split('\n');
      expect(
        lines.filter((line) => widthOf(line) > options.view.width || line !== line.trimEnd()),
      ).toEqual([]);
    },
  );
});
