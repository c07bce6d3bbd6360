import type { Asked } from '../../world/door.js';
import { CALLER, matches, type Shown, shown, wordsOf } from '../albums.js';
import { html, json, type Told } from '../answer.js';

interface Question {
  browseId?: string;
  query?: string;
  params?: string;
}

/** The site's own browse and search, and the pages that carry the same. */
export function ytmusic({ url, body }: Asked): Told {
  const all = shown('ytmusic', CALLER, () => true);
  if (!url.pathname.startsWith('/youtubei/')) return page(all, url);
  const { browseId, query = '', params } = JSON.parse(body || '{}') as Question;
  if (browseId !== undefined) return browse(all, browseId);
  const wanted = query.replaceAll('"', '');
  const isNumber = /^\d{8,}$/.test(wanted);
  const hits = all.filter((one) =>
    isNumber ? one.album.barcode.replace(/^0+/, '') === wanted : matches(wanted, wordsOf(one)),
  );
  if (params !== undefined) return json(found(hits.map(albumRow)));
  const song = all.find((one) => one.rows.some((row) => row.song.isrc === wanted));
  return json(song ? card(song, wanted) : found([]));
}

function browse(all: Shown[], browseId: string): Told {
  const one = all.find(
    ({ shelf }) => browseId === shelf.id || browseId === `VL${listOf(shelf.id)}`,
  );
  if (!one)
    return json({ error: { code: 404, status: 'NOT_FOUND', message: 'gone' } }, undefined, 404);
  return json(browseId.startsWith('VL') ? playlistBody(one) : albumBody(one));
}

const listOf = (id: string) => `OLAK5uy_${id.slice(6)}`;

function page(all: Shown[], url: URL): Told {
  const list = url.searchParams.get('list');
  const one = all.find(({ shelf }) => url.pathname.endsWith(shelf.id) || list === listOf(shelf.id));
  if (!one) return html('nothing');
  const data = JSON.stringify(albumBody(one)).replace(/[^\w ]/g, (char) => escaped(char));
  return html(
    `${one.shelf.id}<script>initialData.push({path: '\\/browse', params: JSON.parse('{}'), data: '${data}'});</script>`,
  );
}

function escaped(char: string): string {
  const code = char.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}

const text = (...runs: string[]) => ({ runs: runs.map((one) => ({ text: one })) });
const columns = (...told: string[]) =>
  told.map((one) => ({ musicResponsiveListItemFlexColumnRenderer: { text: text(one) } }));
const watch = (videoId: string) => ({
  watchEndpoint: {
    videoId,
    watchEndpointMusicSupportedConfigs: {
      watchEndpointMusicConfig: { musicVideoType: 'MUSIC_VIDEO_TYPE_ATV' },
    },
  },
});

function rowOf(one: Shown, { number, title, song, plays }: Shown['rows'][number], more: string[]) {
  const videoId = `${one.shelf.id.slice(6, 9)}video${String(number).padStart(3, '0')}`;
  return {
    musicResponsiveListItemRenderer: {
      index: text(plays ? String(number) : ' '),
      flexColumns: columns(title, ...more),
      fixedColumns: [
        {
          musicResponsiveListItemFixedColumnRenderer: {
            text: text(
              `${Math.floor(song.seconds / 60)}:${String(song.seconds % 60).padStart(2, '0')}`,
            ),
          },
        },
      ],
      playlistItemData: plays
        ? { videoId, playlistSetVideoId: `SET${number}` }
        : { playlistSetVideoId: `SET${number}` },
      ...(plays
        ? {
            overlay: {
              musicItemThumbnailOverlayRenderer: {
                content: { musicPlayButtonRenderer: { playNavigationEndpoint: watch(videoId) } },
              },
            },
          }
        : { musicItemRendererDisplayPolicy: 'MUSIC_ITEM_RENDERER_DISPLAY_POLICY_GREY_OUT' }),
    },
  };
}

function body(header: object, shelf: object) {
  return {
    contents: {
      twoColumnBrowseResultsRenderer: {
        tabs: [{ tabRenderer: { content: { sectionListRenderer: { contents: [header] } } } }],
        secondaryContents: { sectionListRenderer: { contents: [shelf] } },
      },
    },
  };
}

function albumBody(one: Shown) {
  const header = {
    title: text(one.title),
    subtitle: text('Album', ' • ', one.album.date.slice(0, 4)),
    secondSubtitle: text(`${one.album.songs.length} songs`, ' • ', '12 minutes'),
    straplineTextOne: text(one.artist),
    buttons: [
      {
        musicPlayButtonRenderer: {
          playNavigationEndpoint: { watchPlaylistEndpoint: { playlistId: listOf(one.shelf.id) } },
        },
      },
    ],
  };
  const contents = one.rows.map((row) => rowOf(one, row, ['', '1M plays']));
  return body({ musicResponsiveHeaderRenderer: header }, { musicShelfRenderer: { contents } });
}

function playlistBody(one: Shown) {
  const contents = one.rows.map((row) => rowOf(one, row, [one.artist, one.title]));
  return body({}, { musicPlaylistShelfRenderer: { contents } });
}

function albumRow(one: Shown) {
  return {
    musicResponsiveListItemRenderer: {
      flexColumns: columns(one.title).concat({
        musicResponsiveListItemFlexColumnRenderer: {
          text: text('Album', ' • ', one.artist, ' • ', one.album.date.slice(0, 4)),
        },
      }),
      navigationEndpoint: album(one.shelf.id),
    },
  };
}

const album = (browseId: string) => ({
  browseEndpoint: {
    browseId,
    browseEndpointContextSupportedConfigs: {
      browseEndpointContextMusicConfig: { pageType: 'MUSIC_PAGE_TYPE_ALBUM' },
    },
  },
});

function found(rows: object[]) {
  const none = {
    itemSectionRenderer: { contents: [{ messageRenderer: { text: text('No results for x') } }] },
  };
  return searched(rows.length > 0 ? { musicShelfRenderer: { contents: rows } } : none);
}

function card(one: Shown, isrc: string) {
  const row = one.rows.find(({ song }) => song.isrc === isrc);
  return searched({
    musicCardShelfRenderer: {
      title: { runs: [{ text: row?.title, navigationEndpoint: watch('abcdefghijk') }] },
      subtitle: {
        runs: [
          { text: 'Song' },
          { text: ' • ' },
          { text: one.artist },
          { text: ' • ' },
          { text: one.title, navigationEndpoint: album(one.shelf.id) },
        ],
      },
    },
  });
}

function searched(section: object) {
  return {
    contents: {
      tabbedSearchResultsRenderer: {
        tabs: [{ tabRenderer: { content: { sectionListRenderer: { contents: [section] } } } }],
      },
    },
  };
}
