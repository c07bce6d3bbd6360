import type { ReportWords } from './words.js';

const are = (count: number) => (count === 1 ? 'is' : 'are');

export const en: ReportWords = {
  answer: ({ albums, complete, partial, notFound, failed }) =>
    `${[
      `${complete} of ${albums} ${albums === 1 ? 'album' : 'albums'} can be heard whole on the platforms asked`,
      partial > 0 && `${partial} in part`,
      notFound > 0 && `${notFound} ${are(notFound)} listed nowhere`,
      failed > 0 && `${failed} could not be answered`,
    ]
      .filter(Boolean)
      .join(', ')}.`,
  changes: {
    title: 'What changed',
    answer: ({ changes, changed, albums }, since) => {
      const of = `${albums} ${albums === 1 ? 'album' : 'albums'}`;
      if (changes === 0) return `Nothing is known to have changed on ${of} since ${since}.`;
      const count = `${changes} ${changes === 1 ? 'change' : 'changes'}`;
      return `${count} on ${changed} of ${of} since ${since}.`;
    },
    newer: (albums, since) =>
      `Nothing is known of ${albums} of them from before ${since}; only later changes show.`,
    unanswered: (albums) => `${albums} could not be answered this time.`,
  },
  outcome: {
    complete: 'whole',
    partial: 'in part',
    notFound: 'listed nowhere',
    failed: 'no answer',
  },
  headings: {
    platforms: 'Coverage by platform',
    unanswered: 'Platforms that did not answer',
    albums: 'Albums',
    worst: 'Worst albums first',
    lines: 'Lines that could not be asked',
  },
  columns: {
    platform: 'Platform',
    plays: 'Plays',
    listed: 'Albums',
    album: 'Album',
    artist: 'Artist',
    heard: 'Heard',
    missing: 'Nowhere',
    unknown: 'Not known',
    best: 'Best on',
  },
  access: {
    free: 'free',
    subscription: 'member',
    purchase: 'to buy',
    unavailable: 'greyed',
    'region-locked': 'locked',
    absent: 'absent',
    unknown: 'unknown',
  },
  more: (count) => `and ${count} more; -v shows all, --format csv too`,
  unanswered: (platform, albums, problem) =>
    `${platform}: ${problem}, for ${albums} ${albums === 1 ? 'album' : 'albums'}`,
  line: (number, query, error) => `line ${number}, "${query}": ${error}`,
  part: (count, of) => `${count} of ${of}`,
};
