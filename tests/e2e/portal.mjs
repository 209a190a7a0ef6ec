// A page of somebody else around the calculator: another origin, another site, its own style and policy.
import { createServer } from "node:http";

/** A server of pages, `{ path: html }`, reached as `localhost`, where the calculator is at 127.0.0.1: two sites. */
export async function portal() {
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
