/** The closed lists of words that scripts may rely on. data/reasons.json explains each; a test holds the two equal. */

/** How a platform lets somebody hear a track. */
export const ACCESS = [
  'free',
  'subscription',
  'purchase',
  'unavailable',
  'region-locked',
  'absent',
  'unknown',
] as const;
export type Access = (typeof ACCESS)[number];

/** Which membership opens a subscription track, where the platform tells. */
export const TIERS = ['pack', 'vip', 'svip'] as const;
export type Tier = (typeof TIERS)[number];

/** Why a platform's part of an answer is lacking. */
export const PROBLEMS = [
  'timeout',
  'network',
  'refused',
  'rate-limited',
  'captcha',
  'changed',
  'too-large',
  'needs-key',
  'bad-key',
  'no-search',
  'no-capture',
  'excluded',
  'not-cached',
] as const;
export type ProblemCode = (typeof PROBLEMS)[number];

/** Why an offer says what it says: the row of a platform's decision table in one word. */
export const REASONS = [
  'plays',
  'plays-standard',
  'free-for-now',
  'unusual-free',
  'members',
  'digital-album',
  'sold-singly',
  'caller-has-rights',
  'greyed',
  'greyed-here',
  'taken-down',
  'other-version',
  'not-released',
  'preview-only',
  'blocked-here',
  'seen-from-abroad',
  'maybe-region',
  'terms-at-home',
  'no-terms',
  'online-not-told',
  'paid-unclear',
  'unrecognised',
  'not-searched',
  'search-cut',
  'hidden-tracks',
  'listing-cut',
  'no-title',
  'not-listed',
  'artist-searched',
  'removed',
  'unsure-match',
  'free-with-ads',
  'free-download',
  'sold-in-album',
  'preorder',
  'not-streamed',
  'not-in-region',
  'shop-region',
  'withdrawn',
  'fan-only',
  'explicit-setting',
  'replaced',
  'reference-only',
  'was-here',
  'was-for-members',
  'was-for-sale',
  'was-removed',
  'was-unreleased',
  'user-says',
  'own-file',
  ...PROBLEMS,
] as const;
export type Reason = (typeof REASONS)[number];

/** How well-placed a row is: on the album's own listing, another edition, anywhere else on the platform, or by ISRC. */
export const VIAS = ['album', 'edition', 'elsewhere', 'isrc'] as const;
export type Via = (typeof VIAS)[number];

export const STATUSES = ['found', 'partial', 'absent', 'failed', 'skipped', 'closed'] as const;
export type Status = (typeof STATUSES)[number];

export const BASE_REASONS = [
  'pasted',
  'closest-title',
  'most-agree',
  'most-complete',
  'earliest',
  'musicbrainz',
] as const;
export type BaseReason = (typeof BASE_REASONS)[number];
