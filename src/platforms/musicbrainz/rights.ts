import { type Terms, terms } from '../../model/index.js';

/** The whole of dossier 4: MusicBrainz knows nothing about rights, and its links are hints, no terms. */
export function decide(): Terms[] {
  return [terms('unknown', 'reference-only')];
}
