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

/** A key that the user may have of a platform's own free developer programme; none is ever shipped. */
export interface KeyCard {
  /** False where the platform can be asked without, and tells more with it. */
  isNeeded: boolean;
  /** The names under `keys.<platform>` in the configuration, and the variable of each, such as FULLDISC_TIDAL_CLIENT_ID. */
  fields: Record<string, string>;
  /** Where one gets it, in a sentence. */
  how: Name;
}

/** The facts of a platform: data only, read without loading its adapter. */
export interface Card {
  id: PlatformId;
  name: Name;
  /** The name for the head of a column: eight cells at most. */
  short: Name;
  /** Null where none is known any more. */
  site: string | null;
  /** Host names it answers from; a name also stands for every name below it. Redirects go nowhere else. */
  hosts: string[];
  /** Requests a second after the burst. */
  rate: number;
  /** Requests that may go out before the rate counts, and how many may be under way at once. */
  burst: number;
  /** Song searches for one album that fit in its burst; more, which would wait long, are made only where all are asked for. */
  songSearches?: number;
  /** True where the rate is the platform's own rule: a user's rate may lower it, never raise it. */
  fixedPace?: boolean;
  /** What it is for. A `reference` gives track lists and addresses; on a `closed` one nothing plays any more. Left out: listening. */
  role?: 'reference' | 'closed';
  /** How albums are found by words. `none`: only by an address. `with-key`: only with the user's own key. Left out: by anybody. */
  search?: 'none' | 'with-key';
  /** The user's own key it can be asked with. */
  key?: KeyCard;
  /** What a listener should know: what it was and where its listeners and rights went. */
  note?: Name;
  /** Membership tiers it sells that open tracks. */
  tiers: Tier[];
  /** `caller`: answers for the caller's own place only. Otherwise the region can be chosen. */
  region: 'caller' | 'chosen';
  /** True for one that answers for the caller's place, and whose terms hang on the regions asked all the same. */
  readsRegions?: true;
  /** Day it closed, YYYY-MM-DD, or the month where the day is not known; null while it is open. */
  closed: string | null;
}

/** What a pasted address points at. `short`: a redirect to be followed before anything is known. */
export interface Address {
  kind: 'album' | 'track' | 'playlist' | 'short';
  id: string;
  /** ISO country of the shop that the address names: the first to ask. */
  region?: string;
}

/** What one run knows and lends to an adapter. Holds no store, no chance. */
export interface Session {
  ask: Ask;
  /**
   * ISO countries asked for, the first one the most wanted; never empty. A platform of chosen regions answers for each
   * of them; another leaves them alone.
   */
  regions: readonly string[];
  /** The user's own key by the names of the card; null where none, or not all of it, is given. */
  key: Readonly<Record<string, string>> | null;
  /** Milliseconds since 1970, for terms that begin or end on a day. */
  now: number;
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
  /** Albums with this barcode (digits, without leading zeros), however the platform pads it. */
  searchBarcode?(session: Session, barcode: string): Promise<AlbumSearch>;
  /** The album of a recording with this ISRC (twelve characters, upper case); null where the platform knows none. */
  albumOfIsrc?(session: Session, isrc: string): Promise<string | null>;
  /**
   * A reference's addresses of an album elsewhere: of every edition of `album` (an id of its own), or of whatever
   * release somebody linked `url` with. Addresses that have ended are left out.
   */
  addresses?(session: Session, of: { album: string } | { url: string }): Promise<string[]>;
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
