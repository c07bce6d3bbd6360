import type { Session } from '../platform.js';

/** An album search tells which albums are for sale; the album itself does not. */
export function rememberSold(session: Session, id: string): void {
  session.memory.set(`sold ${id}`, true);
}

export function wasSold(session: Session, id: string): boolean {
  return session.memory.has(`sold ${id}`);
}
