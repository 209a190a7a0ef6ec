// Serves a built site as a portal would: under a sub-path, with the production policy as a header, compressed.
// For the tests it can swap the site and go away.  By hand: node server.mjs ../../dist 4180
import { createServer } from "node:http";
import { existsSync, readFileSync, statSync } from "node:fs";
import { extname, join, normalize, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";

export const BASE = "/portal/all/";

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** The policy stands once, in the page; a server only repeats it. launch.html may have a wider one than index.html. */
export function policy(dist, page = "index.html") {
  const html = readFileSync(join(dist, page), "utf8");
  const found = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html);
  if (!found) throw new Error(`${dist}/${page} has no Content-Security-Policy: put the meta element back`);
  return found[1];
}

const compressed = new Map();
function brotli(path, body) {
  const key = `${path} ${statSync(path).mtimeMs} ${body.length}`;
  if (!compressed.has(key)) {
    compressed.set(key, brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
  }
  return compressed.get(key);
}

/**
 * A running server: `url` of the page, `requests` seen so far (path, in order), `swap(dist)` for another
 * version, `headers` beside ours, `stop()` for the network going away and `start()` for its return on the same port.
 */
export async function serve(dist, { port = 0, compress = false, headers: more = {} } = {}) {
  let root = resolve(dist);
  const requests = [];

  function answer(request, response) {
    const { pathname } = new URL(request.url, "http://localhost");
    requests.push(pathname);
    const name = pathname.startsWith(BASE) ? decodeURIComponent(pathname.slice(BASE.length)) || "index.html" : undefined;
    const path = name && normalize(join(root, name));
    if (!path?.startsWith(root) || !existsSync(path) || !statSync(path).isFile()) {
      response.writeHead(404, { "content-type": "text/plain" }).end("no such file\n");
      return;
    }
    let body = readFileSync(path);
    const headers = {
      "content-type": TYPES[extname(path)] ?? "application/octet-stream",
      "content-security-policy": policy(root, extname(path) === ".html" ? name : undefined),
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-cache",
      ...more,
    };
    if (compress && extname(path) !== ".png" && /\bbr\b/.test(request.headers["accept-encoding"] ?? "")) {
      body = brotli(path, body);
      headers["content-encoding"] = "br";
    }
    response.writeHead(200, { ...headers, "content-length": body.length }).end(request.method === "HEAD" ? undefined : body);
  }

  let server;
  async function start() {
    server = createServer(answer);
    await new Promise((done, fail) => server.once("error", fail).listen(port, "127.0.0.1", done));
    ({ port } = server.address());
  }
  async function stop() {
    const closed = new Promise((done) => server.close(done));
    server.closeAllConnections();
    await closed;
  }

  await start();
  const origin = `http://127.0.0.1:${port}`;
  return { origin, url: origin + BASE, requests, swap: (next) => { root = resolve(next); }, start, stop };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [dist = fileURLToPath(new URL("../../dist", import.meta.url)), port = "4180"] = process.argv.slice(2);
  const { url } = await serve(dist, { port: Number(port), compress: true });
  console.log(`${dist} is at ${url}   (Ctrl-C ends)`);
}
