// A page of somebody else around the calculator: another origin, another site, its own style and policy.
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test as base, expect } from "@playwright/test";
import { DIST } from "./helpers.mjs";
import { serve } from "./server.mjs";

export { expect };
export const DOCS = fileURLToPath(new URL("../../docs/", import.meta.url));

/** A server of pages, `{ path: html }`, reached as `localhost`, where the calculator is at 127.0.0.1: two sites. */
async function portal() {
  const pages = new Map();
  const server = createServer((request, response) => {
    const found = pages.get(new URL(request.url, "http://localhost").pathname);
    if (found) response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...found.headers }).end(found.html);
    else response.writeHead(request.url === "/favicon.ico" ? 204 : 404).end();
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const origin = `http://localhost:${server.address().port}`;
  const put = (path, html, headers = {}) => {
    pages.set(path, { html, headers });
    return origin + path;
  };
  const stop = async () => {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  };
  // The same server under a third name, for who should hear nothing.
  const evil = origin.replace("localhost", "evil.localhost");
  // And on the calculator's own site, where a browser lets a frame keep what it likes.
  const near = origin.replace("localhost", "127.0.0.1");
  return { origin, evil, near, put, stop };
}

/** A whole page around these elements. */
export const around = (body, head = "") => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Portal</title>${head}</head><body><main><h1>Portal</h1>${body}</main></body></html>`;

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
