import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { Failure } from '../model/index.js';
import { isSpecialAddress } from './address.js';

type Looked = (error: Error | null, found?: string | LookupAddress[], family?: number) => void;

/** Resolves names as always, but refuses a name outside `trusted` that leads into the local network. */
export function guardedLookup(trusted: ReadonlySet<string>, resolve = lookup) {
  return (name: string, options: LookupOptions, done: Looked): void => {
    resolve(name, { ...options, all: true }, (error, found) => {
      if (error) return done(error);
      if (!trusted.has(name) && found.some((one) => isSpecialAddress(one.address)))
        return done(new Failure('refused', `${name} leads to a private address`));
      const [first] = found;
      if (options.all || !first) done(null, found);
      else done(null, first.address, first.family);
    });
  };
}
