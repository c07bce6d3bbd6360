import type { TaskMeta } from 'vitest';
import type { Reporter } from 'vitest/node';

/** Of a platform's recorded bodies, how many its adapter reads. */
interface Share {
  platform: string;
  read: number;
  of: number;
}

declare module 'vitest' {
  interface TaskMeta {
    share?: Share;
  }
}

/** Notes on a test what share of its platform's recorded bodies the adapter reads. */
export function tellShare(
  { meta }: { meta: TaskMeta },
  platform: string,
  read: number,
  of: number,
): void {
  meta.share = { platform, read, of };
}

/** Prints the shares below the suite's own report. The rest are answers of doors that are not asked. */
export const shareReporter: Reporter = {
  onTestRunEnd(modules) {
    const shares = modules
      .flatMap((module) => [...module.children.allTests()])
      .flatMap((test) => test.meta().share ?? [])
      .sort((a, b) => b.read / b.of - a.read / a.of || a.platform.localeCompare(b.platform));
    if (shares.length === 0) return;
    const lines = shares.map(
      ({ platform, read, of }) =>
        `  ${platform.padEnd(12)} ${read} of ${of} (${Math.round((100 * read) / of)} %)`,
    );
    process.stdout.write(`\nrecorded bodies that the adapters read\n${lines.join('\n')}\n`);
  },
};
