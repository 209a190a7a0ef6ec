// The one browser of all tests: Debian's Chromium, headless, quiet on the network.
export const CHROMIUM = process.env.CHROME_PATH ?? "/usr/bin/chromium";

export const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync",
];
