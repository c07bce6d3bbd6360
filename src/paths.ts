import { join } from 'node:path';
import envPaths from 'env-paths';

const places = () => envPaths('fulldisc', { suffix: '' });

/** Where the database is kept when nothing else is said: the native place for data, or the XDG one. */
export function databasePath(): string {
  return join(places().data, 'fulldisc.db');
}

/** Where the configuration is looked for when nothing else is said. */
export function configurationPath(): string {
  return join(places().config, 'config.json');
}
