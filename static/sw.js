// Keeps one version of StratALL on the device and answers from it alone: no request leaves the page after the first visit.
// A version is stored whole, each file verified by SHA-256, or not at all; it is used only after the user said so.

// `cargo xtask build` replaces this line by { version, files: { name: sha256 } } of the final bytes.
const RELEASE = null;

// One origin may hold several copies of StratALL; each keeps to its own caches.
const OURS = `stratall ${registration.scope} `;
const POINTER = `${OURS}in use`;
const address = (name) => new URL(name, registration.scope).href;

// Which version pages get. Written at the first visit, then only when the user accepts another.
async function inUse() {
  const note = await (await caches.open(POINTER)).match(address("in-use"));
  return note?.text();
}
async function use(version) {
  await (await caches.open(POINTER)).put(address("in-use"), new Response(version));
}

async function sha256(body) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

// The file with exactly these bytes: from a version already here, else the browser's cache, else the server.
async function obtain(name, hash) {
  const sources = [
    async () => {
      const old = await inUse();
      return old && (await caches.open(OURS + old)).match(address(name));
    },
    () => fetch(address(name), { credentials: "same-origin" }),
    () => fetch(address(name), { cache: "reload", credentials: "same-origin" }),
  ];
  for (const source of sources) {
    const response = await source();
    if (!response?.ok) continue;
    const body = await response.arrayBuffer();
    if ((await sha256(body)) !== hash) continue;
    // The host's headers stay (type, policies); those about the transfer no longer hold.
    const headers = new Headers(response.headers);
    headers.delete("content-encoding");
    headers.delete("content-length");
    return new Response(body, { headers });
  }
  throw new Error(`\`${name}\` on the server is not the file of version ${RELEASE.version}: the version is not installed`);
}

async function install() {
  if (!RELEASE) throw new Error("this build has no list of files; build with `cargo xtask build`");
  const files = await Promise.all(
    Object.entries(RELEASE.files).map(async ([name, hash]) => [name, await obtain(name, hash)]),
  );
  const cache = await caches.open(OURS + RELEASE.version);
  for (const [name, response] of files) await cache.put(address(name), response);
  if (!(await inUse())) await use(RELEASE.version);
}

// Closing all tabs makes the browser activate a waiting worker; the version in use stays until the user accepts.
async function activate() {
  const keep = [POINTER, OURS + RELEASE.version, OURS + (await inUse())];
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && !keep.includes(name)) await caches.delete(name);
  }
  await clients.claim();
}

async function answer(request) {
  const version = await inUse();
  const cache = version && (await caches.open(OURS + version));
  const page = await cache?.match(address("index.html"));
  if (!page) {
    // The browser or the user cleared the store: step aside, the next visit installs again.
    await registration.unregister();
    return fetch(request);
  }
  const file = await cache.match(request, { ignoreSearch: true, ignoreVary: true });
  if (file) return file;
  if (request.mode !== "navigate") return new Response("not a file of StratALL", { status: 404 });
  // The page's addresses are relative, so it can only live in its own folder.
  const home = new URL(request.url).pathname === new URL(registration.scope).pathname;
  return home ? page : Response.redirect(registration.scope);
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope)) event.respondWith(answer(event.request));
});
addEventListener("message", (event) => {
  const [port] = event.ports;
  event.waitUntil((async () => {
    if (event.data === "use") {
      await use(RELEASE.version);
      await skipWaiting();
    }
    port?.postMessage({ offered: RELEASE.version, inUse: await inUse() });
  })());
});
