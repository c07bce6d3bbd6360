import type {
  Access,
  BaseReason,
  CoverTerms,
  ProblemCode,
  Reason,
  Status,
  Tier,
  Via,
} from '../../model/index.js';
import type { Mark } from '../marks.js';

/** Everything a report says, in one language. Functions put sentences together, since word order differs. */
export interface Words {
  marks: Record<Mark, string>;
  access: Record<Access, string>;
  status: Record<Status, string>;
  problem: Record<ProblemCode, string>;
  reason: Partial<Record<Reason, string>>;
  tier: Record<Tier, string>;
  via: Record<Via, string>;
  why: Record<BaseReason, string>;
  terms: Record<CoverTerms, string>;
  legend: string;
  elsewhere: string;
  headings: {
    track: string;
    covers: string;
    missing: string;
    undecided: string;
    platforms: string;
    candidates: string;
    offers: string;
    prices: string;
  };
  /** Names joined for reading: "A, B and C". */
  all(names: string[]): string;
  /** Names joined as a choice: "A or B". */
  either(names: string[]): string;
  verdict: {
    notFound: string;
    noAnswer: string;
    /** One's own files have everything. */
    ownAlone(of: number): string;
    /** One platform alone (or one of several) has everything. */
    alone(names: string[], of: number, terms: CoverTerms): string;
    /** Some platforms together have everything; `more` other sets of that size do too. */
    together(names: string[], of: number, terms: CoverTerms, more: number): string;
    best(names: string[], covered: number, of: number, terms: CoverTerms): string;
    nothingPlays(of: number): string;
    nothingFree: string;
    freeInPart(names: string[], covered: number, of: number): string;
    stays(missing: number, undecided: number): string;
    standardOnly(count: number): string;
  };
  albumLine(parts: { date: string | null; tracks: number; base: string; why: BaseReason }): string;
  cover(names: string[], covered: number, of: number, standardOnly: number): string;
  undecidedOn(title: string, names: string[]): string;
  noTitle: string;
  platformLine(parts: {
    status: Status;
    listings: number;
    place: string | null;
    isPlaceUnknown: boolean;
    seen: string | null;
    fromCache: boolean;
  }): string;
  /** Where a platform answers for the caller's place only, and does not tell which it takes that to be. */
  unknownPlace: string;
  /** What an archive saw, on a day. */
  wasThere(name: string, day: string): string;
  extras(titles: string[]): string;
  /** Where something is for sale: the price, and the numbers of the tracks it opens. */
  sale(name: string, price: string, of: 'track' | 'album', numbers: string[]): string;
  pick(number: number): string;
  /** Strangers hear a clip. */
  preview: string;
  /** Terms concluded from another place's answer. */
  inferred(access: string): string;
  price(amount: string, of: 'track' | 'album'): string;
  /** The demonstration: what it is, then what each of its two albums is. */
  demo: { notice: string; recorded: string; invented: string };
}
