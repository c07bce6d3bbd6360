import * as v from 'valibot';
import { Failure, type Problem } from '../../model/index.js';
import { faultIn, parseJson, rowsOf, shaped } from '../shape.js';

const text = v.nullish(v.string());
const browseEndpoint = v.nullish(
  v.object({
    browseId: text,
    browseEndpointContextSupportedConfigs: v.nullish(
      v.object({ browseEndpointContextMusicConfig: v.nullish(v.object({ pageType: text })) }),
    ),
  }),
);
const watchEndpoint = v.nullish(
  v.object({
    videoId: text,
    watchEndpointMusicSupportedConfigs: v.nullish(
      v.object({ watchEndpointMusicConfig: v.nullish(v.object({ musicVideoType: text })) }),
    ),
  }),
);
const endpoint = v.nullish(v.object({ browseEndpoint, watchEndpoint }));

const run = v.object({ text: v.string(), navigationEndpoint: endpoint });
export type Run = v.InferOutput<typeof run>;
export const line = v.nullish(v.object({ runs: v.nullish(v.array(run)) }));
export type Line = v.InferOutput<typeof line>;
export const titleLine = v.object({ runs: v.pipe(v.array(run), v.nonEmpty()) });

const column = v.object({ musicResponsiveListItemFlexColumnRenderer: v.object({ text: line }) });
const titleColumn = v.object({
  musicResponsiveListItemFlexColumnRenderer: v.object({ text: titleLine }),
});

/** What plays when a row is clicked; rows that do not play have the button without it. */
const button = v.object({
  playNavigationEndpoint: v.nullish(v.object({ watchEndpoint })),
});
const overlay = v.nullish(
  v.object({
    musicItemThumbnailOverlayRenderer: v.nullish(
      v.object({ content: v.nullish(v.object({ musicPlayButtonRenderer: v.nullish(button) })) }),
    ),
  }),
);

const item = v.object({
  index: line,
  flexColumns: v.tupleWithRest([titleColumn], column),
  fixedColumns: v.nullish(
    v.array(v.object({ musicResponsiveListItemFixedColumnRenderer: v.object({ text: line }) })),
  ),
  playlistItemData: v.nullish(v.object({ videoId: text, playlistSetVideoId: text })),
  overlay,
  musicItemRendererDisplayPolicy: text,
  navigationEndpoint: endpoint,
});

/** A row of an album, a playlist or a search. */
export const row = v.pipe(
  v.object({ musicResponsiveListItemRenderer: item }),
  v.transform(({ musicResponsiveListItemRenderer: told }) => flat(told)),
);
export type Row = v.InferOutput<typeof row>;

function flat(told: v.InferOutput<typeof item>) {
  const columns = told.flexColumns.map(
    ({ musicResponsiveListItemFlexColumnRenderer: one }) => one.text?.runs ?? [],
  );
  const [title = [], ...others] = columns;
  const [fixed] = told.fixedColumns ?? [];
  const button = told.overlay?.musicItemThumbnailOverlayRenderer?.content?.musicPlayButtonRenderer;
  const watch =
    button?.playNavigationEndpoint?.watchEndpoint ?? title[0]?.navigationEndpoint?.watchEndpoint;
  return {
    title,
    others,
    index: told.index,
    length: fixed?.musicResponsiveListItemFixedColumnRenderer.text,
    videoId: /^[\w-]{1,40}$/.exec(told.playlistItemData?.videoId ?? '')?.[0] ?? null,
    /** The same row on the album and in its playlist. */
    setId: told.playlistItemData?.playlistSetVideoId || null,
    plays: Boolean(watch?.videoId),
    kind: watch?.watchEndpointMusicSupportedConfigs?.watchEndpointMusicConfig?.musicVideoType,
    policy: told.musicItemRendererDisplayPolicy,
    link: told.navigationEndpoint,
  };
}

const header = v.object({
  title: titleLine,
  subtitle: line,
  secondSubtitle: line,
  straplineTextOne: line,
  buttons: v.nullish(v.array(v.unknown())),
});
export type Header = v.InferOutput<typeof header>;

const sections = v.object({
  sectionListRenderer: v.object({ contents: v.array(v.looseObject({})) }),
});
const columns = v.object({
  contents: v.object({
    twoColumnBrowseResultsRenderer: v.object({
      tabs: v.nullish(v.array(v.unknown())),
      secondaryContents: sections,
    }),
  }),
});
const headed = v.object({
  contents: v.object({
    twoColumnBrowseResultsRenderer: v.object({
      tabs: v.tupleWithRest(
        [
          v.object({
            tabRenderer: v.object({
              content: v.object({
                sectionListRenderer: v.object({
                  contents: v.tupleWithRest(
                    [v.object({ musicResponsiveHeaderRenderer: header })],
                    v.unknown(),
                  ),
                }),
              }),
            }),
          }),
        ],
        v.unknown(),
      ),
    }),
  }),
});

const playButton = v.object({
  musicPlayButtonRenderer: v.object({
    playNavigationEndpoint: v.object({
      watchPlaylistEndpoint: v.object({ playlistId: v.pipe(v.string(), v.startsWith('OLAK5uy_')) }),
    }),
  }),
});

/** The album's own playlist, which its button plays; null where there is no such button. */
export function listIn(body: unknown): string | null {
  for (const one of headerIn(body).buttons ?? [])
    if (v.is(playButton, one))
      return one.musicPlayButtonRenderer.playNavigationEndpoint.watchPlaylistEndpoint.playlistId;
  return null;
}

const shelf = v.object({ contents: v.array(v.unknown()) });

/** Rows of one answer, where to ask for more, and what is wrong with the first one that cannot be read. */
export interface Rows {
  rows: Row[];
  more: string | null;
  problem: Problem | null;
}

/** The head of an album's answer. */
export function headerIn(body: unknown): Header {
  const { contents } = shaped('ytmusic', headed, body);
  const [{ tabRenderer }] = contents.twoColumnBrowseResultsRenderer.tabs;
  return tabRenderer.content.sectionListRenderer.contents[0].musicResponsiveHeaderRenderer;
}

/** The rows of an album or a playlist: those of the first shelf of their kind, for other shelves may stand around it. */
export function shelfIn(
  body: unknown,
  kind: 'musicShelfRenderer' | 'musicPlaylistShelfRenderer',
): Rows {
  const { contents } = shaped('ytmusic', columns, body);
  const { secondaryContents } = contents.twoColumnBrowseResultsRenderer;
  const found = secondaryContents.sectionListRenderer.contents.find((one) => kind in one);
  if (!found) throw new Failure('changed', `ytmusic: ${kind} is missing`);
  return rowsIn(shaped('ytmusic', shelf, found[kind]).contents, kind);
}

const appended = v.object({
  onResponseReceivedActions: v.tupleWithRest(
    [
      v.object({
        appendContinuationItemsAction: v.object({ continuationItems: v.array(v.unknown()) }),
      }),
    ],
    v.unknown(),
  ),
});

/** The rows of an answer to "more". */
export function moreIn(body: unknown): Rows {
  const [{ appendContinuationItemsAction: action }] = shaped(
    'ytmusic',
    appended,
    body,
  ).onResponseReceivedActions;
  return rowsIn(action.continuationItems, 'continuationItems');
}

const continuation = v.object({
  continuationItemRenderer: v.object({
    continuationEndpoint: v.object({ continuationCommand: v.object({ token: v.string() }) }),
  }),
});

function rowsIn(list: readonly unknown[], where: string): Rows {
  const last = v.safeParse(continuation, list.at(-1));
  const rows = last.success ? list.slice(0, -1) : list;
  return {
    rows: rowsOf(row, rows).good,
    more: last.success
      ? last.output.continuationItemRenderer.continuationEndpoint.continuationCommand.token
      : null,
    problem: faultIn('ytmusic', row, rows, where),
  };
}

const gone = v.object({
  error: v.object({ code: v.number(), status: text, message: text }),
});
const empty = v.object({
  contents: v.optional(v.null()),
  microformat: v.object({ microformatDataRenderer: v.object({ noindex: v.literal(true) }) }),
});

/** The JSON of an answer; null where it says that what was asked for does not exist. */
export function bodyOf(text: string): unknown {
  const body = parseJson('ytmusic', text);
  const error = v.safeParse(gone, body);
  if (!error.success) return v.is(empty, body) ? null : body;
  if (error.output.error.code === 404) return null;
  throw new Failure(
    'changed',
    `ytmusic: it does not take the question (${error.output.error.code})`,
  );
}
