// The package in Chromium: built by Vite, and as plain files from a static server, under a strict policy; from Vite's
// development server as the README says; all without the network of anybody else.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { CHROMIUM, FLAGS } from "../e2e/browser.mjs";

const { chromium } = createRequire(new URL("../e2e/package.json", import.meta.url))("@playwright/test");

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm", ".txt": "text/plain; charset=utf-8" };
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export async function browsers(consumer, vite) {
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    for (const [what, root, page] of [
      ["Vite", join(consumer, "vite", "dist"), "index.html"],
      ["a plain page", consumer, "plain/index.html"],
    ]) {
      console.log(`-- ${what} in Chromium`);
      await visit(browser, root, page, what);
    }
    console.log("-- Vite's development server in Chromium");
    await develop(browser, consumer, vite);
  } finally {
    await browser.close();
  }
}

/** Vite's server on a port of its own choice, with the one setting that the README asks for. */
async function develop(browser, consumer, vite) {
  const server = spawn(process.execPath, [vite, "dev", "--config", "vite/dev.config.js", "--port", "0", "--host", "127.0.0.1", "--clearScreen", "false"], { cwd: consumer, stdio: ["ignore", "pipe", "inherit"] });
  try {
    let said = "";
    const where = new Promise((done, fail) => {
      server.stdout.on("data", (text) => {
        said += text;
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said.replace(/\u001b\[\d+m/g, ""));
        if (found) done(found[0]);
      });
      server.on("exit", (code) => fail(new Error(`Vite's server ended with ${code}: ${said}`)));
      setTimeout(() => fail(new Error(`Vite's server does not say where it is: ${said}`)), 30_000).unref();
    });
    await look(browser, await where, "vite/index.html", "Vite's development server");
  } finally {
    if (server.exitCode === null) {
      server.kill();
      await once(server, "exit");
    }
  }
}

async function visit(browser, root, page, what) {
  const asked = [];
  const server = createServer((request, response) => {
    const path = normalize(join(root, decodeURIComponent(new URL(request.url, "http://x").pathname)));
    asked.push(request.url);
    try {
      if (!path.startsWith(root)) throw new Error("outside");
      const body = readFileSync(path);
      response.writeHead(200, { "content-type": TYPES[extname(path)] ?? "application/octet-stream", "content-security-policy": POLICY }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    await look(browser, `http://127.0.0.1:${server.address().port}`, page, what);
  } finally {
    server.close();
  }
  if (asked.filter((url) => /\/stratall[^/]*\.wasm$/.test(url)).length !== 1) throw new Error(`${what}: the wasm is fetched once, not so: ${asked}`);
}

/** Opens a page that uses the package, and reads there what it says. */
async function look(browser, origin, page, what) {
  const tab = await browser.newPage();
  const faults = [];
  // What a browser asks for by itself; Vite's development server answers it with a 404.
  await tab.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
  tab.on("pageerror", (error) => faults.push(String(error)));
  tab.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  tab.on("request", (request) => !/^https?:/.test(request.url()) || request.url().startsWith(origin) || faults.push(`a request leaves: ${request.url()}`));
  try {
    await tab.goto(`${origin}/${page}`);
    await tab.waitForSelector("#answer[data-done]", { timeout: 30_000 });
    const said = JSON.parse(await tab.locator("#answer").textContent());
    const expected = { before: "not-loaded", group: "poor", small: "poor", words: true, lesion: true, drugs: true, refused: "not-an-object" };
    for (const [key, value] of Object.entries(expected)) {
      if (said[key] !== value) faults.push(`${key} is ${JSON.stringify(said[key])}, not ${JSON.stringify(value)}`);
    }
  } finally {
    await tab.close();
  }
  if (faults.length > 0) throw new Error(`${what}: ${faults.join("; ")}`);
}
