import { accessSync, constants, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium; null where there is none. */
function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return paths.find(isProgram) ?? null;
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A page that was opened, and everything it did that it should not. */
export interface Opened {
  page: Page;
  /** Requests but for the file itself, violations of the policy, messages of the console, dialogs. */
  faults: string[];
}

/** Opens a text as a file in a browser without a network. */
export type Open = (html: string, how?: BrowserContextOptions) => Promise<Opened>;

/** Tests in a browser; said to be skipped where none is found. */
export function inBrowser(name: string, tests: (open: Open) => void): void {
  const executablePath = findChromium();
  if (executablePath === null) {
    process.stderr.write(`no Chromium is installed: skipped: ${name}\n`);
  }
  describe.skipIf(executablePath === null)(name, () => {
    const folder = mkdtempSync(join(tmpdir(), 'page-'));
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true });
    });
    tests((html, how) => openIn(browser, folder, html, how));
  });
}

const WATCH = `document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  console.error('violation of ' + violatedDirective + ' ' + blockedURI));`;

async function openIn(
  browser: Browser,
  folder: string,
  html: string,
  how: BrowserContextOptions = {},
): Promise<Opened> {
  const path = join(mkdtempSync(join(folder, 'one-')), 'report.html');
  writeFileSync(path, html);
  const context = await browser.newContext({ offline: true, ...how });
  await context.addInitScript(WATCH);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(message.text()));
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('dialog', (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  const url = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (request.url() !== url) faults.push(`request ${request.url()}`);
  });
  await page.goto(url);
  return { page, faults };
}
