/** What was asked. `text` is all words; artist and title where they are known apart. */
export interface Question {
  text: string;
  artist: string | null;
  title: string | null;
  /** The edition asked for by name (`--edition`), or null. */
  edition: string | null;
  /** The barcode of the edition asked for, where it is known. */
  barcode?: string | null;
}
