import type { Listing } from '../model/index.js';
import { mergeAlbum, rankHeads, wantedOf } from './album/index.js';
import { judgeCandidates } from './pick.js';

/**
 * Runs the matcher once over a made-up album, so that its tables are built and its code is compiled while the platforms
 * are still answering: done when their answers come, it would keep the listener waiting.
 */
export function warmMatcher(): void {
  const question = { text: '甲 乙', artist: '甲', title: '乙', edition: null };
  const listings = ['a', 'b'].map(madeUp);
  rankHeads(question, listings);
  const album = mergeAlbum({ question, listings, pasted: null });
  for (const track of album.tracks) {
    const wanted = wantedOf(album, track);
    judgeCandidates(wanted, [wanted, { title: '別的 (Live)', artists: ['丙'] }]);
  }
}

function madeUp(platform: string): Listing {
  const titles = ['第一首', 'Second Song', '第三首 (Live)', '第四首 (feat. 丙)'];
  return {
    platform,
    id: platform,
    title: platform === 'a' ? '乙' : '乙 (Deluxe)',
    otherTitles: [],
    artists: ['甲'],
    releaseDate: null,
    trackCount: titles.length,
    barcode: null,
    url: '',
    tracks: titles.map((title, index) => ({
      id: `${platform}${index}`,
      title,
      otherTitles: [],
      artists: ['甲'],
      album: null,
      disc: null,
      number: index + 1,
      durationMs: 200_000 + index * 10_000,
      isrc: null,
      url: null,
      terms: [],
    })),
    complete: true,
    problem: null,
    place: null,
    request: '',
    seenAt: '',
  };
}
