import type { CoverTerms } from '../../model/index.js';
import type { Words } from './words.js';

const WITH: Record<CoverTerms, string> = {
  free: 'for free',
  subscription: 'with a membership',
  purchase: 'with a membership and some of it bought',
};
const WITH_ALL: Record<CoverTerms, string> = {
  free: 'for free',
  subscription: 'with the memberships they ask for',
  purchase: 'with the memberships they ask for and some of it bought',
};

const list = (names: string[], last: string) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`;
const all = (names: string[]) => list(names, 'and');
const either = (names: string[]) => list(names, 'or');

export const en: Words = {
  marks: {
    free: 'free',
    freeStandard: 'free (standard quality)',
    subscription: 'membership',
    purchase: 'to buy',
    unavailable: 'greyed out',
    wasHere: 'was there, as an archive shows',
    regionLocked: 'not in this region',
    absent: 'absent',
    unknown: 'unknown',
  },
  access: {
    free: 'free',
    subscription: 'membership',
    purchase: 'to buy',
    unavailable: 'greyed out',
    'region-locked': 'not in this region',
    absent: 'absent',
    unknown: 'unknown',
  },
  status: {
    found: 'read whole',
    partial: 'read in part',
    absent: 'does not list it',
    failed: 'no usable answer',
    skipped: 'not asked',
    closed: 'closed',
  },
  problem: {
    timeout: 'took too long',
    network: 'could not be reached',
    refused: 'refused',
    'rate-limited': 'asks for a slower pace',
    captcha: 'asks for a human check',
    changed: 'answered in a shape we do not know',
    'too-large': 'answered with too much',
    'needs-key': 'needs a key',
    'bad-key': 'does not take the key',
    'no-search': 'cannot be searched',
    'no-capture': 'was not archived',
    excluded: 'is left out of the archive',
    'not-cached': 'is not in the cache',
  },
  reason: {
    'greyed-here': 'greyed on this listing; not looked for elsewhere',
    'not-searched': 'not looked for; --dig all looks for every track',
    'search-cut': 'the search did not answer whole',
    'listing-cut': 'the listing could not be read to its end',
    'no-terms': 'the platform did not tell the terms',
    'online-not-told': 'the platform did not tell whether it is online',
    'unsure-match': 'something similar is there, but it may be another recording',
    'paid-unclear': 'paid, but on which terms is not told',
    'no-title': 'no listing tells what this track is',
    'was-here': 'was there',
    'was-for-members': 'was there for members',
    'was-for-sale': 'was for sale there',
    'was-unreleased': 'was announced there',
    'was-removed': 'had been removed by then',
    'not-in-region': 'not listed in this region',
    'free-with-ads': 'with advertising',
    'free-download': 'also as a download',
    'sold-in-album': 'with the album only',
    preorder: 'to be released',
  },
  tier: { pack: 'music pack', vip: 'membership', svip: 'super membership' },
  via: {
    album: 'on this album',
    edition: 'on another edition',
    elsewhere: 'on another release',
    isrc: 'by ISRC',
  },
  why: {
    pasted: 'the address given',
    'closest-title': 'the closest title',
    'most-agree': 'most platforms agree',
    'most-complete': 'the most complete',
    earliest: 'the earliest',
    musicbrainz: 'MusicBrainz',
  },
  terms: { free: 'Free', subscription: 'With memberships', purchase: 'With purchases too' },
  legend: 'Legend',
  elsewhere: 'on another release or edition',
  headings: {
    track: 'Track',
    covers: 'What covers it',
    missing: 'Plays nowhere asked',
    undecided: 'Not known',
    platforms: 'Platforms',
    candidates: 'Other candidates',
    offers: 'Every offer',
    prices: 'For sale',
  },
  all,
  either,
  verdict: {
    notFound: 'No platform that answered lists this album.',
    noAnswer: 'No platform answered.',
    ownAlone: (of) => `Your own files have all ${of}`,
    alone: (names, of, terms) =>
      names.length === 1
        ? `${names[0]} alone has all ${of}, ${WITH[terms]}`
        : `${either(names)} alone has all ${of}, ${WITH[terms]}`,
    together: (names, of, terms, more) =>
      `${all(names)} together have all ${of}, ${WITH_ALL[terms]}${more > 0 ? ` (or ${more} other such ${more === 1 ? 'set' : 'sets'})` : ''}`,
    best: (names, covered, of, terms) =>
      `No combination is known to have all ${of}: ${all(names)} ${names.length > 1 ? 'together have' : 'has'} ${covered}, ${names.length > 1 ? WITH_ALL[terms] : WITH[terms]}`,
    nothingPlays: (of) => `None of the ${of} tracks is known to play on any platform asked`,
    nothingFree: 'nothing is free',
    freeInPart: (names, covered, of) => `${covered} of ${of} are free, on ${all(names)}`,
    stays: (missing, undecided) =>
      [
        missing > 0 ? `${missing} ${missing === 1 ? 'plays' : 'play'} nowhere` : '',
        undecided > 0 ? `${undecided} ${undecided === 1 ? 'is' : 'are'} not known` : '',
      ]
        .filter(Boolean)
        .join(', '),
    standardOnly: (count) => `${count} of them at standard quality only`,
  },
  albumLine: ({ date, tracks, base, why }) =>
    [
      date,
      `${tracks} ${tracks === 1 ? 'track' : 'tracks'}`,
      `track list of ${base} (${en.why[why]})`,
    ]
      .filter(Boolean)
      .join(', '),
  cover: (names, covered, of, standardOnly) =>
    names.length === 0
      ? `none of ${of}`
      : `${names.join(' + ')}: ${covered} of ${of}${standardOnly > 0 ? ` (${standardOnly} at standard quality)` : ''}`,
  undecidedOn: (title, names) => `${title} (${all(names)})`,
  noTitle: '(title not known)',
  platformLine: ({ status, listings, place, isPlaceUnknown, seen, fromCache }) =>
    [
      en.status[status],
      listings > 1 && `${listings} listings`,
      place && (place === 'abroad' ? 'seen from outside mainland China' : `seen from ${place}`),
      isPlaceUnknown && en.unknownPlace,
      seen && `${fromCache ? 'from the cache, ' : ''}${seen}`,
    ]
      .filter(Boolean)
      .join('; '),
  unknownPlace: 'seen from an unknown place',
  wasThere: (name, day) => `was on ${name} on ${day}`,
  extras: (titles) => `also holds: ${titles.join(', ')}`,
  sale: (name, price, of, numbers) =>
    `${name}: ${price} for the ${of}${of === 'track' && numbers.length > 1 ? ' each' : ''} (${numbers.length === 1 ? 'track' : 'tracks'} ${numbers.join(', ')})`,
  preview: 'with a preview',
  inferred: (access) => `${access} (inferred)`,
  pick: (number) => `--pick ${number}`,
  price: (amount, of) => `${amount} for the ${of}`,
  demo: {
    notice:
      "This is a demonstration. It shows answers that came with the program, not a reading of today's catalogues; nothing was asked over the network.",
    recorded:
      'A real album, as NetEase Cloud Music and QQ Music answered on 2026-09-25. Kugou, Kuwo and Migu were not asked.',
    invented:
      'An invented album by an invented artist, with invented dates: the answers have the true shapes, and show what the marks mean.',
  },
};
