/** An answer with its headers. */
export interface Told {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export function json(value: unknown, type = 'application/json; charset=utf-8', status = 200): Told {
  const body = typeof value === 'string' ? value : JSON.stringify(value);
  return { status, headers: { 'content-type': type }, body };
}

export function html(inner: string, status = 200): Told {
  const body = `<!DOCTYPE html><html><head><title>x</title></head><body>${inner}</body></html>`;
  return json(body, 'text/html; charset=utf-8', status);
}

export function redirect(location: string): Told {
  return { status: 302, headers: { location }, body: '' };
}

export function attribute(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;');
}
