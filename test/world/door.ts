/** A request as a platform's server sees it. */
export interface Asked {
  method: string;
  url: URL;
  /** Lower-case names. */
  headers: Record<string, string>;
  body: string;
}

export interface Told {
  status: number;
  type: string;
  body: string;
}

export function json(value: unknown, type = 'application/json; charset=utf-8'): Told {
  return { status: 200, type, body: JSON.stringify(value) };
}

export function nothing(): Told {
  return { status: 404, type: 'text/html', body: '<html><body>404 page not found</body></html>' };
}

/** A page of a list: `size` rows from the row `from`. */
export function cut<T>(list: readonly T[], from: number, size: number): T[] {
  return list.slice(from, from + size);
}
