import type {
  AlbumSearch,
  Ask,
  Listing,
  ListingHead,
  PlatformId,
  Playlist,
  Tier,
  TrackSearch,
} from '../model/index.js';

/** A language-keyed name. */
export interface Name {
  zh: string;
  en: string;
}

/** The facts of a platform: data only, read without loading its adapter. */
export interface Card {
  id: PlatformId;
  name: Name;
  /** The name for the head of a column: eight cells at most. */
  short: Name;
  site: string;
  /** Host names it answers from; a name also stands for every name below it. Redirects go nowhere else. */
  hosts: string[];
  /** Requests a second after the burst. */
  rate: number;
  /** Requests that may go out before the rate counts, and how many may be under way at once. */
  burst: number;
  /** True where the rate is the platform's own rule: a user's rate may lower it, never raise it. */
  fixedPace?: boolean;
  /** Membership tiers it sells that open tracks. */
  tiers: Tier[];
  /** `caller`: answers for the caller's own place only. Otherwise the region can be chosen. */
  region: 'caller' | 'chosen';
  /** Day it closed, YYYY-MM-DD; null while it is open. */
  closed: string | null;
}

/** What a pasted address points at. `short`: a redirect to be followed before anything is known. */
export interface Address {
  kind: 'album' | 'track' | 'playlist' | 'short';
  id: string;
}

/** What one run knows and lends to an adapter. Holds no clock, no store, no chance. */
export interface Session {
  ask: Ask;
  /** Facts an adapter learns once a run, such as the caller's place; its own, and empty at the start. */
  memory: Map<string, unknown>;
}

/** The words of a question. `text` is all of them; artist and title where they are known apart. */
export interface Words {
  text: string;
  artist: string | null;
  title: string | null;
}

/**
 * What an adapter can do. Every method throws Failure where the platform fails, refuses or changed shape;
 * it never answers an empty list for a failure.
 */
export interface Adapter {
  /** Albums for these words: the primary door, then the dossier's backups in order. */
  searchAlbums(session: Session, words: Words): Promise<AlbumSearch>;
  /**
   * One album with all its tracks and their terms; null where the platform says there is no such album.
   * `head`: what a search already told, so that it need not be asked again.
   * A page or terms that fail after the first rows make an incomplete listing with its `problem`, not a throw.
   */
  readAlbum(session: Session, id: string, head: ListingHead | null): Promise<Listing | null>;
  /** Songs for these words, at the largest page size. `page` counts from 1. */
  searchTracks(session: Session, words: Words, page: number): Promise<TrackSearch>;
  /** The album a track is on, for a pasted track address; null where there is none. */
  albumOfTrack(session: Session, id: string): Promise<string | null>;
  /** One public playlist with all its tracks and their terms; null where the platform says there is none, or shows it to nobody. */
  readPlaylist?(session: Session, id: string): Promise<Playlist | null>;
  /** The address a short link leads to, as text to recognise again. */
  resolve?(session: Session, id: string): Promise<string>;
}

/** One entry of the list of platforms: its card, its addresses, and how to load the rest when it is needed. */
export interface Platform {
  card: Card;
  /** What a pasted text of this platform points at, or null when it is not an address of this platform. */
  recognise(text: string): Address | null;
  load(): Promise<Adapter>;
}
