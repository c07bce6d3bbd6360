import { type CheerioAPI, load } from 'cheerio/slim';

/** What an album's page shows, as raw text. */
export interface PageText {
  title: string;
  artist: string;
  date: string | undefined;
  /** A song in the names of the other doors' rows; what its row does not show is left out. */
  songs: Record<string, string | undefined>[];
}

/** Reads https://www.kuwo.cn/album_detail/ID. */
export function parsePage(html: string): PageText {
  const $ = load(html);
  const tips = $('p.song_info span.tip')
    .toArray()
    .map((tip) => $(tip).text().trim());
  return {
    title: $('p.song_name').first().text().trim(),
    artist: $('p.artist_name').first().text().trim(),
    date: tips.find((tip) => /^\d{4}-/.test(tip)),
    songs: $('li.song_item')
      .toArray()
      .map((item) => songIn($(item))),
  };
}

function songIn(item: ReturnType<CheerioAPI>): PageText['songs'][number] {
  const link = item.find('a[href^="/play_detail/"]').first();
  const singers = item.find('div.song_artist span[title]').first();
  return {
    id: /\d+/.exec(link.attr('href') ?? '')?.[0],
    name: link.attr('title') ?? link.text().trim(),
    artist: singers.attr('title'),
    track: item.find('div.rank_num span').first().text().trim(),
  };
}
