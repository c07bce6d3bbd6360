import * as v from 'valibot';
import { Failure } from '../../model/index.js';
import { rowsOf, shaped } from '../shape.js';
import { line, type Row, type Run, row, titleLine } from './wire.js';

const found = v.object({
  contents: v.object({
    tabbedSearchResultsRenderer: v.object({
      tabs: v.tupleWithRest(
        [
          v.object({
            tabRenderer: v.object({
              content: v.object({
                sectionListRenderer: v.object({ contents: v.array(v.looseObject({})) }),
              }),
            }),
          }),
        ],
        v.unknown(),
      ),
    }),
  }),
});
const shelf = v.object({ contents: v.array(v.unknown()) });
const card = v.object({ title: titleLine, subtitle: line });

/** The rows of all shelves, and how many could not be read. Only a message that says so finds nothing: others stand beside results. */
export function hitsIn(body: unknown): { rows: Row[]; bad: number } {
  const sections = sectionsIn(body);
  const shelves = sections.flatMap(({ musicShelfRenderer: one }) => one ?? []);
  if (shelves.length === 0 && !sections.some(saysNothing))
    throw new Failure('changed', 'ytmusic: neither a shelf of albums nor a message is there');
  const { good, bad } = rowsOf(
    row,
    shelves.flatMap((one) => shaped('ytmusic', shelf, one).contents),
  );
  return { rows: good, bad };
}

const message = v.object({
  itemSectionRenderer: v.object({
    contents: v.tupleWithRest(
      [v.object({ messageRenderer: v.object({ text: titleLine }) })],
      v.unknown(),
    ),
  }),
});

/** Asked in English, it answers "No results for". */
function saysNothing(section: unknown): boolean {
  const read = v.safeParse(message, section);
  if (!read.success) return false;
  const [{ messageRenderer }] = read.output.itemSectionRenderer.contents;
  return /^\s*no results/i.test(messageRenderer.text.runs[0]?.text ?? '');
}

/** The song that is the answer's top result, with the texts under its title; null where that is none. */
export function topSong(body: unknown): { facts: Run[] } | null {
  const top = sectionsIn(body).find((one) => 'musicCardShelfRenderer' in one);
  if (!top) return null;
  const { title, subtitle } = shaped('ytmusic', card, top.musicCardShelfRenderer);
  const plays = title.runs[0]?.navigationEndpoint?.watchEndpoint;
  return plays ? { facts: subtitle?.runs ?? [] } : null;
}

function sectionsIn(body: unknown): Record<string, unknown>[] {
  const [{ tabRenderer }] = shaped('ytmusic', found, body).contents.tabbedSearchResultsRenderer
    .tabs;
  return tabRenderer.content.sectionListRenderer.contents;
}
