// What the specs of embedding start from: a calculator, and a page of somebody else around it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { DIST } from "./helpers.mjs";
import { portal } from "./portal.mjs";
import { serve } from "./server.mjs";

export { around } from "./portal.mjs";
export { expect };
export const DOCS = fileURLToPath(new URL("../../docs/", import.meta.url));

/** Keeps what the calculator says in `heard`, for the test to read. */
export const HEARD = `<script>
  globalThis.heard = [];
  for (const name of ["ready", "assessment", "done", "error"]) {
    addEventListener("stratall-" + name, ({ target, detail }) => heard.push({ of: target.id, name, detail }));
  }
</script>`;

/** The details of the events of a name so far. */
export const heard = (page, name, of) =>
  page.evaluate(([name, of]) => heard.filter((event) => event.name === name && (of === undefined || event.of === of)).map(({ detail }) => detail), [name, of]);

/** The calculator inside the n-th frame of the page. */
export const inside = (page, n = 0) => page.frameLocator("iframe").nth(n);

export const ADULT = { ageYears: 45, lineage: "B", wbc: 42, lesions: { "BCR::ABL1": "absent" } };
export const script = (site) => `<script src="${site.url}stratall-element.js"></script>`;
/** The element with the id `one`, and what it says in `heard`. */
export const element = (site, attributes = "") => `${HEARD}${script(site)}<stratall-calculator id="one" ${attributes}></stratall-calculator>`;
export const ready = (page, of = "one", times = 1) => expect.poll(() => heard(page, "ready", of).then((all) => all.length), { timeout: 20_000 }).toBeGreaterThanOrEqual(times);
export const set = (page, intake, id = "one") => page.evaluate(([intake, id]) => document.getElementById(id).set(intake), [intake, id]);
export const say = (page, n) => inside(page, n).locator("#say");

/** An example of the documentation: the fenced block after `<!-- test: name -->`, with its addresses those of the test. */
export function example(name, site, host, file = "embedding.md") {
  const text = readFileSync(DOCS + file, "utf8");
  const found = text.split(`<!-- test: ${name} -->`)[1]?.match(/^\s*```\w+\n([^]*?)\n```/);
  if (!found) throw new Error(`docs/${file} has no example \`${name}\`: put it back, under <!-- test: ${name} -->`);
  return found[1].replaceAll("https://calculator.example/stratall/", site.url).replaceAll("https://calculator.example", site.origin).replaceAll("https://portal.example", host.origin);
}

export const test = base.extend({
  headers: [{}, { option: true }],
  tolerated: [[], { option: true }],
  site: async ({ headers }, use) => {
    const site = await serve(DIST, { headers });
    await use(site);
    await site.stop().catch(() => {});
  },
  host: async ({}, use) => {
    const host = await portal();
    await use(host);
    await host.stop();
  },
  context: async ({ context, site, host, tolerated }, use) => {
    const complaints = [];
    context.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(`console ${message.type()}: ${message.text()}`);
    });
    context.on("weberror", (error) => complaints.push(`uncaught: ${error.error().message}`));
    context.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (/^https?:$/.test(protocol) && ![site.origin, host.origin, host.evil, host.near].includes(origin)) complaints.push(`request to another origin: ${request.url()}`);
    });
    await use(context);
    expect(complaints.filter((said) => !tolerated.some((allowed) => allowed.test(said)))).toEqual([]);
  },
});
