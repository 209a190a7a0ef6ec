// What the tests of a launch start from: a hospital's server on loopback (smart-server.mjs), and a copy of the site that
// `cargo xtask smart` has let ask that server and no other. `page` is open nowhere yet.
import { rmSync } from "node:fs";
import { DIST, expect, running, test as base } from "./helpers.mjs";
import { serve } from "./server.mjs";
import { serveSmart } from "./smart-server.mjs";
import { CLIENT, copyFor } from "./smart-site.mjs";

export { CLIENT, ROOT, xtask } from "./smart-site.mjs";
/** A copy of the site that may ask this server. */
export const allowed = (iss) => copyFor(iss, DIST);

export const test = base.extend({
  // The server of the hospital is another origin, and the one that may be asked.
  // A list of each test's own: what it provokes besides it adds.
  tolerated: async ({}, use) => {
    await use([/^request to another origin: http:\/\/127\.0\.0\.1:\d+\/(fhir|auth)\//]);
  },
  hospital: async ({}, use) => {
    const hospital = await serveSmart();
    await use(hospital);
    await hospital.stop();
  },
  site: async ({ hospital }, use) => {
    const dir = allowed(hospital.iss);
    const site = await serve(dir);
    hospital.register({ clientId: CLIENT, redirectUri: `${site.url}launch.html` });
    await use({ ...site, dir });
    await site.stop().catch(() => {});
    rmSync(dir, { recursive: true });
  },
  // Nothing is open yet: each test launches.
  page: async ({ context }, use) => {
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await use(page);
  },
  fromRecord: async ({ page, site, hospital }, use) => {
    await use(async (patient, { iss = hospital.iss, more = "" } = {}) => {
      await page.goto(`${site.url}launch.html?iss=${encodeURIComponent(iss)}&launch=${hospital.launch(patient)}${more}`);
    });
  },
});

export const panel = (page) => page.locator("#smart");
export const box = (page) => page.locator("#paste-text");
export const bundle = async (page) => JSON.parse(await box(page).inputValue());
export const ids = ({ entry }) => entry.map(({ resource }) => `${resource.resourceType}/${resource.id}`);
export const asked = (hospital, path) => hospital.log.filter((one) => one.path === path && one.method !== "OPTIONS");

/** The record has been read and lies in the box. */
export async function arrived(page) {
  await running(page);
  await expect(panel(page).getByRole("status")).toContainText("Read:", { timeout: 20_000 });
}

/** Whatever this site keeps in the browser, and where it was. */
export const traces = (page) => page.evaluate(async () => ({
  local: { ...localStorage }, session: { ...sessionStorage }, cookies: document.cookie, address: location.href,
  referrer: document.referrer, databases: (await indexedDB.databases()).length,
}));
