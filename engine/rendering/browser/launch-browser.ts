import type { Browser } from 'puppeteer-core';
import type { RenderingSettings } from '../settings.ts';

export interface LaunchOrder {
  readonly executable: string;
  /** chrome-headless-shell, not a full browser. */
  readonly shell: boolean;
  /** Libraries of the bundled browser, for a machine without them. */
  readonly libraries?: string;
  /** Our own fontconfig file. */
  readonly fontConfig: string;
  readonly sandbox: boolean;
  readonly settings: RenderingSettings;
}

/** Starts a browser without network. Throws what Puppeteer throws. */
export async function launchBrowser(order: LaunchOrder): Promise<Browser> {
  // puppeteer itself would run a .puppeteerrc.cjs found in the folder of the user.
  const { launch } = await import('puppeteer-core');
  return launch({
    executablePath: order.executable,
    headless: order.shell ? 'shell' : true,
    pipe: true,
    args: [...FLAGS, ...(order.sandbox ? [] : ['--no-sandbox'])],
    env: environment(order),
    timeout: 60_000,
    protocolTimeout: 300_000,
  });
}

const FLAGS = [
  '--disable-gpu',
  '--font-render-hinting=none',
  '--disable-component-update',
  '--no-default-browser-check',
  '--disable-domain-reliability',
  // A dead proxy, for loopback too: what a page asks of any network fails.
  '--proxy-server=http://127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
];

function environment({ libraries, fontConfig, settings }: LaunchOrder): Record<string, string | undefined> {
  const env = settings.env ?? process.env;
  const path = [libraries, env.LD_LIBRARY_PATH].filter((part) => part !== undefined && part !== '');
  const set = { ...env, FONTCONFIG_FILE: fontConfig };
  return path.length === 0 ? set : { ...set, LD_LIBRARY_PATH: path.join(':') };
}
