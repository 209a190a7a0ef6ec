import { defineConfig } from "@playwright/test";
import { CHROMIUM, FLAGS } from "./browser.mjs";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.mjs",
  outputDir: "test-results",
  // Each test has a server of its own, so they may run side by side.
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // A test that passes only sometimes is a fault to mend, not to try again.
  retries: 0,
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    launchOptions: { executablePath: CHROMIUM, args: FLAGS },
    screenshot: "only-on-failure",
    // Recording every page, the longest has 46,000 elements, doubles the time; for a failure: npx playwright test NAME --trace on
    trace: "off",
  },
});
