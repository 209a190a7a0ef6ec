// Registers the service worker and asks before a new version is used.
// Apart from boot.js, so that an update can mend an app that does not start. The page works without any of this.

const banner = document.getElementById("update");
const workers = (() => {
  // Reading the property throws in a sandboxed frame.
  try { return navigator.serviceWorker; } catch { return undefined; }
})();

function ask(worker, question) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = (event) => resolve(event.data);
    worker.postMessage(question, [port2]);
  });
}

// A version is offered as long as it is not the one in use, also after a restart of the browser.
async function offer(worker) {
  if (!worker) return;
  const { offered, inUse } = await ask(worker, "version");
  if (offered === inUse) return;
  document.getElementById("update-accept").onclick = async () => {
    await ask(worker, "use");
    location.reload();
  };
  banner.hidden = false;
}

function scriptUrl(name) {
  // The only script address the page ever makes, so the policy lets only this one through.
  const policy = globalThis.trustedTypes?.createPolicy("stratall", {
    createScriptURL(url) {
      if (url !== "sw.js") throw new TypeError(`\`${url}\` is not StratALL's service worker`);
      return url;
    },
  });
  return policy ? policy.createScriptURL(name) : name;
}

async function watch() {
  let before = workers.controller;
  const registration = await workers.register(scriptUrl("sw.js"), { updateViaCache: "none" });
  const follow = () => {
    const worker = registration.installing;
    worker?.addEventListener("statechange", () => {
      if (worker.state === "installed") offer(worker);
    });
  };
  registration.addEventListener("updatefound", follow);
  // The browser may have found one before this script ran.
  follow();
  // Another tab accepted: this one still holds the old version, and what is typed in it. It may reload when it likes.
  workers.addEventListener("controllerchange", () => {
    // At the first visit the worker takes a page that had none: nothing changes for the user.
    const first = !before;
    before = workers.controller;
    if (first) return;
    document.getElementById("update-accept").onclick = () => location.reload();
    banner.hidden = false;
  });
  await offer(registration.waiting ?? registration.active);
}

document.getElementById("update-later").onclick = () => { banner.hidden = true; };
// Without a service worker (an old browser, a sandboxed frame, plain http) the page works, only not offline.
if (workers) watch().catch(() => {});

// What takes a file into the field for pasting is needed by nobody at once.
import("./paste-file.js").catch(() => {});
