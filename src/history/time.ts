/** ISO 8601 of milliseconds since 1970. */
export function iso(ms: number): string {
  return new Date(ms).toISOString();
}

/** A row by its place and title. */
export interface Named {
  disc: number | null;
  number: number | null;
  title: string | null;
}
